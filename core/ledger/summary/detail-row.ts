import type { Day } from '../../calendar/day.ts';
import { daySerial } from '../cells/serial-day.ts';
import type { RunningCheck } from '../check.ts';
import { cellAddress, textOf, valueAt } from '../grid.ts';
import { firstNearDay, nearDaysOf } from '../marks/near-from.ts';
import type { LedgerRow } from '../rows/ledger-row.ts';
import { leadColumn, leadsOf } from '../rows/row-units.ts';
import { NO_UNIT } from '../statistics.ts';
import { formula, type PlannedCell, quoted, sheetReference } from './sheet-plan.ts';
import type { StatusWords } from './status-formula.ts';
import { statusFormula, trimmedByExcel } from './status-formula.ts';

/** The columns of the detail, by their letters in the summary sheet. */
export const DETAIL = {
  sheet: 'A',
  row: 'B',
  unit: 'C',
  due: 'D',
  finished: 'E',
  state: 'F',
  counted: 'G',
  bucket: 'H',
  lamp: 'I',
  nearFrom: 'J',
  without: 'K',
  behind: 'L',
  item: 'M',
} as const;

export const DETAIL_HEADINGS = [
  '台账',
  '行',
  '责任单位',
  '时限',
  '办结日期',
  '办理情况',
  '计数',
  '统计口径',
  '预警灯',
  '临期起始日',
  '无截止日时',
  '滞后',
  '事项',
];

/** The day the counting is for stands here. */
const AS_OF_CELL = '$B$3';

/**
 * The lines of one ledger row, one for each unit that leads it; only the first counts in the total. What the ledger's cell
 * says plainly is a reference to it and stays live; what had to be read (a limit in words) is written as it was read.
 * `at`: the line's row number in the summary, from 1.
 */
export function detailRows(
  check: RunningCheck,
  row: LedgerRow,
  words: StatusWords,
  at: number,
): PlannedCell[][] {
  const { context } = check;
  const { block, columns, ledger } = context;
  const ref = (column: number) =>
    sheetReference(ledger.sheet, `$${cellAddress(row.row, column).replace(/(\d+)$/, '$$$1')}`);
  const dateCell = (column: number, day: Day | null): PlannedCell => {
    const plain =
      column >= 0 && block.isDate(row.row, column) && typeof valueAt(block, row.row, column) === 'number';
    if (plain) return formula(`=IF(ISNUMBER(${ref(column)}),${ref(column)},"")`);
    return day === null ? null : daySerial(day, block.date1904);
  };
  const finished = (): PlannedCell =>
    columns.finished >= 0 && valueAt(block, row.row, columns.finished) === null && row.finished.day === null
      ? formula(`=IF(ISNUMBER(${ref(columns.finished)}),${ref(columns.finished)},"")`)
      : dateCell(columns.finished, row.finished.day);
  const leads = leadsOf(row).map((unit) => unit.name);
  const units = leads.length > 0 ? [...new Set(leads)] : [NO_UNIT];
  const lead = leadColumn(columns);
  const plainStatus =
    columns.status >= 0 && trimmedByExcel(valueAt(block, row.row, columns.status)) === row.status.text;
  return units.map((unit, i) => {
    const line = at + i;
    const own = lead < 0 ? null : trimmedByExcel(valueAt(block, row.row, lead));
    const written = units.length === 1 && own !== null && (own === '' ? NO_UNIT : own) === unit;
    return [
      ledger.sheet,
      row.row + 1,
      written ? formula(`=IF(TRIM(${ref(lead)})="",${quoted(NO_UNIT)},TRIM(${ref(lead)}))`) : unit,
      dateCell(columns.limit, row.limit.due),
      finished(),
      statusFormula(row, plainStatus ? ref(columns.status) : null, words),
      i === 0 ? 1 : 0,
      formula(bucketFormula(line)),
      formula(lampFormula(line)),
      nearFrom(check, row, line),
      row.limit.open || row.limit.kind === 'recurring' ? '长期' : '未定',
      row.status.behind && context.lamps.rules.some((rule) => rule.when.kind === 'behind') ? '滞后' : null,
      columns.item >= 0 && textOf(valueAt(block, row.row, columns.item)) !== ''
        ? formula(`=${ref(columns.item)}`)
        : row.item,
    ];
  });
}

/** The official bucket, as statistics.ts tells it. */
function bucketFormula(line: number): string {
  const { due, finished, state } = cells(line);
  return `=IF(${state}="中止","中止或终止",IF(${state}="办结",IF(AND(ISNUMBER(${due}),ISNUMBER(${finished}),N(${finished})>N(${due})),"逾期办结","按时办结"),IF(ISNUMBER(${due}),IF(${AS_OF_CELL}>${due},"逾期未办结","未到时限"),"无明确时限")))`;
}

/** The lamp, as deadline/lamp.ts tells it. */
function lampFormula(line: number): string {
  const { due, finished, state, near, without, behind } = cells(line);
  return `=IF(${state}="办结",IF(AND(ISNUMBER(${due}),ISNUMBER(${finished}),N(${finished})>N(${due})),"逾期办结","已办结"),IF(${state}="中止","中止",IF(ISNUMBER(${due}),IF(${AS_OF_CELL}>${due},"逾期",IF(${behind}=${quoted('滞后')},"滞后",IF(AND(ISNUMBER(${near}),${AS_OF_CELL}>=N(${near})),"临期","正常"))),${without})))`;
}

const cells = (line: number) => ({
  due: DETAIL.due + line,
  finished: DETAIL.finished + line,
  state: DETAIL.state + line,
  near: DETAIL.nearFrom + line,
  without: DETAIL.without + line,
  behind: DETAIL.behind + line,
});

/** The first day the row counts as near; by a number of calendar days it follows the limit. */
function nearFrom({ context }: RunningCheck, row: LedgerRow, line: number): PlannedCell {
  const days = nearDaysOf(context);
  if (days !== null) return formula(`=IF(ISNUMBER(${DETAIL.due}${line}),${DETAIL.due}${line}-${days},"")`);
  const first = firstNearDay(context, row);
  return first === null ? null : daySerial(first, context.date1904);
}
