/** Characters of 二号 in a line of 156 mm. */
const LINE = 20;

/** What no line of a title begins with, and what none ends with. */
const NOT_FIRST = /^[的了和与及、，。；：）》”〉」』〕！？·—]/;
const NOT_LAST = /[（《“〈「『〔\d]$|^关于$|[和与及、对]$/;

/** Half the width of a character for digits and Latin letters. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text) width += character < '\u2e80' && !'“”—…'.includes(character) ? 0.5 : 1;
  return width;
};

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A title in lines as GB/T 9704 (7.3.1) wants them: each a whole sense, as even as can be. One that fits a line stays one; a word is
 * never broken unless it alone is longer than a line.
 */
export function titleLines(title: string): string[] {
  const count = Math.ceil(widthOf(title) / LINE);
  if (count <= 1) return [title];
  const ends = [...words.segment(title)].map(({ index, segment }) => index + segment.length);
  const even = widthOf(title) / count;
  // The best way to break the title up to each place: how uneven it is, and where its last line begins.
  const best = new Map<number, { cost: number; from: number }>([[0, { cost: 0, from: 0 }]]);
  for (const end of ends)
    for (const [from, { cost }] of [...best]) {
      if (from >= end) continue;
      const line = title.slice(from, end);
      const width = widthOf(line);
      if (width > LINE || NOT_FIRST.test(line) || (end < title.length && NOT_LAST.test(line))) continue;
      const all = cost + (width - even) ** 2;
      if (all < (best.get(end)?.cost ?? Number.POSITIVE_INFINITY)) best.set(end, { cost: all, from });
    }
  const lines: string[] = [];
  for (let at = title.length; at > 0; at = best.get(at)!.from) {
    if (!best.has(at)) return [title]; // a word longer than a line: the reader's program breaks it
    lines.unshift(title.slice(best.get(at)!.from, at));
  }
  return lines;
}
