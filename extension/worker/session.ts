const KEY = 'session-began';

/**
 * When this browser session began, as an ISO instant: when the program was first asked in it, which its worker does as soon as it
 * lives. Session storage is emptied when the browser ends.
 */
export async function sessionBegan(): Promise<string> {
  const stored = await chrome.storage.session.get(KEY);
  const known = stored[KEY] as string | undefined;
  if (known !== undefined) return known;
  const now = new Date().toISOString();
  await chrome.storage.session.set({ [KEY]: now });
  return now;
}
