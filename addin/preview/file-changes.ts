import type { Day } from '../../core/calendar/day.ts';
import { daySerial } from '../../core/ledger/cells/serial-day.ts';
import type { Choices } from '../../core/ledger/repairs/choices.ts';
import { type CellLookup, withValues } from '../../core/ledger/summary/plan-values.ts';
import type { SheetPlan } from '../../core/ledger/summary/sheet-plan.ts';
import type { CellValue } from '../../core/ledger/workbook-port.ts';
import { ok, type Result } from '../../core/model/failure.ts';
import { editWorkbook } from '../../core/xlsx/edit/edit-workbook.ts';
import type { CellEdit, CellPlace } from '../../core/xlsx/edit/workbook-changes.ts';

/**
 * What was changed in a file since it was opened. The file is made anew from the bytes it was opened with, so a change that is
 * put back leaves no trace: without changes it is the very same file.
 */
export class FileChanges {
  readonly cells: ReadonlyMap<string, CellEdit>;
  readonly choices: readonly Choices[];
  readonly sheets: readonly SheetPlan[];

  constructor(
    cells: ReadonlyMap<string, CellEdit> = new Map(),
    choices: readonly Choices[] = [],
    sheets: readonly SheetPlan[] = [],
  ) {
    this.cells = cells;
    this.choices = choices;
    this.sheets = sheets;
  }

  /** What is to be written into a cell; undefined where it is as in the file. */
  at(place: CellPlace): CellEdit | undefined {
    return this.cells.get(keyOf(place));
  }

  /** With these cells written; `undefined` gives a cell what it holds in the file. */
  withCells(cells: readonly (CellPlace & { edit: CellEdit | undefined })[]): FileChanges {
    const all = new Map(this.cells);
    for (const { edit, ...place } of cells) {
      if (edit) all.set(keyOf(place), edit);
      else all.delete(keyOf(place));
    }
    return new FileChanges(all, this.choices, this.sheets);
  }

  withChoices(choices: readonly Choices[]): FileChanges {
    return new FileChanges(this.cells, choices, this.sheets);
  }

  /** With this sheet, in the place of one of the same name. */
  withSheet(plan: SheetPlan): FileChanges {
    const others = this.sheets.filter(({ name }) => name !== plan.name);
    return this.without([plan.name]).withSheets([...others, plan]);
  }

  withoutSheets(): FileChanges {
    return this.without(this.sheets.map(({ name }) => name)).withSheets([]);
  }

  /** The sheets that were made, and nothing else. */
  sheetsAlone(): FileChanges {
    return new FileChanges(new Map(), [], this.sheets);
  }

  private withSheets(sheets: readonly SheetPlan[]): FileChanges {
    return new FileChanges(this.cells, this.choices, sheets);
  }

  /** What was written on sheets that are made anew, or go, goes with them. */
  private without(sheets: readonly string[]): FileChanges {
    const stays = ({ sheet }: { sheet: string }) => !sheets.includes(sheet);
    const cells = new Map([...this.cells].filter(([, edit]) => stays(edit)));
    return new FileChanges(cells, this.choices.filter(stays), this.sheets);
  }

  /** The file with these changes. `first`: its cells as it was opened; `today`: for sheets that count by the day. */
  applyTo(bytes: Uint8Array, first: CellLookup, today: Day, date1904: boolean): Result<Uint8Array> {
    if (this.cells.size + this.choices.length + this.sheets.length === 0) return ok(bytes);
    const made = new Map(this.sheets.map((plan) => [plan.name, plan]));
    const now: CellLookup = (sheet, row, column) => {
      const edit = this.at({ sheet, row, column });
      if (edit) return edit.value;
      const plan = made.get(sheet);
      return plan ? plainAt(plan, row, column) : first(sheet, row, column);
    };
    const sheets = this.sheets.map((plan) => withValues(plan, now, daySerial(today, date1904)));
    const [cells, cellsOfMade] = parted([...this.cells.values()], made);
    const [choices, choicesOfMade] = parted(this.choices, made);
    const done = editWorkbook(bytes, { cells, choices, sheets });
    if (!done.ok || cellsOfMade.length + choicesOfMade.length === 0) return done;
    // A sheet has to be there before its cells can be changed (a merged ledger that was made here, then repaired).
    return editWorkbook(done.value, { cells: cellsOfMade, choices: choicesOfMade, sheets: [] });
  }
}

/** A planned cell's own value; null for a formula: what is counted rests on no other count. */
function plainAt(plan: SheetPlan, row: number, column: number): CellValue {
  const cell = plan.cells[row]?.[column] ?? null;
  return typeof cell === 'object' ? null : cell;
}

/** Changes of the file's own sheets, and those of sheets made here. */
function parted<T extends { sheet: string }>(
  changes: readonly T[],
  made: ReadonlyMap<string, SheetPlan>,
): [T[], T[]] {
  return [changes.filter(({ sheet }) => !made.has(sheet)), changes.filter(({ sheet }) => made.has(sheet))];
}

const keyOf = ({ sheet, row, column }: CellPlace) => `${row} ${column} ${sheet}`;
