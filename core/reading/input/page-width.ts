import type { Line } from './lines.ts';

const STOP = '。！？；：!?;:';

/**
 * The width in columns at which a text's lines were broken by a page or a mail program, or 0 where every line is a
 * paragraph of its own. Broken text shows itself by many lines of about the same length that end in mid-sentence.
 */
export function pageWidth(text: string, lines: readonly Line[]): number {
  const reach = lines.map((line) => line.indent + line.width).sort((a, b) => a - b);
  const width = reach[Math.floor(reach.length * 0.85)] ?? 0;
  if (lines.length < 6 || width < 30 || width > 240) return 0;
  let full = 0;
  let unfinished = 0;
  for (const line of lines) {
    if (line.indent + line.width < width - 8 || line.indent + line.width > width + 12) continue;
    full++;
    if (!STOP.includes(text.charAt(line.end - 1))) unfinished++;
  }
  return full * 4 >= lines.length && unfinished * 2 >= full ? width : 0;
}
