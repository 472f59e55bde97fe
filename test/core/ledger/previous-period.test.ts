import { expect, test } from 'vitest';
import { readPrevious } from '../../../core/exchange/read-previous.ts';
import { checkLedger } from '../../../core/ledger/check.ts';
import { recognise } from '../../../core/ledger/recognise/recognise-sheet.ts';
import { CheckSettings } from '../../../core/ledger/settings.ts';
import { writeLedger } from '../../../core/xlsx/write-ledger.ts';
import { good } from '../../addin/excel/open.ts';
import { grid } from '../../fixtures/ledgers/grid.ts';

const AS_OF = '2026-05-20';
const HEADINGS = ['序号', '督查事项', '责任单位', '完成时限', '办理进展'];
const lastMonth = (rows: string[][]) => {
  const columns = HEADINGS.map((heading) => ({ heading, width: 12, kind: 'text' as const }));
  const bytes = good(writeLedger({ name: '台账', title: '4月台账', columns, rows }));
  return readPrevious(bytes, '4月.xlsx', { asOf: AS_OF });
};
const found = (rows: string[][], previous: string[][]) => {
  const block = grid([HEADINGS, ...rows]);
  const settings = CheckSettings.parse({ previous: good(lastMonth(previous)) });
  return checkLedger(block, recognise(block)!, { asOf: AS_OF, settings })
    .findings.filter(({ rule }) => rule === 'copied-progress')
    .map(({ row, message }) => [row, message]);
};

test('progress copied from last month’s file is told, wherever the row stands now', () => {
  const [one, other] = [
    ['1', '整治河道', '县水利局', '年底前', '正在清淤，已完成3公里'],
    ['2', '修建公路', '县交通局', '年底前', '正在招标'],
  ];
  expect(
    found(
      [other!, ['2', ...one!.slice(1, 4), '正在清淤；已完成3公里。']],
      [one!, [...other!.slice(0, 4), '尚未开工']],
    ),
  ).toEqual([[2, '本期进展与上期台账（4月.xlsx）完全相同，请写明新的进展。']]);
});

test('matters that were done, rows that can’t be told apart and a few words are no copies', () => {
  const row = (progress: string) => ['1', '整治河道', '县水利局', '年底前', progress];
  expect(found([row('已完成。')], [row('已完成。')])).toEqual([]);
  expect(found([row('推进中')], [row('推进中')])).toEqual([]);
  const twice = [row('正在清淤，已完成3公里'), row('正在清淤，已完成5公里')];
  expect(found([twice[0]!], twice)).toEqual([]);
});

test('a file without a ledger is refused by name', () => {
  const bytes = good(
    writeLedger({
      name: '表',
      title: '通讯录',
      columns: [{ heading: '姓名', width: 9, kind: 'text' }],
      rows: [['周敏']],
    }),
  );
  expect(readPrevious(bytes, '通讯录.xlsx', { asOf: AS_OF })).toMatchObject({
    failure: { message: expect.stringContaining('“通讯录.xlsx”里没有找到台账') },
  });
});
