import type { SourceDocument } from '../document.ts';
import type { Opinion } from './opinion.ts';
import { findStamps } from './opinion-dates.ts';
import { isPersonName } from './people.ts';

/** …同志在《…》上批示：“…”, …县长作出批示：, …批示要求：; 指示 the same. Not a label at a line's start. */
const SAYS = /(?:批示|指示)(?:指出|要求|强调)?[：:]/g;
/** Who says so stands within this many characters before. */
const REACH = 90;
const ADDRESS =
  /同志|(?:常务)?副?(?:书记|市长|县长|区长|州长|省长|局长|主任|厅长|部长|秘书长|院长|校长|镇长|乡长|主席)/g;
const SENTENCE = /[。！？；\n]/;

/**
 * Instructions that a running text reports: 周志远同志3月26日在《关于…的报告》上批示：“请…”. The words are those in the quotation marks,
 * else all to the paragraph's end. Empty where the text reports none.
 */
export function readReportedInstructions(document: SourceDocument): Opinion[] {
  const { text } = document;
  const found: Opinion[] = [];
  for (const match of text.matchAll(SAYS)) {
    const colon = match.index + match[0].length;
    const before = sentenceBefore(text, match.index);
    const leader = leaderIn(before);
    if (!leader) continue;
    const words = wordsAfter(text, colon);
    if (found.length > 0 && words.start < found.at(-1)!.end) continue;
    const stamp = findStamps(before).at(-1);
    found.push({
      leader,
      post: null,
      step: null,
      ...words,
      stamp: stamp ? { text: before.slice(stamp.start, stamp.end), day: stamp.day } : null,
      image: false,
    });
  }
  return found;
}

function sentenceBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < REACH && !SENTENCE.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from, at);
}

/** The last person spoken of with 同志 or a post: 周志远同志, 王某某同志, 县长周志远, 周志远县长, 周县长. */
function leaderIn(before: string): string | null {
  const plain = before.replaceAll(/《[^》]*》/g, '');
  for (const match of [...plain.matchAll(ADDRESS)].reverse()) {
    const ahead = plain.slice(Math.max(0, match.index - 4), match.index);
    const behind = plain.slice(match.index + match[0].length);
    const after = match[0] === '同志' ? undefined : [3, 2].map((n) => behind.slice(0, n)).find(isNamed);
    const name = after ?? [4, 3, 2].map((n) => ahead.slice(-n)).find(isNamed);
    if (name) return name;
    const surname = ahead.slice(-1);
    if (match[0] !== '同志' && isPersonName(`${surname}某`)) return surname + match[0];
  }
  return null;
}

const isNamed = (name: string): boolean => isPersonName(name) || /^[\u4e00-\u9fa5]某{1,2}$/.test(name);

function wordsAfter(text: string, from: number): { start: number; end: number } {
  let start = from;
  while (/[ \u3000]/.test(text.charAt(start))) start += 1;
  const close =
    text.charAt(start) === '“'
      ? text.indexOf('”', start)
      : text.charAt(start) === '"'
        ? text.indexOf('"', start + 1)
        : -1;
  if (close > 0) return { start: start + 1, end: close };
  const stop = text.indexOf('\n', start);
  return { start, end: stop < 0 ? text.length : stop };
}
