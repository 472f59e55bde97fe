import { cellAddress } from '../../ledger/grid.ts';
import type { Result } from '../../model/failure.ts';
import { applyEdits, contains, utf8 } from '../bytes.ts';
import { type Codec, portableCodec } from '../codec.ts';
import { noStyles } from '../grow-styles.ts';
import { Package } from '../package.ts';
import { attempt, broken, Problem } from '../problem.ts';
import { readWorkbookParts, type WorkbookParts } from '../workbook-part.ts';
import { replaceEntries } from '../zip-assemble.ts';
import { addSheets, type PartChanges } from './add-sheets.ts';
import { readBook } from './book-facts.ts';
import { CELL_CHARS } from './cell-element.ts';
import { EditStyles } from './edit-styles.ts';
import { type LocatedSheet, locateCells } from './locate-cells.ts';
import { obstacles, refuseObstacles } from './obstacles.ts';
import { putCells, type Written } from './put-cells.ts';
import { putChoices } from './sheet-choices.ts';
import { tableHeadRows } from './sheet-tables.ts';
import type { CellEdit, CellPlace, Obstacle, WorkbookChanges } from './workbook-changes.ts';

/**
 * The workbook with these changes made in place: only the sheets' parts that are written to change, and the styles where a
 * cell gets another number format; shared strings and every other part are carried over byte for byte. No change, no
 * difference: the very same bytes. Fails as a whole with a sentence where one change can't be made without harm: a
 * protected sheet, a formula, a cell under a merged one, an Excel table's heading, a cell that has a data validation.
 */
export function editWorkbook(
  bytes: Uint8Array,
  changes: WorkbookChanges,
  codec: Codec = portableCodec,
): Result<Uint8Array> {
  return attempt(() => {
    const pack = new Package(bytes, codec);
    return editPackage(pack, changes, codec);
  });
}

/** {@link editWorkbook} on an open package; throws a Problem where it can't. */
function editPackage(pack: Package, { cells, choices, sheets }: WorkbookChanges, codec: Codec): Uint8Array {
  if (cells.length + choices.length + sheets.length === 0) return pack.bytes;
  const parts = readWorkbookParts(pack);
  const stylesEntry = parts.styles === null ? undefined : pack.entry(parts.styles);
  const styles = stylesEntry ? new EditStyles(pack.read(stylesEntry.name)!) : null;
  const changed: PartChanges = { changed: new Map(), added: new Map(), removed: new Set() };
  for (const name of new Set([...cells, ...choices].map((change) => change.sheet))) {
    const part = partOf(parts, name);
    const content = pack.keep(part);
    const entry = pack.entry(part);
    if (!content || !entry) throw broken(`缺少工作表“${name}”`);
    const written = byRow(cells.filter((cell) => cell.sheet === name));
    const located = locateCells(content, columnsByRow(written));
    refuseProtected(name, located);
    refuseObstacles(name, located, tableHeadRows(pack, part));
    if (!styles) throw noStyles();
    const edits = [
      ...putCells(content, located, written, styles),
      ...putChoices(
        content,
        choices.filter((choice) => choice.sheet === name),
      ),
    ];
    changed.changed.set(
      entry.name,
      applyEdits(
        content,
        edits.sort((a, b) => a.at - b.at),
      ),
    );
  }
  if (sheets.length > 0) {
    if (!styles) throw noStyles();
    addSheets(pack, parts, sheets, styles, changed);
  }
  if (sheets.length > 0 || (cells.length > 0 && hasFormulas(pack, parts))) {
    // What formulas showed before may no longer be right: Excel is told to calculate as it opens the file.
    const book = pack.entry(parts.book)!.name;
    const content = changed.changed.get(book) ?? pack.read(book)!;
    changed.changed.set(book, applyEdits(content, [readBook(content).calculateOnLoad]));
  }
  if (styles && stylesEntry) {
    const before = pack.read(stylesEntry.name)!;
    const after = styles.finish();
    if (after !== before) changed.changed.set(stylesEntry.name, after);
  }
  return replaceEntries(
    pack.bytes,
    pack.directory,
    new Map([...changed.changed].map(([name, content]) => [name, [content]])),
    codec,
    { added: changed.added, removed: changed.removed },
  );
}

const hasFormulas = (pack: Package, parts: WorkbookParts) =>
  parts.sheets.some(({ part }) => {
    const content = pack.keep(part);
    return content !== null && (contains(content, utf8('</f>')) || contains(content, utf8(':f>')));
  });

/** What stands where a cell is to be written. */
export type PresentCell = {
  /** The cell's number format; see {@link EditStyles.formatOf}. */
  format: string;
  obstacle: Obstacle | null;
};

/** Looks at cells before they are written, in the order of `cells`. Fails on a protected sheet. */
export function lookAtCells(
  bytes: Uint8Array,
  cells: readonly CellPlace[],
  codec: Codec = portableCodec,
): Result<PresentCell[]> {
  return attempt(() => {
    const pack = new Package(bytes, codec);
    const parts = readWorkbookParts(pack);
    const styleBytes = parts.styles === null ? null : pack.read(parts.styles);
    if (!styleBytes) throw noStyles();
    const styles = new EditStyles(styleBytes);
    const found = new Map<string, PresentCell>();
    const key = ({ sheet, row, column }: CellPlace) => `${sheet} ${row} ${column}`;
    for (const sheet of new Set(cells.map((cell) => cell.sheet))) {
      const part = partOf(parts, sheet);
      const content = pack.read(part);
      if (!content) throw broken(`缺少工作表“${sheet}”`);
      const written = byRow(
        cells.filter((cell) => cell.sheet === sheet).map((cell) => ({ ...cell, value: null })),
      );
      const located = locateCells(content, columnsByRow(written));
      refuseProtected(sheet, located);
      const obstacle = obstacles(located, tableHeadRows(pack, part));
      for (const { row, cells: spots } of located.rows)
        for (const [column, { style }] of spots)
          found.set(key({ sheet, row, column }), {
            format: styles.formatOf(style),
            obstacle: obstacle(row, column),
          });
    }
    return cells.map((cell) => found.get(key(cell))!);
  });
}

function partOf(parts: WorkbookParts, name: string): string {
  const sheet = parts.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Problem('no-sheet', `工作簿中没有名为“${name}”的工作表。`);
  return sheet.part;
}

function refuseProtected(name: string, sheet: LocatedSheet): void {
  if (sheet.protected)
    throw new Problem(
      'sheet-protected',
      `工作表“${name}”受保护，不能改动。请先在“审阅”中撤销工作表保护再试；检查不受影响。`,
    );
}

/** The cells by row, then by column, both ascending; the last of several for one cell counts. */
function byRow(cells: readonly CellEdit[]): Map<number, Map<number, Written>> {
  const rows = new Map<number, Map<number, Written>>();
  for (const { row, column, value, format } of [...cells].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  )) {
    if (typeof value === 'string' && value.length > CELL_CHARS)
      throw new Problem(
        'cell-too-long',
        `${cellAddress(row, column)} 要写入的内容超过 Excel 单元格 32767 字的上限，没有改动。`,
      );
    let own = rows.get(row);
    if (!own) {
      own = new Map();
      rows.set(row, own);
    }
    own.set(column, format === undefined ? { value } : { value, format });
  }
  return rows;
}

const columnsByRow = (rows: ReadonlyMap<number, ReadonlyMap<number, Written>>) =>
  new Map([...rows].map(([row, cells]): [number, number[]] => [row, [...cells.keys()]]));
