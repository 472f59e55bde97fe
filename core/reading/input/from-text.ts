import { append } from '../append.ts';
import type { Block, SourceDocument } from '../document.ts';
import { barTable } from './bar-table.ts';
import { columnTable } from './column-table.ts';
import { isPageNumberLine, type Line, linesOf } from './lines.ts';
import { numberMarkAt } from './numbering.ts';
import { pageWidth } from './page-width.ts';
import { startsAfresh } from './paragraph-start.ts';

const SENTENCE_END = /[。！？；：”’）)!?;:]$/;
/** Lines a bracket may stay open over before it counts as a slip of the pen. */
const OPEN_BRACKET_LINES = 12;

/**
 * A plain text as a document. Lines broken by a page's width are joined into paragraphs; page numbers between them
 * are left out of none (the flow drops them); a line of one “|” parts the cells of a table that was flattened. The
 * text itself is kept as it is, so offsets are the file's own.
 */
export function fromText(text: string): SourceDocument {
  const skipped: string[] = [];
  const lines = linesOf(text);
  const bars = lines.filter((line) => isBar(text, line)).length;
  if (bars >= 4 && bars * 3 >= lines.length) return { text, blocks: flattenedCells(text, lines), skipped };
  if (/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text))
    skipped.push('文中有无法辨认的字符，已照原样保留，可能影响识别，请核对原文。');
  return { text, blocks: withTables(text, lines), skipped };
}

const isBar = (text: string, line: Line) =>
  line.end - line.start === 1 && '|｜'.includes(text.charAt(line.start));

/** Each run of lines between two bars is one cell; where its row ends is not known. */
function flattenedCells(text: string, lines: Line[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const line of lines) {
    if (isBar(text, line)) open = null;
    else if (open) open.end = line.end;
    else {
      open = { kind: 'cell', start: line.start, end: line.end, wrapped: true };
      blocks.push(open);
    }
  }
  return blocks;
}

/** Runs of lines with bars, and lines in columns under a heading line, are tables; the rest are paragraphs. */
function withTables(text: string, lines: Line[]): Block[] {
  const width = pageWidth(text, lines);
  const bars = text.includes('|') || text.includes('｜');
  const blocks: Block[] = [];
  let prose: Line[] = [];
  let tables = 0;
  const add = (cells: Block[]) => {
    append(blocks, paragraphs(text, prose, width));
    append(blocks, cells);
    prose = [];
    tables++;
  };
  for (let at = 0; at < lines.length; ) {
    const barred = bars ? barRun(text, lines, at) : 0;
    const cells = barred > 0 ? barTable(text, lines.slice(at, at + barred), tables) : null;
    const columns = cells ? null : columnTable(text, lines, at, tables);
    if (cells) add(cells);
    else if (columns) add(columns.blocks);
    else append(prose, lines.slice(at, at + Math.max(1, barred)));
    at += columns?.taken ?? Math.max(1, barred);
  }
  append(blocks, paragraphs(text, prose, width));
  return blocks;
}

/** How many lines from `at` on hold a bar. */
function barRun(text: string, lines: readonly Line[], at: number): number {
  let to = at;
  while (to < lines.length && holdsBar(text, lines[to]!)) to++;
  return to - at;
}

function holdsBar(text: string, line: Line): boolean {
  for (let i = line.start; i < line.end; i++) if ('|｜'.includes(text.charAt(i))) return true;
  return false;
}

function paragraphs(text: string, lines: Line[], width: number): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  let last: Line | null = null;
  let brackets = 0;
  let bracketLines = 0;
  for (const line of lines) {
    if (isPageNumberLine(text.slice(line.start, Math.min(line.end, line.start + 40)))) continue;
    const joined =
      open !== null &&
      last !== null &&
      (brackets > 0 && numberMarkAt(text, line.start) === null
        ? bracketLines < OPEN_BRACKET_LINES
        : goesOn(text, last, line, width));
    if (joined && open) {
      open.end = line.end;
      bracketLines++;
    } else {
      open = { kind: 'paragraph', start: line.start, end: line.end, wrapped: true };
      blocks.push(open);
      brackets = 0;
      bracketLines = 0;
    }
    brackets = Math.max(0, brackets + openBrackets(text, line));
    last = line;
  }
  return blocks;
}

/** True where `next` carries on the paragraph of `last`: a full line that did not end it. */
function goesOn(text: string, last: Line, next: Line, width: number): boolean {
  const head = text.charAt(next.start);
  if ('，。、；：）】》”,;:)'.includes(head)) return true;
  if (width === 0 || startsAfresh(text, next.start)) return false;
  const full = last.indent + last.width >= width - 6;
  if (!full) return false;
  return !(SENTENCE_END.test(text.charAt(last.end - 1)) && next.indent >= last.indent + 2);
}

function openBrackets(text: string, line: Line): number {
  let open = 0;
  for (let i = line.start; i < line.end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xff08 || code === 40 || code === 0x3014) open++;
    else if (code === 0xff09 || code === 41 || code === 0x3015) open--;
  }
  return open;
}
