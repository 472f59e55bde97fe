import { MARK_LOOK, MARK_STYLES } from '../ledger/marks/mark-look.ts';
import type { MarkStyle } from '../ledger/workbook-port.ts';
import { applyEdits, fromUtf8, utf8 } from './bytes.ts';
import { readStyles } from './styles-part.ts';
import { XmlCursor } from './xml-cursor.ts';

/**
 * A mark's colour in a file: the mark's look with the last bit of its blue turned over. The eye can't tell, but a
 * program can tell our fill from one of the office's own after Excel has written the file anew.
 */
function fileColour(style: MarkStyle): string {
  const colour = Number.parseInt(MARK_LOOK[style].fill, 16) ^ 1;
  return `FF${colour.toString(16).toUpperCase().padStart(6, '0')}`;
}

const OUR_COLOURS = new Set(MARK_STYLES.map(fileColour));

/**
 * The fill of a mark over a cell whose own fill is `original`. A solid fill shows only its foreground, so the background
 * colour is free to carry the original's: it survives a save by Excel, where the record of the mark does not.
 */
export function markFill(style: MarkStyle, original: Uint8Array | undefined, prefix: string): string {
  const colour = (original && solidColour(original, 'fgColor')) ?? 'indexed="64"';
  return (
    `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${fileColour(style)}"/>` +
    `<${prefix}bgColor ${colour}/></${prefix}patternFill></${prefix}fill>`
  );
}

/**
 * The styles part of a workbook that was marked and then written anew by another program: our fills give way to those
 * they were laid over. `keepsBackground`: that program keeps a solid fill's background colour, as Excel does;
 * LibreOffice writes one of its own, so there the cells end without a fill.
 */
export function withoutMarkFills(styles: Uint8Array, keepsBackground: boolean): Uint8Array {
  const { fills, prefix } = readStyles(styles);
  const edits = (fills?.items ?? []).flatMap(({ start, end }) => {
    const fill = styles.subarray(start, end);
    const own = solidColour(fill, 'fgColor')?.match(/^rgb="([0-9A-Fa-f]{8})"$/);
    if (!own || !OUR_COLOURS.has(own[1]!.toUpperCase())) return [];
    const under = keepsBackground ? solidColour(fill, 'bgColor') : null;
    const pattern =
      under === null || under === 'indexed="64"'
        ? `<${prefix}patternFill patternType="none"/>`
        : `<${prefix}patternFill patternType="solid"><${prefix}fgColor ${under}/></${prefix}patternFill>`;
    return [{ at: start, remove: end - start, insert: utf8(`<${prefix}fill>${pattern}</${prefix}fill>`) }];
  });
  return edits.length === 0 ? styles : applyEdits(styles, edits);
}

/** The attributes of a solid fill's colour element (rgb="FF…", theme="4" tint="0.8"), or null. */
function solidColour(fill: Uint8Array, element: 'fgColor' | 'bgColor'): string | null {
  const cursor = new XmlCursor(fill);
  let solid = false;
  while (cursor.next()) {
    if (cursor.closing) continue;
    if (cursor.name === 'patternFill') solid = cursor.attribute('patternType') === 'solid';
    else if (solid && cursor.name === element) {
      const end = cursor.end - (cursor.empty ? 2 : 1);
      return fromUtf8(fill.subarray(cursor.nameEnd, end)).trim() || null;
    }
  }
  return null;
}
