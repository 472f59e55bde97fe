import { type FormEvent, useRef, useState } from 'react';
import type { Writing } from '../../../core/model/append.ts';
import type { TaskRecord } from '../../../core/model/change.ts';
import type { Result } from '../../../core/model/failure.ts';
import { useWriting } from './office.tsx';

/** Saves what a form of an open task says, once at a time; the failure stays beside the form, which keeps its words. */
export function useEntry<T>(
  save: (writing: Writing) => Promise<Result<T>>,
  onSaved: (value: T) => void,
): { failure: string | null; saving: boolean; submit: (event: FormEvent) => void } {
  const writing = useWriting();
  const [failure, setFailure] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const busy = useRef(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy.current) return;
    busy.current = true;
    setSaving(true);
    try {
      const result = await save(await writing());
      setFailure(result.ok ? null : result.failure.message);
      if (result.ok) onSaved(result.value);
    } finally {
      busy.current = false;
      setSaving(false);
    }
  };
  return { failure, saving, submit: (event) => void submit(event) };
}

/** Ids of a record's entries: what the writer had before them. */
export const seenIn = (record: TaskRecord): Set<string> => new Set(record.changes.map(({ id }) => id));
