import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkLedger, checkRows, startCheck } from '../../../core/ledger/check.ts';
import { recognise, recogniseAll } from '../../../core/ledger/recognise/recognise-sheet.ts';
import { rowKey } from '../../../core/ledger/rows/row-key.ts';
import { RULES } from '../../../core/ledger/rules/index.ts';
import type { CellValue, SheetBlock } from '../../../core/ledger/workbook-port.ts';
import { grid } from '../../fixtures/ledgers/grid.ts';
import * as shapes from '../../fixtures/ledgers/shapes.ts';
import { AS_OF, at, checkBlock } from './check-grid.ts';

const LEDGER = () =>
  grid([
    '临江县2026年督查事项台账',
    '序号|督查事项|牵头单位|完成时限|进展情况|办理状态|实际完成时间',
    '1|整治河道|县水利局|2026年8月底前|9月1日完成巡查|办理中|',
    '2|修建公路|县交通运输局|2026年9月17日前|9月10日铺设路面|办理中|',
    '3|建设校舍||2026年12月底前|9月10日封顶|办理中|',
    [4, '出台办法', '县司法局', '2026年6月底前', '已印发', '已办结', { day: '2026-06-20' }],
  ]);

test('findings in sheet order, lamps counted, rows counted', () => {
  const result = checkBlock(LEDGER());
  expect(at(result.findings)).toEqual(['D3 overdue', 'D4 near', 'C5 no-duty-unit']);
  expect(result.findings[0]).toMatchObject({
    row: 2,
    column: 3,
    severity: 'error',
    value: '2026年8月底前',
    repair: null,
  });
  expect(result.lamps).toMatchObject({
    overdue: 1,
    near: 1,
    normal: 1,
    finished: 1,
    finishedLate: 0,
    open: 0,
  });
  expect(result.rows).toBe(4);
});

test('severities are settings, rules can be switched off, another lamp preset warns elsewhere', () => {
  const result = checkBlock(LEDGER(), { settings: { severity: { near: 'info' }, off: ['no-duty-unit'] } });
  expect(result.findings.map((f) => [f.rule, f.severity])).toEqual([
    ['overdue', 'error'],
    ['near', 'info'],
  ]);
  const byNotices = checkBlock(LEDGER(), { settings: { lamp: 'threeNotices' }, asOf: '2026-09-10' });
  expect(byNotices.lamps).toMatchObject({ near: 1 });
  expect(checkBlock(LEDGER(), { asOf: '2026-09-10' }).lamps).toMatchObject({ near: 0 });
});

test('a finding set aside stays away from its row, and only from its row', () => {
  const block = LEDGER();
  const rows = startCheck(block, recognise(block)!, { asOf: AS_OF }).rows;
  const aside = {
    row: rowKey(rows[2]!),
    rule: 'no-duty-unit',
    reason: '县委已明确由专班负责',
    on: '2026-09-01',
  };
  const result = checkBlock(block, { settings: { setAside: [aside] } });
  expect(at(result.findings)).toEqual(['D3 overdue', 'D4 near']);
  expect(result.setAside).toBe(1);
  block.values[2]![2] = null;
  expect(at(checkBlock(block, { settings: { setAside: [aside] } }).findings)).toContain('C3 no-duty-unit');
});

test('a touched row checked again gives what a whole check gives', () => {
  const block = LEDGER();
  const check = startCheck(block, recognise(block)!, { asOf: AS_OF });
  block.values[4]![2] = '县教育局';
  block.values[2]![5] = '已办结';
  const again = checkRows(check, [4, 2])!;
  expect(at(again.findings)).toEqual(['G3 finished-without-date', 'D4 near']);
  expect(again).toEqual(checkLedger(block, recognise(block)!, { asOf: AS_OF }));
  expect(checkRows(check, [1])).toBeNull();
});

test('rows that go on with a touched matter are checked again with it', () => {
  const block = shapes.mergedMatters();
  const check = startCheck(block, recognise(block)!, { asOf: '2026-05-01' });
  block.values[4]![4] = null;
  const again = checkRows(check, [4])!;
  // The merged cell E5:E6 is one cell: it is spoken of once.
  expect(at(again.findings).filter((f) => f.endsWith('no-duty-unit'))).toEqual(['E5 no-duty-unit']);
  expect(check.rows.slice(3).map((row) => row.lead.text)).toEqual(['', '']);
});

