import type { RunningCheck } from '../../core/ledger/check.ts';
import type { Finding } from '../../core/ledger/finding.ts';
import { cellAddress } from '../../core/ledger/grid.ts';
import type { Choices } from '../../core/ledger/repairs/choices.ts';
import { repairsFromFindings } from '../../core/ledger/repairs/from-findings.ts';
import { DATE_FORMAT, type Repair } from '../../core/ledger/repairs/repair.ts';
import { uncovered } from '../../core/ledger/repairs/uncovered.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import type { CellWrite, CellWritten, SheetEditor } from '../excel/sheet-editor.ts';

/** A repair that was carried out: what its cells held before, or the drop-down list that was set. */
export type AppliedRepair = { id: number; title: string } & (
  | { cells: readonly CellWritten[] }
  | { choices: Choices }
);

/** How many addresses a sentence names. */
const NAMED = 5;

/** What would mend one finding; null where it has to be mended by hand. */
export function repairOfFinding(check: RunningCheck, finding: Finding): Repair | null {
  const [repair] = repairsFromFindings([finding], check.context.block);
  return (repair && uncovered(repair, check.context.block)[0]) ?? null;
}

/** Writes a repair as previewed; where a cell was changed since the preview, nothing is written. */
export async function applyRepair(editor: SheetEditor, repair: Repair): Promise<Result<CellWritten[]>> {
  const cells = repair.changes.map(({ date, ...cell }) => (date ? { ...cell, format: DATE_FORMAT } : cell));
  const done = await editor.write(cells, 'refuse');
  if (!done.ok) return done;
  const { written, left } = done.value;
  if (left.length > 0)
    return fail(
      'ChangedSince',
      `${named(left)}在预览之后被改动，或者是公式，没有修复。已重新检查，请看过新的预览再修复。`,
    );
  return ok(written);
}

/** Puts back what a repair changed. Cells that were changed since stay as they are; the sentence names them. */
export async function restoreRepair(
  editor: SheetEditor,
  title: string,
  cells: readonly CellWritten[],
): Promise<Result<{ cells: CellWritten[]; notice: string }>> {
  const back = cells.map(
    ({ before, after, format, formatBefore, ...cell }): CellWrite => ({
      ...cell,
      before: after,
      after: before,
      ...(format === undefined ? {} : { format: formatBefore }),
    }),
  );
  const done = await editor.write(back, 'leave');
  if (!done.ok) return done;
  const { written, left } = done.value;
  if (written.length === 0)
    return fail('ChangedSince', `${named(left)}在修复之后又被改动，没有恢复，以免冲掉后来的修改。`);
  const rest = left.length > 0 ? `${named(left)}在修复之后又被改动，没有动。` : '';
  return ok({ cells: written, notice: `已恢复“${title}”修复前的 ${written.length} 个单元格。${rest}` });
}

function named(cells: readonly CellWrite[]): string {
  const first = cells.slice(0, NAMED).map(({ row, column }) => cellAddress(row, column));
  return first.join('、') + (cells.length > NAMED ? ` 等 ${cells.length} 个单元格` : ' ');
}
