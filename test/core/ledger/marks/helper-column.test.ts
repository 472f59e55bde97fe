import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../../core/calendar/day.ts';
import { daySerial } from '../../../../core/ledger/cells/serial-day.ts';
import { startCheck } from '../../../../core/ledger/check.ts';
import { helperColumn } from '../../../../core/ledger/marks/helper-column.ts';
import { recognise } from '../../../../core/ledger/recognise/recognise-sheet.ts';
import { CheckSettings } from '../../../../core/ledger/settings.ts';
import { Calculation } from '../../../excel-host/formula/calculate.ts';
import { Workbook } from '../../../excel-host/workbook/workbook.ts';
import { type FixtureCell, grid } from '../../../fixtures/ledgers/grid.ts';

const TODAY = '2025-05-20';
const HEADINGS = ['序号', '督查事项', '责任单位', '交办日期', '完成时限', '办理状态', '完成日期', '办理进展'];

const limit = fc.oneof(
  fc.integer({ min: -40, max: 40 }).map((days): FixtureCell => ({ day: addDays(TODAY, days) })),
  fc.constantFrom<FixtureCell>(
    '长期坚持',
    '2025年5月底前',
    '2025年4月30日',
    null,
    '10个工作日内',
    '详见附件',
  ),
);
const row = fc.tuple(
  fc.constantFrom<FixtureCell>({ day: '2025-05-06' }, null),
  limit,
  fc.constantFrom<FixtureCell>(
    '办理中',
    '已办结',
    ' 完成 ',
    '',
    '已中止',
    '见附件',
    null,
    '进度滞后',
    '已终止',
    '已完成并销号',
  ),
  fc.constantFrom<FixtureCell>(null, { day: '2025-04-30' }, { day: '2025-05-31' }, '无', '2025年4月底'),
  fc.constantFrom<FixtureCell>('', '已完成。', '正在推进'),
);
const lamps = ['threeDays', 'share', 'threeNotices'] as const;

test('on any day the formulas say the lamp a check on that day gives', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 2, maxLength: 8 }),
      fc.integer({ min: 0, max: 30 }),
      fc.constantFrom(...lamps),
      (rows, later, lamp) => {
        const block = grid([
          HEADINGS,
          ...rows.map(([from, ...rest], i) => [i + 1, `办理第${i + 1}件大事`, '县水利局', from, ...rest]),
        ]);
        const settings = CheckSettings.parse({ lamp });
        const on = (asOf: string) => startCheck(block, recognise(block)!, { asOf, settings });
        const workbook = new Workbook();
        const sheet = workbook.addSheet('台账').put(block.values.map((line) => [...line]));
        const day = addDays(TODAY, later);
        const calculation = new Calculation(workbook, daySerial(day, false));
        const { formulas, column } = helperColumn(on(TODAY));
        expect(column).toBe(8);
        expect(formulas.map((cell) => calculation.evaluate(cell.formula, sheet, cell.row))).toEqual(
          on(day).rows.map((read) => read.lamp.word),
        );
      },
    ),
    { numRuns: 200 },
  );
});

test('it keeps off a neighbour, and takes its own place again', () => {
  const at = (line: readonly FixtureCell[], rows: readonly (readonly FixtureCell[])[]) => {
    const block = grid([line, ...rows]);
    return helperColumn(startCheck(block, recognise(block)!, { asOf: TODAY })).column;
  };
  const cells = [1, '办理大事', '县水利局', '长期坚持'];
  const heads = ['序号', '督查事项', '责任单位', '完成时限'];
  expect(at(heads, [cells, [2, ...cells.slice(1)]])).toBe(4);
  expect(at([...heads, null, '附注'], [[...cells, null, '乙'], cells])).toBeGreaterThan(5);
  expect(
    at(
      [...heads, '预警（自动）'],
      [
        [...cells, '长期'],
        [...cells, '长期'],
      ],
    ),
  ).toBe(4);
});