test('a whole ledger as offices keep it', () => {
  const result = checkBlock(shapes.governmentWork());
  expect(result.rows).toBe(6);
  expect(result.lamps).toMatchObject({ overdue: 1, normal: 3, open: 1, finished: 1 });
  expect(at(result.findings)).toEqual([
    'G7 inferred-year',
    'G8 inferred-year',
    'I8 copied-progress',
    // F9:F10 is one merged cell, spoken of once.
    'F9 cooperate-repeats-lead',
    'G9 inferred-year',
    'G12 inferred-year',
    'G12 overdue',
    'E13 no-duty-unit',
    'G13 open-without-cycle',
    'A13 numbering',
  ]);
});

const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<CellValue>(
      null,
      '',
      '无',
      '2026年8月底前',
      '长期坚持',
      '12月',
      '每月5日前',
      '10个工作日内',
      '见附件',
      '2026年2月30日',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<CellValue>(
      '县水利局',
      '县教育局、县财政局',
      '各乡镇',
      '已办结',
      '办理中',
      '已完成。',
      '85%',
      46000,
      12,
      0.5,
      true,
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.nat(0xffff), { maxLength: 12 })
      .map((codes): CellValue => String.fromCharCode(...codes)),
  },
);
const body = (columns: number) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 12 });
const HEADINGS = [
  '序号',
  '督查事项',
  '牵头单位',
  '配合单位',
  '交办日期',
  '完成时限',
  '上月进展',
  '进展情况',
  '办理状态',
  '完成率',
  '实际完成时间',
  '任务ID',
];

test('checking touched rows agrees with checking all, whatever was written', () => {
  fc.assert(
    fc.property(
      body(HEADINGS.length),
      body(HEADINGS.length),
      fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }),
      (rows, other, picks) => {
        const block = grid([HEADINGS, ...rows]);
        const ledger = recognise(block);
        if (!ledger) return;
        const check = startCheck(block, ledger, { asOf: AS_OF });
        const touched = [...new Set(picks.map((p) => 1 + (p % rows.length)))];
        for (const row of touched) block.values[row] = [...other[row % other.length]!];
        const again = checkRows(check, touched);
        if (again) expect(again).toEqual(checkLedger(block, ledger, { asOf: AS_OF }));
      },
    ),
    { numRuns: 150 },
  );
});

const anyGrid = fc
  .array(
    fc.array(
      fc.oneof(cell, fc.constantFrom<CellValue>(...HEADINGS, '责任单位', '合计', '一、重点工作', '备注：')),
      { maxLength: 8 },
    ),
    { maxLength: 14 },
  )
  .chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      merges: fc.array(fc.tuple(fc.nat(13), fc.nat(7), fc.nat(4), fc.nat(4)), { maxLength: 5 }),
    }),
  );

test('recognising and checking never throws, and findings lie in the sheet', () => {
  fc.assert(
    fc.property(anyGrid, ({ rows, merges }) => {
      const plain = grid(rows);
      const block: SheetBlock = {
        ...plain,
        merges: merges.map(([top, left, down, across]) => ({
          top,
          left,
          bottom: top + down,
          right: left + across,
        })),
      };
      for (const ledger of recogniseAll(block)) {
        const { findings } = checkLedger(block, ledger, { asOf: AS_OF });
        for (const f of findings) {
          expect(f.row).toBeGreaterThanOrEqual(ledger.headerRows[0]);
          expect(f.row).toBeLessThanOrEqual(ledger.dataEnd);
          expect(ledger.columns.some((c) => c.index === f.column)).toBe(true);
          expect(f.message).toMatch(/[。]$/);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('rules tell apart: ids, titles and explanations in Chinese', () => {
  expect(new Set(RULES.map((r) => r.id)).size).toBe(RULES.length);
  expect(new Set(RULES.map((r) => r.title)).size).toBe(RULES.length);
  for (const rule of RULES) {
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(rule.explain).toMatch(/^[\u4e00-\u9fa5“].*。$/);
  }
});
