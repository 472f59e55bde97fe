import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../../../core/calendar/day.ts';
import { daySerial } from '../../../../core/ledger/cells/serial-day.ts';
import { startCheck } from '../../../../core/ledger/check.ts';
import { liveRules } from '../../../../core/ledger/marks/live-rules.ts';
import { marksFor } from '../../../../core/ledger/marks/marks.ts';
import { recognise } from '../../../../core/ledger/recognise/recognise-sheet.ts';
import { CheckSettings } from '../../../../core/ledger/settings.ts';
import type { SheetBlock } from '../../../../core/ledger/workbook-port.ts';
import { Calculation } from '../../../excel-host/formula/calculate.ts';
import { Workbook } from '../../../excel-host/workbook/workbook.ts';
import { type FixtureCell, grid } from '../../../fixtures/ledgers/grid.ts';

const TODAY = '2025-05-20';
const HEADINGS = ['序号', '督查事项', '责任单位', '完成时限', '办理状态', '完成日期', '办理进展'];

const ledgerOf = (rows: readonly (readonly FixtureCell[])[]) =>
  grid([HEADINGS, ...rows.map((row, i) => [i + 1, `办理第${i + 1}件大事`, '县水利局', ...row])]);
function rulesOn(block: SheetBlock, asOf: Day = TODAY, settings = {}) {
  const check = startCheck(block, recognise(block)!, { asOf, settings: CheckSettings.parse(settings) });
  return { check, result: check.result(), rules: liveRules(check, check.result()) };
}

test('rows whose limit is a real date are marked by formulas, the others as found', () => {
  const block = ledgerOf([
    [{ day: '2025-05-01' }, '办理中', null, ''],
    [{ day: '2025-05-22' }, '办理中', null, ''],
    ['2025年4月底前', '办理中', null, ''],
    [{ day: '2025-05-01' }, '', null, '已完成。'],
    [{ day: '2026-01-01' }, '办理中', null, ''],
  ]);
  const { check, result, rules } = rulesOn(block);
  // Row 5 is known to be done from its progress, which no formula sees.
  expect(rules.map(({ style, rows }) => [style, [...rows]])).toEqual([
    ['near', [1, 2, 5]],
    ['overdue', [1, 2, 5]],
  ]);
  const marks = marksFor(result.findings, check.context.ledger, rules);
  expect(marks.slice(0, 5).map(({ style, range, rule }) => [style, range.top, range.bottom, !!rule])).toEqual(
    [
      // Laid over limits in words too, of which the formula says nothing: they may become dates.
      ['near', 1, 3, true],
      ['near', 5, 5, true],
      ['overdue', 3, 3, false],
      ['overdue', 1, 3, true],
      ['overdue', 5, 5, true],
    ],
  );
});

test('a rule that is off, a preset that counts otherwise and a finding set aside are honoured', () => {
  const block = ledgerOf([[{ day: '2025-05-01' }, '办理中', null, '']]);
  const styles = (settings: object) => rulesOn(block, TODAY, settings).rules.map(({ style }) => style);
  expect(styles({ off: ['overdue'] })).toEqual(['near']);
  expect(styles({ lamp: 'threeNotices' })).toEqual(['overdue']);
  expect(
    rulesOn(block, TODAY, { thresholds: { staleDays: 30, reportGraceDays: 0, nearDays: 9 } }).rules[0]!
      .formula,
  ).toContain('<=4.5');
  const { check, result } = rulesOn(block);
  expect(liveRules(check, { ...result, findings: [] }).map(({ style }) => style)).toEqual(['near']);
});

test('the formulas stay within what Excel takes, however many words close a matter', () => {
  const words = Array.from({ length: 40 }, (_, i) => `已办结（第${i}批次）`);
  const { rules } = rulesOn(ledgerOf(words.map((word) => [{ day: '2025-05-01' }, word, null, ''])));
  for (const { formula } of rules) expect(formula.length).toBeLessThanOrEqual(219);
});

test('on any day, a formula says of its rows what a check on that day would find, and nothing of the others', () => {
  const limit = fc.oneof(
    fc.integer({ min: -40, max: 40 }).map((days): FixtureCell => ({ day: addDays(TODAY, days) })),
    fc.constantFrom<FixtureCell>('长期坚持', '6月底前', null),
  );
  const row = fc.tuple(
    limit,
    fc.constantFrom<FixtureCell>('办理中', '已办结', ' 完成 ', '', '已中止', '见附件', null, '未完成', 1),
    fc.constantFrom<FixtureCell>(null, { day: '2025-04-30' }, '无', '4月底'),
    fc.constantFrom<FixtureCell>('', '已完成。', '正在推进'),
  );
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 2, maxLength: 8 }),
      fc.integer({ min: 0, max: 30 }),
      (rows, later) => {
        const block = ledgerOf(rows);
        const day = addDays(TODAY, later);
        const sheet = new Workbook().addSheet('台账').put(block.values.map((line) => [...line]));
        const workbook = new Workbook();
        workbook.sheets.push(sheet);
        const calculation = new Calculation(workbook, daySerial(day, false));
        const { findings } = rulesOn(block, day).result;
        for (const { style, formula, rows: own, covered } of rulesOn(block).rules)
          for (const at of covered)
            expect([at, calculation.evaluate(`AND(${formula})`, sheet, at)]).toEqual([
              at,
              own.has(at) && findings.some((finding) => finding.rule === style && finding.row === at),
            ]);
      },
    ),
    { numRuns: 200 },
  );
});

test('where its rows fall into too many pieces, they are marked as found', () => {
  const rows = Array.from({ length: 700 }, (_, i): FixtureCell[] => [
    ...[{ day: '2025-05-01' }, '', null, i % 2 === 0 ? '已完成。' : '正在推进'],
  ]);
  expect(rulesOn(ledgerOf(rows)).rules).toEqual([]);
});
