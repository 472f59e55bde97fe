const OFF = 'ducha-single-keys-off';

/** Whether single keys, without Ctrl or Alt, act on pages: as the person at this computer likes it. */
export const usesSingleKeys = (): boolean => localStorage.getItem(OFF) === null;

/** Turns the single keys on or off, at once in every page. */
export function setSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, '1');
}
