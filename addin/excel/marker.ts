import type { CellValue, Mark } from '../../core/ledger/workbook-port.ts';
import { ok, type Result } from '../../core/model/failure.ts';
import type { Marked } from './excel-port.ts';
import { excelFailure, leftBehind, refusedWhole, sheetProtected, tooOldToMark } from './failures.ts';
import { type Found, findMarks, sheetNames } from './laid-marks.ts';
import { lay, MARKS_SETTING, overlays, UNFINISHED } from './overlay.ts';
import { attempt, type OfficeApi, offers } from './run.ts';
import { changesSince, type SeenCells } from './seen-cells.ts';

/**
 * Marks cells by conditional formats laid behind the user's own, and takes them away again. A batch is no transaction
 * in Excel, so new marks are added first, and only when all are there do the old ones go.
 */
export class Marker {
  private readonly office: OfficeApi;

  constructor(office: OfficeApi) {
    this.office = office;
  }

  /**
   * Takes earlier marks away and sets these; all or nothing, but for protected sheets, which stay as they are and are named. Two round
   * trips, three where there were marks before.
   * `knownSheets`: where earlier marks may be. `seen`: the cells the marks rest on, read again with the first round trip; where the
   * workbook differs from them (a colleague has typed, sorted, inserted rows meanwhile) nothing is marked and the places are given.
   */
  async mark(
    marks: readonly Mark[],
    knownSheets: readonly string[],
    seen: readonly SeenCells[] = [],
  ): Promise<Result<Marked>> {
    if (!offers(this.office, 9)) return tooOldToMark();
    const sheets = [...new Set([...knownSheets, ...marks.map((mark) => mark.sheet)])];
    return attempt(this.office, async (context) => {
      const present = seen.map((cells) => askFor(context, cells));
      const before = await findMarks(context, sheets);
      const isOpen = ({ sheet }: { sheet: string }) => !before.protectedSheets.has(sheet);
      const [laid, old] = [marks.filter(isOpen), before.marks.filter(isOpen)];
      const locked = sheetsOf([...marks, ...before.marks].filter((mark) => !isOpen(mark)));
      if (laid.length + old.length === 0 && locked.length > 0) return sheetProtected(locked[0]!);
      const changes = seen.flatMap((cells, i) => changesSince(cells, valuesOf(present[i]!)));
      if (changes.length > 0) return ok({ changes, locked });
      const generation = Math.max(before.generation, ...before.marks.map((mark) => mark.generation)) + 1;
      for (const overlay of overlays(laid, generation)) lay(context, overlay);
      const isLeft = laid.length > 0 || old.length < before.marks.length;
      keepGeneration(context, isLeft ? generation : null, before);
      try {
        await context.sync();
      } catch (error) {
        const failed = excelFailure(error);
        if (refusedWhole(failed.failure)) return failed;
        const takenBack = await this.sweep(
          sheets,
          (g) => g === generation || g === UNFINISHED,
          before.generation || null,
        );
        return takenBack.ok ? failed : leftBehind();
      }
      const done = ok({ changes: [], locked });
      if (old.length === 0) return done;
      for (const { format } of old) format.delete();
      try {
        await context.sync();
        return done;
      } catch {
        const swept = await this.sweep(sheets, (g) => g !== generation, generation);
        return swept.ok ? done : leftBehind();
      }
    });
  }

  /** Takes all our marks away, wherever they are. After a failure, trying again takes away what is left. */
  async unmark(): Promise<Result<void>> {
    return attempt(this.office, async (context) => {
      const found = await findMarks(context, await sheetNames(context));
      const blocked = found.marks.find(({ sheet }) => found.protectedSheets.has(sheet));
      if (blocked) return sheetProtected(blocked.sheet);
      for (const { format } of found.marks) format.delete();
      keepGeneration(context, null, found);
      await context.sync();
      return ok(undefined);
    });
  }

  /** Takes the marks of some generations away after a batch failed, and says which generation is there. */
  private sweep(
    sheets: readonly string[],
    which: (generation: number) => boolean,
    present: number | null,
  ): Promise<Result<void>> {
    const work = async (context: Excel.RequestContext) => {
      const found = await findMarks(context, sheets);
      for (const { sheet, format, generation } of found.marks)
        if (which(generation) && !found.protectedSheets.has(sheet)) format.delete();
      keepGeneration(context, present, found);
      await context.sync();
      return ok(undefined);
    };
    return attempt(this.office, work, { patient: true });
  }
}

/** Has cells read again with the next round trip; a sheet that is gone gives none. */
function askFor(context: Excel.RequestContext, { sheet, range }: SeenCells): Excel.Range {
  const { top, left, bottom, right } = range;
  const cells = context.workbook.worksheets
    .getItemOrNullObject(sheet)
    .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  cells.load('values');
  return cells;
}

const valuesOf = (range: Excel.Range): CellValue[][] => (range.isNullObject ? [] : range.values);

function keepGeneration(context: Excel.RequestContext, generation: number | null, found: Found) {
  if (generation !== null) context.workbook.settings.add(MARKS_SETTING, generation);
  else if (!found.setting.isNullObject) found.setting.delete();
}

const sheetsOf = (marks: readonly { sheet: string }[]) => [...new Set(marks.map(({ sheet }) => sheet))];
