import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standardCalendar } from '../../../../core/calendar/standard-calendar.ts';
import { exportLedger } from '../../../../core/exchange/export-ledger.ts';
import { type MergedLedger, mergeLedgers } from '../../../../core/exchange/merge/merge-ledgers.ts';
import { type MergeSource, openSource } from '../../../../core/exchange/merge/merge-source.ts';
import { mergedSheets } from '../../../../core/exchange/merge/merged-sheets.ts';
import { checkLedger } from '../../../../core/ledger/check.ts';
import { recogniseAll } from '../../../../core/ledger/recognise/recognise-sheet.ts';
import type { CellValue } from '../../../../core/ledger/workbook-port.ts';
import { indexUnits } from '../../../../core/reading/duty/unit-index.ts';
import { readWorkbook } from '../../../../core/xlsx/read-workbook.ts';
import { writeLedger, writeLedgers } from '../../../../core/xlsx/write-ledger.ts';
import { good } from '../../../addin/excel/open.ts';
import { task } from '../../model/samples.ts';

const ON = '2026-05-20';
const context = { asOf: ON, calendar: standardCalendar() };

/** A department's file as read: a ledger under a title. */
function source(file: string, headings: string, rows: readonly (readonly CellValue[])[], title = '') {
  const columns = headings.split('|').map((heading) => ({
    ...{ heading, width: 14, kind: /时限|日期/.test(heading) ? ('date' as const) : ('text' as const) },
  }));
  const name = '台账';
  return good(
    openSource(good(writeLedger({ name, title: title || '2026年督查台账', columns, rows })), file, context),
  );
}
const merge = (...sources: MergeSource[]) => mergeLedgers(sources);
const cellsOf = ({ matters }: MergedLedger) => matters.map(({ cells }) => cells);
const conflictsOf = ({ matters }: MergedLedger) =>
  matters.flatMap(({ conflicts }) =>
    conflicts.map(({ field, taken, reason }) => [field, taken.file, reason]),
  );

const WATER = '序号|督查事项|文号|责任单位|完成时限|进展情况|办理状态';
const OTHER = '编号|工作任务|来文字号|牵头单位|配合单位|时限要求|落实情况|完成情况';

test('brings ledgers of other shapes under one header, with file and row', () => {
  const merged = merge(
    source('县水利局.xlsx', `${WATER}|考核分值`, [
      [
        '1',
        '整治青山河',
        '临府办〔2026〕5号',
        '县水利局',
        '2026-06-30',
        '5月10日：清淤3公里。',
        '办理中',
        '5',
      ],
    ]),
    source('县应急局.xlsx', OTHER, [
      ['1', '建设储备库', null, '县应急局', '县发改局', '6月底前', '完成选址', '推进中'],
    ]),
  );
  expect(cellsOf(merged)).toMatchObject([
    {
      item: '整治青山河',
      documentNumber: '临府办〔2026〕5号',
      lead: '县水利局',
      due: '2026-06-30',
      status: '办理中',
    },
    { item: '建设储备库', lead: '县应急局', cooperate: '县发改局', due: '2026-06-30', limitText: '6月底前' },
  ]);
  expect(merged.sources.map(({ leftOut }) => leftOut)).toEqual([['考核分值'], []]);
  const [ledger, , files] = mergedSheets(merged, ON);
  expect(ledger!.rows.map((row) => row.slice(-2))).toEqual([
    ['县水利局.xlsx', '台账 第3行'],
    ['县应急局.xlsx', '台账 第3行'],
  ]);
  expect(files!.rows.map((row) => row[4])).toEqual(['考核分值', '']);
});

test('joins rows of the same words and document, and tells every disagreement and why one was taken', () => {
  const merged = merge(
    source('甲.xlsx', WATER, [
      ['1', '修订预案', '临府办〔2026〕6号', '县水利局', '2026-06-30', '4月2日：征求意见。', '办理中'],
    ]),
    source('乙.xlsx', OTHER, [
      [
        '1',
        '修订 预案',
        '临府办[2026]6号',
        '县水利局',
        '县应急局',
        '2026-05-31',
        '4月20日：已印发。',
        '已办结',
      ],
    ]),
  );
  expect(merged.matters).toHaveLength(1);
  expect(cellsOf(merged)[0]).toMatchObject({
    ...{ due: '2026-06-30', status: '已办结', progress: '4月20日：已印发。', cooperate: '县应急局' },
  });
  expect(conflictsOf(merged)).toEqual([
    ['完成时限', '甲.xlsx', '按文件的先后，取排在前面的'],
    ['状态', '乙.xlsx', '进展写到的日期最近（4月20日）'],
    ['最新进展', '乙.xlsx', '进展写到的日期最近（4月20日）'],
  ]);
  expect(mergedSheets(merged, ON)[1]!.rows[0]).toEqual([
    ...['1', '修订预案', '完成时限', '甲.xlsx（台账 第3行）：2026-06-30\n乙.xlsx（台账 第3行）：2026-05-31'],
    ...['2026-06-30', '甲.xlsx', '按文件的先后，取排在前面的'],
  ]);
});

test('the lead unit’s own ledger is believed before others; other words for the same are no conflict', () => {
  const row = (lead: string, limit: string, status: string) => ['1', '修订预案', '', lead, limit, '', status];
  const merged = mergeLedgers(
    [
      source('综合.xlsx', WATER, [row('县水利局', '2026-07-31', '办理中')]),
      source('水利局上报.xlsx', WATER, [row('县水务局', '2026-06-30', '正在推进')]),
    ].map((read) => ({
      ...read,
      rows: read.rows.map((r) => ({ ...r, leads: ['县水利局'] })),
    })),
    [],
    indexUnits({
      units: [{ name: '县水利局', shortNames: [], aliases: ['县水务局'], level: null, parent: null }],
    }),
  );
  expect(merged.joined).toBe(1);
  expect(conflictsOf(merged)).toEqual([['完成时限', '水利局上报.xlsx', '牵头单位自己的台账']]);
});

