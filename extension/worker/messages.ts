import { z } from 'zod';

/** What pages of the program may ask of the worker. */
export const Message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('capture-again'), tabId: z.number().int() }),
  z.object({ type: z.literal('due-changed') }),
]);
export type Message = z.infer<typeof Message>;

/**
 * Asks the worker to read a tab once more, after access was granted or the page has finished loading. How it goes is seen
 * in the capture status and the stored captures.
 */
export async function captureAgain(tabId: number): Promise<void> {
  await chrome.runtime.sendMessage({ type: 'capture-again', tabId } satisfies Message);
}

/** Tells the worker that other tasks may be late or due today than before, so that the number on the button follows. */
export async function dueChanged(): Promise<void> {
  await chrome.runtime.sendMessage({ type: 'due-changed' } satisfies Message);
}
