import { useState } from 'react';
import { ok } from '../../../core/model/failure.ts';
import { attempt } from '../../store/attempt.ts';

/** Runs a write of the settings; `failure` is the sentence why the last one could not be done. */
export function useSaving() {
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (write: () => Promise<void>): Promise<boolean> => {
    const result = await attempt(async () => {
      await write();
      return ok(null);
    });
    setFailure(result.ok ? null : result.failure.message);
    return result.ok;
  };
  return { failure, setFailure, save };
}
