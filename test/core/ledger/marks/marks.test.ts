import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lampPresetOf } from '../../../../core/ledger/default-settings.ts';
import type { Finding } from '../../../../core/ledger/finding.ts';
import { legendOf, MARK_LOOK } from '../../../../core/ledger/marks/mark-look.ts';
import { marksFor } from '../../../../core/ledger/marks/marks.ts';
import { recognise } from '../../../../core/ledger/recognise/recognise-sheet.ts';
import { CheckSettings } from '../../../../core/ledger/settings.ts';
import { grid } from '../../../fixtures/ledgers/grid.ts';
import { checkBlock } from '../check-grid.ts';

const ledger = recognise(
  grid([
    '序号|督查事项|责任单位|完成时限',
    ...Array.from({ length: 30 }, (_, i) => `${i + 1}|事项${i}|县水利局|12月`),
  ]),
)!;
const finding = (row: number, column: number, rule: string, severity: Finding['severity']): Finding => ({
  row,
  column,
  rule,
  severity,
  message: '。',
  value: null,
  repair: null,
  ...(rule === 'overdue' || rule === 'near' ? { rowStyle: rule } : {}),
});

test('overdue rows are marked across the ledger, other findings on their cell; neighbours become one range', () => {
  const marks = marksFor(
    [
      finding(1, 3, 'overdue', 'error'),
      finding(2, 3, 'overdue', 'error'),
      finding(4, 3, 'near', 'warning'),
      finding(1, 2, 'no-duty-unit', 'error'),
      finding(2, 2, 'no-duty-unit', 'error'),
      finding(4, 2, 'collective-unit', 'info'),
      finding(4, 2, 'unknown-unit', 'warning'),
    ],
    ledger,
  );
  expect(marks).toEqual([
    { sheet: '台账', range: { top: 1, bottom: 2, left: 0, right: 3 }, style: 'overdue' },
    { sheet: '台账', range: { top: 4, bottom: 4, left: 0, right: 3 }, style: 'near' },
    { sheet: '台账', range: { top: 1, bottom: 2, left: 2, right: 2 }, style: 'error' },
    { sheet: '台账', range: { top: 4, bottom: 4, left: 2, right: 2 }, style: 'warning' },
  ]);
});

test('a cell that stands for several rows is not coloured for one of them', () => {
  const grouped = recognise(
    grid([
      '编号|反馈问题|整改措施|责任单位|整改时限',
      '1|污水直排|建设管网|县水利局|2026年5月底前',
      '||封堵排口|县住建局|2026年12月底前',
      '||定期巡查|县水利局|2026年12月底前',
      '2|扬尘扰民|工地围挡|县住建局|2026年6月底前',
      '||道路洒水|县城管局|2026年12月底前',
      '||渣土覆盖|县城管局|2026年12月底前',
    ]),
  )!;
  expect(grouped.groupColumns).toEqual([1]);
  expect(marksFor([finding(1, 4, 'overdue', 'error')], grouped)).toEqual([
    { sheet: '台账', range: { top: 1, bottom: 1, left: 2, right: 4 }, style: 'overdue' },
  ]);
});

test('advice does not cover the red of an overdue row', () => {
  const advice = [
    finding(1, 3, 'inferred-year', 'info'),
    finding(1, 3, 'overdue', 'error'),
    finding(2, 3, 'inferred-year', 'info'),
  ];
  expect(marksFor(advice, ledger)).toEqual([
    { sheet: '台账', range: { top: 1, bottom: 1, left: 0, right: 3 }, style: 'overdue' },
    { sheet: '台账', range: { top: 2, bottom: 2, left: 3, right: 3 }, style: 'info' },
  ]);
});

test('every finding’s cell lies under a mark, and cell marks never overlap', () => {
  const some = fc.record({
    row: fc.integer({ min: 1, max: 30 }),
    column: fc.nat(3),
    rule: fc.constantFrom('overdue', 'near', 'unreadable-limit', 'no-duty-unit'),
    severity: fc.constantFrom<Finding['severity']>('error', 'warning', 'info'),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 40 }), (picked) => {
      const marks = marksFor(
        picked.map((p) => finding(p.row, p.column, p.rule, p.severity)),
        ledger,
      );
      const inside = (m: (typeof marks)[number], row: number, column: number) =>
        m.range.top <= row && row <= m.range.bottom && m.range.left <= column && column <= m.range.right;
      for (const p of picked) expect(marks.some((m) => inside(m, p.row, p.column))).toBe(true);
      const cells = marks.filter((m) => m.range.left === m.range.right);
      for (const a of cells)
        for (const b of cells)
          if (a !== b && a.range.left === b.range.left)
            expect(a.range.bottom < b.range.top || b.range.bottom < a.range.top).toBe(true);
    }),
  );
});

/** The rows marked and how, under each preset, on 15 September 2026. */
const EXPECTED = {
  threeDays: [
    [1, 'overdue'],
    [2, 'near'],
  ],
  share: [
    [1, 'overdue'],
    [2, 'pressing'],
    [3, 'near'],
  ],
  threeNotices: [
    [1, 'overdue'],
    [2, 'noticed'],
    [4, 'behind'],
  ],
};

test.each([
  ['threeDays', ['逾期 红', '临期 黄'], '逾期 错误 临期 提醒 建议'],
  ['share', ['逾期 红', '临期 橙', '临期 黄'], '逾期 错误 临期（橙） 临期（黄） 提醒 建议'],
  ['threeNotices', ['逾期 红', '临期 蓝', '滞后 黄'], '逾期 错误 滞后 临期 提醒 建议'],
] as const)('rows are marked in the colours of their preset: %s', (lamp, marked, legend) => {
  const block = grid([
    '序号|督查事项|责任单位|交办时间|完成时限|办理状态',
    '1|整治河道采砂|县水利局|2026年1月5日|2026年9月10日|办理中',
    '2|改造老旧小区|县住建局|2026年1月5日|2026年9月17日|办理中',
    '3|修建环城公路|县交通局|2026年1月5日|2026年10月30日|办理中',
    '4|编制国土规划|县自然资源局|2026年1月5日|2026年12月31日|进度滞后',
  ]);
  const settings = CheckSettings.parse({ lamp });
  const { findings } = checkBlock(block, { settings });
  const marks = marksFor(findings, recognise(block)!).filter(({ range }) => range.right > range.left);
  expect(marks.map(({ range, style }) => [range.top, style])).toEqual(EXPECTED[lamp]);
  const words = marks.map(({ style }) => `${MARK_LOOK[style].word} ${MARK_LOOK[style].colour}`);
  expect(words).toEqual(marked);
  expect(
    legendOf(lampPresetOf(settings))
      .map(({ word }) => word)
      .join(' '),
  ).toBe(legend);
});
