const waiting = new Set<HTMLTextAreaElement>();

/**
 * Gives a field the height of its text before the next drawing, together with all others that ask: measured one by one, each
 * of a draft's fields would have the whole page laid out anew.
 */
export function growToText(area: HTMLTextAreaElement): void {
  if (waiting.size === 0) queueMicrotask(growAll);
  waiting.add(area);
}

function growAll(): void {
  const areas = [...waiting];
  waiting.clear();
  for (const area of areas) area.style.height = 'auto';
  const heights = areas.map((area) => area.scrollHeight);
  for (const [i, area] of areas.entries()) area.style.height = `${heights[i]}px`;
}
