/**
 * Writes an error nobody expected to the browser's console, for whoever maintains the add-in: with the statements of the
 * failing batch, its stack and inner errors, each folded. Microsoft's helpers do this well; they are fetched (from the
 * add-in's own folder) only when it happens.
 */
export async function logError(error: unknown): Promise<void> {
  const { Utilities } = await import('@microsoft/office-js-helpers');
  Utilities.log(error instanceof Error ? error : String(error));
}
