import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startCheck } from '../../../core/ledger/check.ts';
import { recognise } from '../../../core/ledger/recognise/recognise-sheet.ts';
import { NO_UNIT, statistics } from '../../../core/ledger/statistics.ts';
import { grid } from '../../fixtures/ledgers/grid.ts';

const AS_OF = '2026-09-15';
const HEADER = '序号|督查事项|牵头单位|交办日期|完成时限|办理状态|实际完成时间';

test('the official buckets, by lead unit', () => {
  const block = grid([
    HEADER,
    ['1', '修路', '县交通运输局', { day: '2026-02-01' }, '2026年6月底前', '已办结', { day: '2026-06-30' }],
    ['2', '架桥', '县交通运输局', { day: '2025-11-01' }, '2026年6月底前', '已办结', { day: '2026-07-01' }],
    ['3', '清淤', '县水利局', { day: '2025-11-01' }, '2026年12月底前', '办理中', null],
    ['4', '筑堤', '县水利局', { day: '2026-02-01' }, '2026年8月底前', '办理中', null],
    ['5', '护林', '县林业局', { day: '2026-02-01' }, '长期坚持', '办理中', null],
    ['6', '植树', null, { day: '2026-02-01' }, '2026年3月底前', '已终止', null],
    ['7', '巡山', '县林业局', { day: '2026-02-01' }, '2026年3月底前', '已办结', null],
  ]);
  const rows = startCheck(block, recognise(block)!, { asOf: AS_OF }).rows;
  const { all, byUnit } = statistics(rows, AS_OF);
  expect(all).toEqual({
    total: 7,
    closed: { onTime: 2, late: 1 },
    handling: { notDue: 1, overdue: 1, undated: 1 },
    stopped: 1,
    carriedOver: 2,
    closedWithoutDay: 1,
  });
  expect(byUnit.map((u) => [u.unit, u.buckets.total, u.buckets.handling.overdue])).toEqual([
    ['县水利局', 2, 1],
    ['县交通运输局', 2, 0],
    ['县林业局', 2, 0],
    [NO_UNIT, 1, 0],
  ]);
});

const unit = fc.constantFrom('县水利局', '县教育局', '县民政局', null);
const limit = fc.constantFrom('2026年6月底前', '2026年12月底前', '长期坚持', '2026年9月15日前', null);
const status = fc.constantFrom('已办结', '办理中', '未启动', '已中止', '已终止', null);
const finished = fc.constantFrom('2026-06-30', '2026-07-01', '2026-09-01', null);

test('statistics agree with counting by hand, row after row', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(unit, limit, status, finished), { minLength: 1, maxLength: 30 }),
      (cases) => {
        const block = grid([
          HEADER,
          ...cases.map(([u, l, s, f], i) => [
            i + 1,
            `事项${i}号`,
            u,
            { day: '2026-03-01' },
            l,
            s,
            f ? { day: f } : null,
          ]),
        ]);
        const rows = startCheck(block, recognise(block)!, { asOf: AS_OF }).rows;
        const due: Record<string, string> = {
          '2026年6月底前': '2026-06-30',
          '2026年12月底前': '2026-12-31',
          '2026年9月15日前': '2026-09-15',
        };
        const want = { onTime: 0, late: 0, notDue: 0, overdue: 0, undated: 0, stopped: 0 };
        for (const [, l, s, f] of cases) {
          const day = l === null ? undefined : due[l];
          if (s === '已中止' || s === '已终止') want.stopped++;
          else if (s === '已办结' || (s === null && f !== null))
            want[day !== undefined && f !== null && f > day ? 'late' : 'onTime']++;
          else if (day === undefined) want.undated++;
          else want[AS_OF > day ? 'overdue' : 'notDue']++;
        }
        const { all, byUnit } = statistics(rows, AS_OF);
        expect({ ...all.closed, ...all.handling, stopped: all.stopped }).toEqual(want);
        expect(all.total).toBe(cases.length);
        // Each row here has one lead or none, so the units' totals make up the whole.
        expect(byUnit.reduce((sum, u) => sum + u.buckets.total, 0)).toBe(cases.length);
      },
    ),
    { numRuns: 60 },
  );
});
