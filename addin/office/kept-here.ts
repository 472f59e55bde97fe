/** This browser's own storage for the add-in's site; null where the person or the administrator forbids it. */
export function keptHere(): Storage | null {
  try {
    return localStorage;
  } catch {
    // Reading the property itself is refused where site data are blocked.
    return null;
  }
}
