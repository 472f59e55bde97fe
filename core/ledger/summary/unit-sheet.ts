import { daySerial } from '../cells/serial-day.ts';
import type { RunningCheck } from '../check.ts';
import { LAMP_KEYS, type LampKey } from '../rows/row-lamp.ts';
import { leadsOf } from '../rows/row-units.ts';
import { evenRows, type PlannedCell, type SheetPlan, SIGN } from './sheet-plan.ts';

const HEADINGS = ['序号', '督查事项', '完成时限', '到期日', '办理状态', '预警', '说明', '台账位置'];
/** What is chased first stands first. */
const URGENCY: LampKey[] = ['overdue', 'near', 'behind', 'normal', 'undated', 'open'];
/** Excel's longest sheet name. */
const LONGEST_NAME = 31;

/** The name of a unit's sheet: characters Excel does not take in names are left out. */
export const unitSheetName = (unit: string): string =>
  `督办清单-${unit.replace(/[[\]:*?/\\']/g, '')}`.slice(0, LONGEST_NAME);

/** Plans the sheet 督办清单 of one unit: what it leads and has not finished, the most urgent first, as checked. */
export function unitSheet(checks: readonly RunningCheck[], unit: string): SheetPlan {
  const open = checks
    .flatMap(({ rows, context }) => rows.map((row) => ({ row, context })))
    .filter(({ row }) => URGENCY.includes(row.lamp.key) && leadsOf(row).some(({ name }) => name === unit))
    .sort(
      (a, b) =>
        URGENCY.indexOf(a.row.lamp.key) - URGENCY.indexOf(b.row.lamp.key) ||
        (a.row.limit.due ?? '9').localeCompare(b.row.limit.due ?? '9'),
    );
  const lines = open.map(({ row, context }, i): PlannedCell[] => [
    i + 1,
    row.item || row.requirement,
    row.limit.text,
    row.limit.due === null ? null : daySerial(row.limit.due, context.date1904),
    row.status.text,
    LAMP_KEYS[row.lamp.key],
    row.lamp.reason,
    `${context.ledger.sheet} 第${row.row + 1}行`,
  ]);
  const asOf = checks[0]?.context.asOf ?? '';
  const head = 3;
  return {
    name: unitSheetName(unit),
    cells: evenRows([
      [`督办清单（${unit}）`],
      [SIGN],
      [`截至${asOf}，未办结 ${lines.length} 项。`],
      HEADINGS,
      ...lines,
    ]),
    dates: [{ top: head + 1, bottom: head + Math.max(1, lines.length), left: 3, right: 3 }],
    percents: [],
    headings: [
      { top: 0, bottom: 0, left: 0, right: 0 },
      { top: head, bottom: head, left: 0, right: HEADINGS.length - 1 },
    ],
    widths: [6, 44, 20, 12, 12, 10, 30, 20],
  };
}
