import { utf8 } from './bytes.ts';
import { LIMITS } from './limits.ts';
import { isBuiltInDateFormat, isDateFormat } from './number-format.ts';
import { refuseBeyond } from './problem.ts';
import { XmlCursor } from './xml-cursor.ts';

/** Where an element of the styles part stands, in bytes. */
export type Span = { start: number; end: number };

/** A list of the styles part (fills, cellXfs): its items, and where its count and its end stand. */
export type StyleList = {
  items: Span[];
  /** The value of the count attribute; null where there is none. */
  count: Span | null;
  /** Where the closing tag begins: new items go here. */
  close: number;
};

/** The styles part as far as reading and marking need it. */
export type StylesPart = {
  /** Prefix of the part's elements with its colon, or ''. */
  prefix: string;
  /** Behind the root's opening tag. */
  rootEnd: number;
  numFmts: StyleList | null;
  fonts: StyleList | null;
  fills: StyleList | null;
  cellXfs: StyleList | null;
  /** Codes of the workbook's own number formats, by their ids. */
  formats: Map<number, string>;
  /** By cell style: the id of its number format. */
  formatIds: number[];
  /** By cell style: its number format shows a day. */
  isDate: boolean[];
};

/** Reads the styles part. */
export function readStyles(bytes: Uint8Array): StylesPart {
  const cursor = new XmlCursor(bytes);
  const part: StylesPart = {
    prefix: '',
    rootEnd: 0,
    numFmts: null,
    fonts: null,
    fills: null,
    cellXfs: null,
    formats: new Map(),
    formatIds: [],
    isDate: [],
  };
  let root = true;
  while (cursor.next()) {
    if (root) {
      part.prefix = cursor.prefix;
      part.rootEnd = cursor.end;
    }
    root = false;
    if (cursor.closing || cursor.empty) continue;
    if (cursor.is(NUM_FMTS)) {
      part.numFmts ??= readList(cursor, NUM_FMTS, NUM_FMT, () => {
        part.formats.set(Number(cursor.attribute('numFmtId')), cursor.attribute('formatCode') ?? '');
      });
    } else if (cursor.is(FONTS)) part.fonts ??= readList(cursor, FONTS, FONT, () => {});
    else if (cursor.is(FILLS)) part.fills ??= readList(cursor, FILLS, FILL, () => {});
    else if (cursor.is(CELL_XFS))
      part.cellXfs ??= readList(cursor, CELL_XFS, XF, () => {
        part.formatIds.push(Number(cursor.attribute('numFmtId') ?? 0));
      });
  }
  const isDate = new Map<number, boolean>();
  for (const [id, code] of part.formats) isDate.set(id, isDateFormat(code));
  part.isDate = part.formatIds.map((id) => isDate.get(id) ?? isBuiltInDateFormat(id));
  return part;
}

const NUM_FMTS = utf8('numFmts');
const NUM_FMT = utf8('numFmt');
const FONTS = utf8('fonts');
const FONT = utf8('font');
const FILLS = utf8('fills');
const FILL = utf8('fill');
const CELL_XFS = utf8('cellXfs');
const XF = utf8('xf');

function readList(cursor: XmlCursor, list: Uint8Array, item: Uint8Array, onItem: () => void): StyleList {
  const slot = cursor.find(utf8('count'));
  const count = slot < 0 ? null : { start: cursor.valueStart(slot), end: cursor.valueEnd(slot) };
  const items: Span[] = [];
  let open = -1;
  while (cursor.next()) {
    if (cursor.closing && cursor.is(list)) break;
    if (!cursor.is(item)) continue;
    refuseBeyond(items.length, LIMITS.items);
    if (cursor.closing) {
      if (open >= 0) items.push({ start: open, end: cursor.end });
      open = -1;
    } else {
      onItem();
      if (cursor.empty) items.push({ start: cursor.start, end: cursor.end });
      else open = cursor.start;
    }
  }
  return { items, count, close: cursor.start };
}
