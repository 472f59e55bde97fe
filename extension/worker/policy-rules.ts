/** Where an administrator's policy holds the rules: the text of an exported file (public/managed-schema.json). */
const NAME = 'siteRules';

/**
 * Calls `listener` with the rules the office hands out by policy, now and at every change; null where there are none. A policy
 * reaches the browser some time after its start. Returns how to stop.
 */
export function watchPolicyRules(listener: (text: string | null) => void): () => void {
  const tell = async () => {
    const policy = await chrome.storage.managed.get(NAME).catch(() => ({}) as Record<string, unknown>);
    const text: unknown = policy[NAME];
    listener(typeof text === 'string' && text.trim() !== '' ? text : null);
  };
  const changed = (_: unknown, area: string) => {
    if (area === 'managed') void tell();
  };
  chrome.storage.onChanged.addListener(changed);
  void tell();
  return () => chrome.storage.onChanged.removeListener(changed);
}
