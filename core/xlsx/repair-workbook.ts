import { type CheckContext, startCheck } from '../ledger/check.ts';
import { recogniseAll } from '../ledger/recognise/recognise-sheet.ts';
import { type Choices, choicesFor } from '../ledger/repairs/choices.ts';
import { repairsOf } from '../ledger/repairs/index.ts';
import { type CellChange, DATE_FORMAT, type Repair } from '../ledger/repairs/repair.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import { type Codec, portableCodec } from './codec.ts';
import { editWorkbook, lookAtCells } from './edit/edit-workbook.ts';
import { type CellEdit, OBSTACLE_WORD } from './edit/workbook-changes.ts';
import { readWorkbook, shownSheets } from './read-workbook.ts';

/** Setting drop-down lists, as a kind of repair. */
export const CHOICES_KIND = 'choices';

/** A cell that is not repaired, and why, in words that follow its address. */
export type LeftCell = CellChange & { reason: string };

/** The repairs of a workbook as previewed; nothing is written yet. */
export type PlannedRepairs = {
  /** In each, only cells that can be written; a cell stands in one repair only. */
  repairs: Repair[];
  choices: Choices[];
  left: LeftCell[];
  /** The workbook counts its days from 1904. */
  date1904: boolean;
  /** Chinese sentences: sheets and drop-downs that can't be done. */
  complaints: string[];
  /** The workbook repaired in place, see {@link editWorkbook}; the very same bytes where there is nothing to repair. */
  write(): Result<Uint8Array>;
};

/**
 * Plans the repairs of every ledger on the visible sheets. `wanted` tells by a repair's kind (a rule, limit-days,
 * fill-down, status-words, {@link CHOICES_KIND}) whether it is to be made.
 */
export function planRepairs(
  bytes: Uint8Array,
  fileName: string,
  context: CheckContext,
  wanted: (kind: string) => boolean,
  codec: Codec = portableCodec,
): Result<PlannedRepairs> {
  const read = readWorkbook(bytes, codec);
  if (!read.ok) return read;
  const { blocks } = read.value;
  const found: Repair[] = [];
  const offered: Choices[] = [];
  const complaints: string[] = [];
  let ledgers = 0;
  for (const { sheet, block } of shownSheets(read.value)) {
    const checks = recogniseAll(block, { fileName, columns: context.settings?.columns ?? [] }).map((ledger) =>
      startCheck(block, ledger, context),
    );
    ledgers += checks.length;
    if (sheet.protected && checks.length > 0)
      complaints.push(`工作表“${sheet.name}”受保护，没有修复；需要修复的，请先撤销工作表保护。`);
    else {
      found.push(...checks.flatMap(repairsOf).filter(({ kind }) => wanted(kind)));
      if (wanted(CHOICES_KIND)) offered.push(...checks.flatMap(choicesFor));
    }
  }
  if (ledgers === 0)
    return fail('no-ledger', '没有找到台账：各工作表中没有含“事项”“责任单位”“完成时限”之类表头的表格。');
  const writable = withoutObstacles(bytes, found, codec);
  if (!writable.ok) return writable;
  const { repairs, left } = writable.value;
  const choices = offered.filter((choice) => {
    const tried = editWorkbook(bytes, { cells: [], choices: [choice], sheets: [] }, codec);
    if (!tried.ok) complaints.push(tried.failure.message);
    return tried.ok;
  });
  const cells = repairs.flatMap(({ changes }) => changes.map(editOf));
  const write = () => editWorkbook(bytes, { cells, choices, sheets: [] }, codec);
  const date1904 = [...blocks.values()].some((block) => block.date1904);
  return ok({ repairs, choices, left, date1904, complaints, write });
}

/** A repair's change as it is written into a file. */
const editOf = ({ sheet, row, column, after, date }: CellChange): CellEdit => ({
  sheet,
  row,
  column,
  value: after,
  ...(date ? { format: DATE_FORMAT } : {}),
});

/** Takes out the cells that can't be written, and those an earlier repair writes already. */
function withoutObstacles(
  bytes: Uint8Array,
  found: readonly Repair[],
  codec: Codec,
): Result<{ repairs: Repair[]; left: LeftCell[] }> {
  const taken = new Set<string>();
  const once = found.map((repair) => ({
    ...repair,
    changes: repair.changes.filter(({ sheet, row, column }) => {
      const place = `${sheet} ${row} ${column}`;
      return !taken.has(place) && taken.add(place);
    }),
  }));
  const looked = lookAtCells(
    bytes,
    once.flatMap(({ changes }) => changes),
    codec,
  );
  if (!looked.ok) return looked;
  let next = 0;
  const left: LeftCell[] = [];
  const repairs = once.map((repair) => ({
    ...repair,
    changes: repair.changes.filter((change) => {
      const { obstacle } = looked.value[next++]!;
      if (obstacle) left.push({ ...change, reason: OBSTACLE_WORD[obstacle] });
      return obstacle === null;
    }),
  }));
  return ok({ repairs: repairs.filter(({ changes }) => changes.length > 0), left });
}
