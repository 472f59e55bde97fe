/** One run of text as a PDF page places it: left edge, baseline, width and size in points; y grows upwards. */
export type PdfRun = { text: string; x: number; y: number; width: number; size: number };

type Line = { text: string; left: number; right: number; y: number; size: number; columns: boolean };

/** Runs whose baselines differ by less than this share of the size stand on one line. */
const SAME_LINE = 0.4;
/** A gap wider than this many characters is the space between columns of a table. */
const COLUMN_GAP = 1.8;
/** A line that ends within this many characters of the right edge goes on in the next one. */
const FULL_LINE = 1.6;
/** A first line is set in by two characters; a little less is allowed for. */
const INDENT = 1.2;
/** Lines further apart than this many sizes belong to different paragraphs. */
const FAR_APART = 2.6;

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;
/** The spaces a typesetter puts around a number in Chinese text: 2026 年 5 月. */
const JUSTIFIED = /(?<=[\u2e80-\u9fff\uff00-\uffef]) (?=\d)|(?<=\d) (?=[\u2e80-\u9fff\uff00-\uffef])/g;
const PAGE_NUMBER = /^[\s\-—–·.第页]*\d{0,4}[\s\-—–·.第页]*$/;

/**
 * The text of a document's pages: runs joined to lines, lines to paragraphs. A line is taken on into the next where it
 * reaches the right edge and the next is not set in; the gap of a justified number (于 5 月) is closed; columns are parted by
 * tabs; page numbers at the top and foot are left out.
 */
export function joinPdfLines(pages: readonly (readonly PdfRun[])[]): string {
  const paragraphs: string[] = [];
  let open: Line | null = null;
  for (const runs of pages) {
    const lines = withoutPageNumbers(linesOf(runs));
    const left = Math.min(...lines.map((l) => l.left));
    const right = Math.max(...lines.map((l) => l.right));
    for (const [index, line] of lines.entries()) {
      const goesOn = open !== null && continues(open, line, left, index === 0);
      if (goesOn) paragraphs[paragraphs.length - 1] += seam(paragraphs.at(-1)!, line.text) + line.text;
      else paragraphs.push(line.text);
      open = !line.columns && right - line.right < FULL_LINE * line.size ? line : null;
    }
  }
  return paragraphs.join('\n');
}

function continues(previous: Line, line: Line, left: number, newPage: boolean): boolean {
  if (line.columns || line.left - left > INDENT * line.size) return false;
  if (Math.abs(previous.size - line.size) > 0.15 * line.size) return false;
  return newPage || previous.y - line.y < FAR_APART * line.size;
}

/** What goes between two lines that are one: nothing in Chinese, a space between words. */
const seam = (before: string, after: string) => (/\w$/.test(before) && /^\w/.test(after) ? ' ' : '');

function linesOf(runs: readonly PdfRun[]): Line[] {
  const visible = runs.filter((run) => run.text.trim() !== '');
  const sorted = [...visible].sort((a, b) => b.y - a.y || a.x - b.x);
  const groups: PdfRun[][] = [];
  for (const run of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (first && first.y - run.y < SAME_LINE * Math.max(first.size, run.size)) group!.push(run);
    else groups.push([run]);
  }
  return groups.map(lineOf);
}

function lineOf(group: PdfRun[]): Line {
  const runs = group.sort((a, b) => a.x - b.x);
  const size = Math.max(...runs.map((run) => run.size));
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  let columns = false;
  for (const run of runs) {
    const gap = run.x - right;
    const word = run.text.trim().replaceAll(JUSTIFIED, '');
    if (text !== '' && gap > COLUMN_GAP * size) {
      text += '\t';
      columns = true;
    } else if (text !== '' && parts(text.charAt(text.length - 1), word.charAt(0), gap / size)) text += ' ';
    text += word;
    right = Math.max(right, run.x + run.width);
  }
  return { text, left: runs[0]!.x, right, y: runs[0]!.y, size, columns };
}

/** A gap of this many characters parts words of any script; a narrower one only those of letters. */
const WORD_GAP = { wide: 0.5, narrow: 0.2 };

/** Whether a gap is a space: not the one around a justified number (于 5 月). */
function parts(before: string, after: string, gap: number): boolean {
  const digits = /\d/.test(before) !== /\d/.test(after);
  const wide = CJK.test(before) || CJK.test(after);
  return gap > (digits && wide ? COLUMN_GAP : wide ? WORD_GAP.wide : WORD_GAP.narrow);
}

function withoutPageNumbers(lines: Line[]): Line[] {
  const isNumber = (line: Line | undefined) => line !== undefined && PAGE_NUMBER.test(line.text);
  const from = lines.length > 1 && isNumber(lines[0]) ? 1 : 0;
  const to = lines.length > 1 && isNumber(lines.at(-1)) ? -1 : lines.length;
  return lines.slice(from, to);
}
