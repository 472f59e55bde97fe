import { valueAt } from '../../core/ledger/grid.ts';
import type { CellValue, SheetBlock } from '../../core/ledger/workbook-port.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import { lookAtCells } from '../../core/xlsx/edit/edit-workbook.ts';
import type { CellPlace } from '../../core/xlsx/edit/workbook-changes.ts';
import { isDateFormat } from '../../core/xlsx/number-format.ts';
import type { CellWrite, CellWritten, SheetEditor } from '../excel/sheet-editor.ts';
import type { FileChanges } from './file-changes.ts';

/** The file that is edited, as {@link FilePort} keeps it. */
export type EditedFile = {
  /** The bytes it was opened with; with the sheets that were made, where there are some. */
  original(): Result<Uint8Array>;
  /** A sheet's cells in the file as it was opened, and as they are now. */
  first(sheet: string): SheetBlock | undefined;
  now(sheet: string): SheetBlock | undefined;
  /** Sheets of ours that were in the file as it was opened. */
  madeBefore(): string[];
  readonly changes: FileChanges;
  /** Makes the file anew with these changes and brings a sheet to the front; all or nothing. */
  change(changes: FileChanges, front?: string): Result<void>;
};

/** Writes into the copy of a file that is open in the browser. */
export function fileEditor(file: EditedFile): SheetEditor {
  return {
    charts: true,
    async write(cells, whereChanged) {
      const original = file.original();
      if (!original.ok) return original;
      const looked = lookAtCells(original.value, cells);
      if (!looked.ok) return looked;
      const present = cells.map((cell, i) => ({ cell, ...looked.value[i]! }));
      const isLeft = ({ cell, obstacle }: (typeof present)[number]) =>
        obstacle !== null || valueIn(file.now(cell.sheet), cell) !== cell.before;
      const left = present.filter(isLeft).map(({ cell }) => cell);
      if (left.length === cells.length || (left.length > 0 && whereChanged === 'refuse'))
        return ok({ written: [], left });
      const written = present
        .filter((cell) => !isLeft(cell))
        .map(({ cell, format }) => settled(cell, file.changes.at(cell)?.format ?? format, format));
      const changed = file.change(
        file.changes.withCells(
          written.map(({ cell, own }) => ({ ...placeOf(cell), edit: editOf(file, cell, own) })),
        ),
      );
      return changed.ok ? ok({ written: written.map(({ cell }) => cell), left }) : changed;
    },
    async setChoices(choices) {
      return file.change(file.changes.withChoices([...file.changes.choices, choices]));
    },
    async clearChoices(choices) {
      const same = JSON.stringify(choices);
      const rest = file.changes.choices.filter((set) => JSON.stringify(set) !== same);
      if (rest.length === file.changes.choices.length)
        return fail('ChangedSince', `“${choices.title}”列的下拉项后来被改动过，没有恢复。`);
      return file.change(file.changes.withChoices(rest));
    },
    async putSheet(plan) {
      return file.change(file.changes.withSheet(plan), plan.name);
    },
    async removeMadeSheets() {
      const names = file.changes.sheets.map(({ name }) => name);
      const before = file.madeBefore();
      if (names.length === 0 && before.length > 0)
        return fail(
          'MadeBefore',
          `${before.map((name) => `“${name}”`).join('、')}打开之前就在文件里，网页里不能删除。请用 Excel 或 WPS 打开文件删除。`,
        );
      const removed = file.change(file.changes.withoutSheets());
      return removed.ok ? ok(names) : removed;
    },
  };
}

const placeOf = ({ sheet, row, column }: CellPlace): CellPlace => ({ sheet, row, column });
const valueIn = (block: SheetBlock | undefined, { row, column }: CellPlace): CellValue =>
  block ? valueAt(block, row, column) : null;

/** The cell as it is written, and its format in the file as opened; a date keeps the date format its cell has. */
function settled(cell: CellWrite, formatBefore: string, own: string): { cell: CellWritten; own: string } {
  const { format, ...rest } = cell;
  const keeps = format === undefined || (isDateFormat(format) && isDateFormat(formatBefore));
  return { cell: { ...(keeps ? rest : cell), formatBefore }, own };
}

/** What is to stand in the file's place of a cell; undefined where that is what stands there already. */
function editOf(file: EditedFile, cell: CellWritten, own: string) {
  const format = cell.format ?? file.changes.at(cell)?.format;
  const sameFormat = format === undefined || format === own;
  if (sameFormat && valueIn(file.first(cell.sheet), cell) === cell.after) return undefined;
  return { ...placeOf(cell), value: cell.after, ...(sameFormat ? {} : { format }) };
}
