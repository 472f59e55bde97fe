import { applyEdits, type Edit, utf8 } from './bytes.ts';
import type { MarkKind, MarkRecord } from './mark-record.ts';
import { broken } from './problem.ts';
import { C, ROW, SHEET_DATA, wholeNumber } from './sheet-cursor.ts';
import { XmlCursor } from './xml-cursor.ts';

const S = utf8('s');
const REOPEN = utf8('/>');

/** The sheet part as it was before {@link MarkRecord} was made. */
export function unmarkSheet(bytes: Uint8Array, record: MarkRecord): Uint8Array {
  const cursor = new XmlCursor(bytes);
  const edits: Edit[] = [];
  while (cursor.next()) {
    if (cursor.closing || !cursor.is(SHEET_DATA)) continue;
    if (cursor.empty) break;
    const open = cursor.end;
    if (unmarkRows(cursor, record, edits) === 'data')
      edits.splice(0, edits.length, { at: open - 1, remove: cursor.end - open + 1, insert: REOPEN });
    return applyEdits(bytes, edits);
  }
  return bytes;
}

/** Returns `data` where every row is ours. */
function unmarkRows(cursor: XmlCursor, record: MarkRecord, edits: Edit[]): MarkKind | null {
  let whole: MarkKind | null = null;
  while (cursor.next()) {
    if (cursor.closing && cursor.is(SHEET_DATA)) return whole;
    if (cursor.closing || cursor.empty || !cursor.is(ROW)) continue;
    const rowStart = cursor.start;
    const rowOpen = cursor.end;
    const before = edits.length;
    const kind = unmarkCells(cursor, record, edits);
    if (kind === 'data') whole = kind;
    if (kind === 'row')
      edits.splice(before, edits.length, { at: rowStart, remove: cursor.end - rowStart, insert: NOTHING });
    else if (kind === 'open')
      edits.splice(before, edits.length, {
        at: rowOpen - 1,
        remove: cursor.end - rowOpen + 1,
        insert: REOPEN,
      });
  }
  throw broken('工作表数据不完整');
}

const NOTHING = new Uint8Array(0);

/** Takes back the marks of the row the cursor stands in; the kind of its last mark tells what else was added. */
function unmarkCells(cursor: XmlCursor, record: MarkRecord, edits: Edit[]): MarkKind | null {
  let last: MarkKind | null = null;
  let kept = false;
  while (cursor.next()) {
    if (cursor.closing && cursor.is(ROW)) return kept ? null : last;
    if (cursor.closing || !cursor.is(C)) continue;
    const number = wholeNumber(cursor, S, 0);
    const origin = number < record.first ? undefined : record.styles[number - record.first];
    if (!origin) continue;
    const [original, kind] = origin;
    last = kind;
    const slot = cursor.find(S);
    const value = cursor.valueStart(slot);
    const length = cursor.valueEnd(slot) - value;
    // A cell we added and someone filled in since stays, in its own style.
    const filled = kind !== 'add' && !cursor.empty;
    if (kind !== 'set' && filled) kept = true;
    if (kind === 'set' || filled) edits.push({ at: value, remove: length, insert: utf8(String(original)) });
    else if (kind === 'add') edits.push({ at: cursor.nameEnd, remove: length + 5, insert: NOTHING });
    else edits.push({ at: cursor.start, remove: cursor.end - cursor.start, insert: NOTHING });
  }
  throw broken('工作表数据不完整');
}
