import type { MarkStyle } from '../ledger/workbook-port.ts';
import { applyEdits, fromUtf8, utf8 } from './bytes.ts';
import type { Codec } from './codec.ts';
import { growList, noStyles, refuseTooManyStyles, setAttribute } from './grow-styles.ts';
import { markFill } from './mark-fill.ts';
import { appendRecord, type MarkKind, type MarkRecord } from './mark-record.ts';
import { broken } from './problem.ts';
import { readStyles, type StyleList, type StylesPart } from './styles-part.ts';
import { XmlCursor } from './xml-cursor.ts';

/**
 * The styles part while a workbook is marked: hands out clones of the cells' own styles with our fill, so that fonts,
 * borders, number formats and protection stay as they are.
 */
export class MarkStyles {
  private readonly bytes: Uint8Array;
  private readonly part: StylesPart;
  private readonly fills: StyleList;
  private readonly cellXfs: StyleList;
  private readonly newFills: string[] = [];
  private readonly newXfs: Uint8Array[] = [];
  private readonly origins: MarkRecord['styles'] = [];
  private readonly known = new Map<string, number>();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.part = readStyles(bytes);
    if (!this.part.fills || !this.part.cellXfs || this.part.cellXfs.items.length === 0) throw noStyles();
    this.fills = this.part.fills;
    this.cellXfs = this.part.cellXfs;
  }

  /** Number of the style for a cell whose own style is `original`. */
  styleFor(original: number, style: MarkStyle, kind: MarkKind): number {
    const key = `${original} ${style} ${kind}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const number = this.cellXfs.items.length + this.newXfs.length;
    refuseTooManyStyles(number);
    this.newXfs.push(this.clone(original, style));
    this.origins.push([original, kind]);
    this.known.set(key, number);
    return number;
  }

  /** The styles part with the new styles and the record of what was done. */
  finish(parts: string[], codec: Codec): Uint8Array {
    const edits = [
      ...growList(this.fills, this.newFills.map(utf8)),
      ...growList(this.cellXfs, this.newXfs),
    ].sort((a, b) => a.at - b.at);
    const record: MarkRecord['edits'] = [];
    let shift = 0;
    for (const { at, remove, insert } of edits) {
      record.push([at + shift, insert.length, fromUtf8(this.bytes.subarray(at, at + remove))]);
      shift += insert.length - remove;
    }
    const marked = applyEdits(this.bytes, edits);
    const first = this.cellXfs.items.length;
    return appendRecord(marked, { parts, first, styles: this.origins, edits: record }, codec);
  }

  /** Number of the fill for a mark over the fill `original`. */
  private fillFor(style: MarkStyle, original: number): number {
    const item = this.fills.items[original];
    const fill = markFill(style, item && this.bytes.subarray(item.start, item.end), this.part.prefix);
    const at = this.newFills.indexOf(fill);
    return this.fills.items.length + (at >= 0 ? at : this.newFills.push(fill) - 1);
  }

  private clone(original: number, style: MarkStyle): Uint8Array {
    const item = this.cellXfs.items[original];
    if (!item) throw broken('样式编号不存在');
    const xf = this.bytes.subarray(item.start, item.end);
    const cursor = new XmlCursor(xf);
    cursor.next();
    const fill = this.fillFor(style, Number(cursor.attribute('fillId') ?? 0));
    const edits = [setAttribute(cursor, 'fillId', String(fill)), setAttribute(cursor, 'applyFill', '1')];
    return applyEdits(
      xf,
      edits.sort((a, b) => a.at - b.at),
    );
  }
}