test('the same matter assigned to several units stays apart, and that is told once', () => {
  const row = (lead: string, progress: string) => [
    '1',
    '落实责任制',
    '5号',
    lead,
    '长期坚持',
    progress,
    '办理中',
  ];
  const merged = merge(
    source('甲.xlsx', WATER, [row('县水利局', '查了20家')]),
    source('乙.xlsx', WATER, [row('县应急局', '查了30家')]),
    source('丙.xlsx', WATER, [row('县应急局', '查了30家')]),
  );
  expect(merged.matters.map(({ matter }) => matter.rows.map(({ file }) => file))).toEqual([
    ['甲.xlsx'],
    ['乙.xlsx', '丙.xlsx'],
  ]);
  expect(merged.apart.map(({ reason }) => reason)).toEqual([expect.stringContaining('各单位各办一份')]);
  expect(mergedSheets(merged, ON).map(({ name }) => name)).toEqual(['汇总台账', '冲突清单', '汇总文件']);
});

test('rows of one file are never joined; the second of the same words meets the second of the other file', () => {
  const rows = [
    ['1', '召开会议', '5号', '县水利局', '2026-03-31', '', ''],
    ['2', '召开会议', '5号', '县水利局', '2026-06-30', '', ''],
  ];
  const merged = merge(source('甲.xlsx', WATER, rows), source('乙.xlsx', WATER, rows));
  expect(cellsOf(merged).map(({ due }) => due)).toEqual(['2026-03-31', '2026-06-30']);
  expect([merged.joined, merged.conflicts]).toEqual([2, 0]);
});

test('what a unit changed since the export is taken over what others left as exported', () => {
  const exported = good(
    exportLedger([{ id: 't-1', fields: task({ title: '整治河道' }) }], {
      unit: null,
      today: ON,
      exportId: 'e1',
    }),
  );
  const untouched = good(openSource(exported.bytes, '甲.xlsx', context));
  const filled = good(openSource(exported.bytes, '乙.xlsx', context));
  const row = filled.rows[0]!;
  row.cells.due = '2026-07-15';
  row.written = { ...row.written, due: '2026-07-15' };
  const merged = merge(untouched, filled);
  expect(cellsOf(merged)).toMatchObject([{ due: '2026-07-15', taskId: 't-1' }]);
  expect(cellsOf(merged)[0]!.fingerprint).toContain('|e1|');
  expect(conflictsOf(merged)).toEqual([['完成时限', '乙.xlsx', '只有这个文件改过，其余的与导出时一致']]);
});

test('an id that was left behind on another matter joins nothing', () => {
  const of = (title: string, file: string) =>
    good(
      openSource(
        good(exportLedger([{ id: 't-1', fields: task({ title }) }], { unit: null, today: ON })).bytes,
        file,
        context,
      ),
    );
  const merged = merge(of('整治青山河河道', '甲.xlsx'), of('清理拖欠企业账款', '乙.xlsx'));
  expect(merged.matters).toHaveLength(2);
  expect(merged.apart[0]!.reason).toContain('任务编号相同而事项不同');
});

test('a limit whose year is a guess stays in its words', () => {
  const { rows } = source(
    '甲.xlsx',
    WATER,
    [['1', '修订预案', '', '县水利局', '6月底前', '', '']],
    '督查台账',
  );
  expect(rows[0]!.cells).toMatchObject({ due: '6月底前', limitText: '6月底前' });
});

test('a merged workbook is a ledger again, its lists are none, and no lamp changes on the way', () => {
  const days = fc.constantFrom('2026-03-01', '2026-05-21', '2026-06-30', '长期坚持', '2026年4月底前', '');
  const line = fc.tuple(
    days,
    fc.constantFrom('办理中', '已办结', '', '已中止'),
    fc.integer({ min: 0, max: 3 }),
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
      const rows = lines.map(([limit, status, unit], i) => [
        ...[String(i + 1), `办理第${i + 1}件大事`, '', `县${'甲乙丙丁'[unit]}局`, limit, '正在办理', status],
      ]);
      const half = Math.ceil(rows.length / 2);
      const parts = [rows.slice(0, half), rows.slice(half)].filter((part) => part.length > 0);
      const merged = merge(...parts.map((part, i) => source(`${i}.xlsx`, WATER, part)));
      const book = good(readWorkbook(good(writeLedgers(mergedSheets(merged, ON)))));
      const ledgers = [...book.blocks.values()].flatMap((block) =>
        recogniseAll(block).map((ledger) => checkLedger(block, ledger, { asOf: ON })),
      );
      expect(ledgers).toHaveLength(1);
      const whole = good(
        readWorkbook(
          good(
            writeLedger({
              ...{ name: '台账', title: '2026年督查台账', rows },
              columns: WATER.split('|').map((heading) => ({
                ...{
                  heading,
                  width: 9,
                  kind: heading === '完成时限' ? ('date' as const) : ('text' as const),
                },
              })),
            }),
          ),
        ),
      ).blocks.get('台账')!;
      expect(ledgers[0]!.lamps).toEqual(checkLedger(whole, recogniseAll(whole)[0]!, { asOf: ON }).lamps);
    }),
    { numRuns: 25 },
  );
});
