import { useState } from 'react';

/**
 * What was typed and not saved yet, by the form it was typed into. Closing a task, opening another or going to another page takes a
 * form away; what stood in it is there again when it is opened again in this window.
 */
const kept = new Map<string, unknown>();

addEventListener('beforeunload', (event) => {
  if (kept.size > 0) event.preventDefault();
});

/**
 * State of a form that outlives it, as long as it differs from how it began. `key` names the form, with what it is about. Setting
 * null says that it was saved or given up.
 */
export function useUnsaved<T>(key: string, initial: T): [state: T, set: (next: T | null) => void] {
  const [state, setState] = useState<T>(() => (kept.get(key) as T | undefined) ?? initial);
  const set = (next: T | null) => {
    if (next === null || JSON.stringify(next) === JSON.stringify(initial)) kept.delete(key);
    else kept.set(key, next);
    setState(next ?? initial);
  };
  return [state, set];
}
