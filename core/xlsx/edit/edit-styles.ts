import { applyEdits, type Edit, fromUtf8, utf8 } from '../bytes.ts';
import { growList, noStyles, refuseTooManyStyles, setAttribute } from '../grow-styles.ts';
import { isDateFormat } from '../number-format.ts';
import { broken } from '../problem.ts';
import { readStyles, type StylesPart } from '../styles-part.ts';
import { XmlCursor } from '../xml-cursor.ts';
import { escapeXml } from '../xml-text.ts';

/** Ids of the built-in number formats that are written by name here. */
const BUILT_IN: Record<string, number> = { General: 0, '0%': 9, '@': 49 };
/** Ids below are Excel's own. */
const FIRST_OWN_FORMAT = 164;
const HEADING_COLOUR = 'FFDDEBF7';

/** The styles part while cells are written: hands out clones of cell styles with another number format. */
export class EditStyles {
  private readonly bytes: Uint8Array;
  private readonly part: StylesPart;
  private readonly newFormats: string[] = [];
  private readonly newFonts: Uint8Array[] = [];
  private readonly newFills: string[] = [];
  private readonly newXfs: Uint8Array[] = [];
  private readonly known = new Map<string, number>();
  private readonly formatIds: Map<string, number>;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.part = readStyles(bytes);
    if (!this.part.cellXfs || this.part.cellXfs.items.length === 0) throw noStyles();
    this.formatIds = new Map([...this.part.formats].map(([id, code]) => [code, id]));
    for (const [code, id] of Object.entries(BUILT_IN)) this.formatIds.set(code, id);
  }

  /** The number format of a style: its code; for a built-in one without a name here `#14`, by its id. */
  formatOf(style: number): string {
    const id = this.part.formatIds[style] ?? 0;
    const code = this.part.formats.get(id) ?? Object.keys(BUILT_IN).find((name) => BUILT_IN[name] === id);
    return code ?? `#${id}`;
  }

  /** Number of the style of a cell whose style is `base` and that is to have a number format; a day keeps its own way of showing days. */
  withFormat(base: number, format: string): number {
    if (isDateFormat(format) && this.part.isDate[base]) return base;
    if (this.formatOf(base) === format) return base;
    return this.clone(`${base} ${format}`, base, {
      numFmtId: this.formatId(format),
      applyNumberFormat: 1,
    });
  }

  /** Number of the style of a heading on a sheet we make. */
  heading(): number {
    return this.aligned('heading', 'horizontal="center" vertical="center"', () => ({
      fillId: this.fill(),
      applyFill: 1,
      ...(this.part.fonts ? { fontId: this.boldFont(), applyFont: 1 } : {}),
    }));
  }

  /** Number of the style of a cell on a sheet we make whose words run over several lines. */
  wrapped(): number {
    return this.aligned('wrapped', 'vertical="top" wrapText="1"', () => ({}));
  }

  /** A clone of the workbook's first style with an alignment and these attributes, made once. */
  private aligned(key: string, alignment: string, attributes: () => Record<string, number>): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const number = this.clone(key, 0, { ...attributes(), applyAlignment: 1 });
    const { prefix } = this.part;
    const xf = fromUtf8(this.newXfs.pop()!);
    const open = xf.slice(0, xf.indexOf('>')).replace(/\/$/, '');
    this.newXfs.push(utf8(`${open}><${prefix}alignment ${alignment}/></${prefix}xf>`));
    return number;
  }

  /** The styles part with what was handed out; the very same bytes where that is nothing. */
  finish(): Uint8Array {
    const { part } = this;
    const formats = this.newFormats.map(utf8);
    const edits: Edit[] = [
      ...(part.numFmts || formats.length === 0
        ? []
        : [{ at: part.rootEnd, remove: 0, insert: utf8(this.formatList()) }]),
      ...(part.numFmts ? growList(part.numFmts, formats) : []),
      ...(part.fonts ? growList(part.fonts, this.newFonts) : []),
      ...(part.fills ? growList(part.fills, this.newFills.map(utf8)) : []),
      ...growList(part.cellXfs!, this.newXfs),
    ];
    return edits.length === 0
      ? this.bytes
      : applyEdits(
          this.bytes,
          edits.sort((a, b) => a.at - b.at),
        );
  }

  private formatList(): string {
    const { prefix } = this.part;
    return `<${prefix}numFmts count="${this.newFormats.length}">${this.newFormats.join('')}</${prefix}numFmts>`;
  }

  private formatId(code: string): number {
    if (/^#\d+$/.test(code)) return Number(code.slice(1));
    const known = this.formatIds.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...this.formatIds.values()) + 1;
    this.formatIds.set(code, id);
    this.newFormats.push(`<${this.part.prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }

  private fill(): number {
    const { fills, prefix } = this.part;
    if (!fills) return 0;
    this.newFills.push(
      `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${HEADING_COLOUR}"/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`,
    );
    return fills.items.length + this.newFills.length - 1;
  }

  /** A bold clone of the workbook's usual font. */
  private boldFont(): number {
    const fonts = this.part.fonts!;
    const usual = fonts.items[0];
    if (!usual) return 0;
    const font = fromUtf8(this.bytes.subarray(usual.start, usual.end));
    const { prefix } = this.part;
    const bold = `<${prefix}font><${prefix}b/>`;
    const inner =
      font.endsWith('/>') && !font.includes('</') ? `</${prefix}font>` : font.slice(font.indexOf('>') + 1);
    this.newFonts.push(utf8(bold + inner.replace(/<(?:[\w.]+:)?b(?:\s[^>]*)?\/>/, '')));
    return fonts.items.length + this.newFonts.length - 1;
  }

  private clone(key: string, base: number, attributes: Record<string, number>): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const { items } = this.part.cellXfs!;
    const item = items[base];
    if (!item) throw broken('样式编号不存在');
    const number = items.length + this.newXfs.length;
    refuseTooManyStyles(number);
    const xf = this.bytes.subarray(item.start, item.end);
    const cursor = new XmlCursor(xf);
    cursor.next();
    const edits = Object.entries(attributes).map(([name, value]) =>
      setAttribute(cursor, name, String(value)),
    );
    this.newXfs.push(
      applyEdits(
        xf,
        edits.sort((a, b) => a.at - b.at),
      ),
    );
    this.known.set(key, number);
    return number;
  }
}
