/** Where an administrator's policy holds the rules: the text of an exported file (public/managed-schema.json). */
const NAME = 'siteRules';

/** Milliseconds to wait for policy: a browser that has just started answers after two seconds, and a draft would wait as long. */
const PATIENCE = 300;

/**
 * Calls `listener` with the rules the office hands out by policy, now and at every change; null where there are none, and
 * meanwhile where the browser, which has only just started, does not know yet. Returns how to stop.
 */
export function watchPolicyRules(listener: (text: string | null) => void): () => void {
  const tell = async () => {
    const policy = await chrome.storage.managed.get(NAME).catch(() => ({}) as Record<string, unknown>);
    clearTimeout(waiting);
    const text: unknown = policy[NAME];
    listener(typeof text === 'string' && text.trim() !== '' ? text : null);
  };
  const changed = (_: unknown, area: string) => {
    if (area === 'managed') void tell();
  };
  const waiting = setTimeout(() => listener(null), PATIENCE);
  chrome.storage.onChanged.addListener(changed);
  void tell();
  return () => {
    clearTimeout(waiting);
    chrome.storage.onChanged.removeListener(changed);
  };
}
