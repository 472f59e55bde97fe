import { serialDay } from '../ledger/cells/serial-day.ts';
import { cellAddress, columnLetter } from '../ledger/grid.ts';
import type { CellChange, Repair } from '../ledger/repairs/repair.ts';
import type { CellValue } from '../ledger/workbook-port.ts';
import type { PlannedRepairs } from '../xlsx/repair-workbook.ts';

/** What the repairs change, cell by cell, as a person reads it. `done`: they were written. */
export function describeRepairs(
  { repairs, choices, left, date1904 }: PlannedRepairs,
  done: boolean,
): string[] {
  const cells = repairs.reduce((sum, { changes }) => sum + changes.length, 0);
  if (cells + choices.length + left.length === 0) return ['  没有可以自动修复的内容。'];
  return [
    done
      ? `  已修复 ${cells} 个单元格（原值 → 新值）：`
      : `  可修复 ${cells} 个单元格（原值 → 新值；这是预览，没有写文件，加 --out 另存修复后的文件）：`,
    ...repairs.flatMap(({ kind, title, changes }) => [
      `    ${title}（${kind}，${changes.length} 处）`,
      ...changes.map(
        (change) => `      ${placeOf(change)}  ${shown(change.before)} → ${after(change, date1904)}`,
      ),
    ]),
    ...choices.map(
      ({ sheet, range, values, title }) =>
        `    ${done ? '已给' : '可给'}“${title}”列（${sheet} ${columnLetter(range.left)} 列）加下拉项：${values.join('、')}`,
    ),
    ...left.map((change) => `    没有修复 ${placeOf(change)}：${change.reason}`),
  ];
}

/** The repairs as other programs read them: rows from 1 and column letters as in Excel, days as ISO. */
export const repairsAnswer = ({ repairs, choices, left, date1904 }: PlannedRepairs) => ({
  repairs: repairs.map(({ kind, title, changes }: Repair) => ({
    kind,
    title,
    changes: changes.map((change) => ({
      ...place(change),
      before: change.before,
      after: afterValue(change, date1904),
    })),
  })),
  choices: choices.map(({ sheet, range, values }) => ({
    sheet,
    column: columnLetter(range.left),
    rows: [range.top + 1, range.bottom + 1],
    values,
  })),
  left: left.map((change) => ({ ...place(change), reason: change.reason })),
});

const place = ({ sheet, row, column }: CellChange) => ({ sheet, row: row + 1, column: columnLetter(column) });
const placeOf = ({ sheet, row, column }: CellChange) => `${sheet} ${cellAddress(row, column)}`;
const shown = (value: CellValue) => (value === null || value === '' ? '（空）' : JSON.stringify(value));
const afterValue = ({ after, date }: CellChange, date1904: boolean): CellValue =>
  date && typeof after === 'number' ? (serialDay(after, date1904) ?? after) : after;
const after = (change: CellChange, date1904: boolean) => {
  const value = afterValue(change, date1904);
  return change.date ? String(value) : shown(value);
};
