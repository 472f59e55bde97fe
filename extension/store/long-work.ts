/** Work that takes long: it tells how far it is (0 to 1) and stops when the signal is aborted. */
export type LongWork = { signal: AbortSignal; onProgress: (share: number) => void };

/** Lets the page paint and the person press 取消; throws the signal's AbortError where she did. */
export async function breathe({ signal, onProgress }: LongWork, share: number): Promise<void> {
  onProgress(share);
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}

/** True for what an aborted signal throws, also from within a Dexie transaction. */
export const isCancelled = (error: unknown, { signal }: Pick<LongWork, 'signal'>): boolean =>
  signal.aborted && (error as { name?: string } | null)?.name === 'AbortError';

/** For work that is over in a moment and nobody cancels. */
export const AT_ONCE: LongWork = { signal: new AbortController().signal, onProgress: () => undefined };
