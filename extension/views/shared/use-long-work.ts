import { useCallback, useEffect, useRef, useState } from 'react';
import { isCancelled, type LongWork } from '../../store/long-work.ts';

/** How far the work under way is, 0 to 1; null where none is. */
export type Running = { share: number | null; cancel: () => void; run: Run };
type Run = <T>(work: (long: LongWork) => Promise<T>) => Promise<T | null>;

/** Runs long work with its progress and a way to cancel; a cancelled run gives null. Leaving the view cancels it. */
export function useLongWork(): Running {
  const [share, setShare] = useState<number | null>(null);
  const controller = useRef<AbortController | null>(null);
  const cancel = useCallback(() => controller.current?.abort(), []);
  useEffect(() => cancel, [cancel]);
  const run: Run = useCallback(async (work) => {
    const own = new AbortController();
    controller.current = own;
    setShare(0);
    try {
      return await work({ signal: own.signal, onProgress: setShare });
    } catch (error) {
      if (isCancelled(error, own)) return null;
      throw error;
    } finally {
      setShare(null);
    }
  }, []);
  return { share, cancel, run };
}
