import { useState } from 'react';
import { ok } from '../../../core/model/failure.ts';
import { attempt } from '../../store/attempt.ts';

/** What was taken away last, in words, and the way to have it again. */
export type Removed = { words: string; bringBack: () => void };

/** Runs a write of the settings; `failure` is the sentence why the last one could not be done. */
export function useSaving() {
  const [failure, setFailure] = useState<string | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const save = async (write: () => Promise<void>): Promise<boolean> => {
    const result = await attempt(async () => {
      await write();
      return ok(null);
    });
    setFailure(result.ok ? null : result.failure.message);
    if (result.ok) setRemoved(null);
    return result.ok;
  };
  /** Takes something away; `bringBack` undoes it, for as long as nothing else is saved. */
  const remove = async (
    words: string,
    write: () => Promise<void>,
    bringBack: () => Promise<void>,
  ): Promise<boolean> => {
    const done = await save(write);
    if (done) setRemoved({ words, bringBack: () => void save(bringBack) });
    return done;
  };
  return { failure, setFailure, removed, save, remove };
}
