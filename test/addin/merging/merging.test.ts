import { expect, test } from 'vitest';
import { readWorkbook } from '../../../core/xlsx/read-workbook.ts';
import { Workbook } from '../../excel-host/workbook/workbook.ts';
import { departmentFiles } from '../department-files.ts';
import { good } from '../excel/open.ts';
import { openSession } from '../open-session.ts';
import { departmentWorkbook } from '../sample-ledger.ts';

const chosen = () => departmentFiles().map(({ name, bytes }) => ({ name, read: async () => bytes }));
const broken = { name: '坏.xlsx', read: async () => new TextEncoder().encode('不是工作簿') };
function empty(): Workbook {
  const workbook = new Workbook();
  workbook.addSheet('Sheet1');
  return workbook;
}

test('departments’ files become one ledger in the workbook, to be checked; its lists are none', async () => {
  const { session, workbook } = await openSession(empty());
  await session.merge.add([...chosen(), broken]);
  const { merging } = session.getState();
  expect(merging.merged).toMatchObject({ joined: 1, conflicts: 3 });
  expect(merging.unread).toEqual([{ file: '坏.xlsx', reason: expect.stringContaining('.xlsx') }]);
  await session.merge.makeSheets();
  expect(session.getState().notice).toBe('已生成工作表“汇总台账”“冲突清单”“汇总文件”。');
  const sheet = workbook.find('汇总台账')!;
  expect(workbook.active).toBe(sheet);
  const line = (row: number) =>
    Array.from({ length: 12 }, (_, column) => sheet.cell(row, column)?.value ?? null);
  expect(line(3)).toEqual(
    ...[
      [
        '序号',
        '事项',
        '文号',
        '牵头单位',
        '配合单位',
        '时限原文',
        '完成时限',
        '状态',
        '最新进展',
        '汇自文件',
        '原表位置',
        null,
      ],
    ],
  );
  expect(line(5)).toEqual([
    ...[
      2,
      '修订防汛预案',
      '临府办〔2025〕6号',
      '县水利局',
      '县应急局',
      '6月底前',
      45838,
      '已办结',
      '4月20日：已印发。',
    ],
    ...['县水利局.xlsx\n县应急局.xlsx', '台账 第4行\n台账 第3行', null],
  ]);
  expect([sheet.frozenRows, workbook.sheets.map(({ name }) => name).join()]).toEqual([
    ...[4, 'Sheet1,汇总台账,冲突清单,汇总文件'],
  ]);
  expect(sheet.cell(5, 6)?.numberFormat).toBe('yyyy-mm-dd');
  expect(workbook.find('汇总文件')!.cell(6, 5)?.value).toContain('没有读出');

  await session.check();
  const { ledgers } = session.getState();
  expect(ledgers!.map((ledger) => ledger.sheet)).toEqual(['汇总台账']);
  expect(ledgers![0]!.result.lamps).toMatchObject({ normal: 1, finished: 1, open: 2 });
  // Merged again in its place, then taken away.
  await session.merge.remove('坏.xlsx');
  await session.merge.makeSheets();
  expect(session.getState().failure).toBeNull();
  await session.sheets.remove();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});

test('the workbook’s own ledgers join in where a person says so, the merged one never', async () => {
  const { session, workbook } = await openSession(departmentWorkbook());
  await session.merge.add(chosen());
  await session.merge.setWithOwn(true);
  expect(session.getState().merging.merged!.matters).toHaveLength(10);
  await session.merge.makeSheets();
  await session.check();
  await session.merge.add([]);
  expect(session.getState().merging.merged!.matters).toHaveLength(10);
  // The summary counts the merged ledger, and nothing twice.
  await session.sheets.summarise();
  expect(session.getState().notice).toContain('按“汇总台账”统计');
  const summary = workbook.find('督查汇总')!;
  const sheets = new Set([...summary.cells.values()].map((row) => row.get(0)?.value));
  expect(sheets.has('汇总台账') && !sheets.has('重点工作')).toBe(true);
});

test('where files can be handed over, the merged ledger is a workbook of its own', async () => {
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const { session } = await openSession(empty(), {
    saveFile: (name, bytes) => saved.push({ name, bytes }),
  });
  await session.merge.saveAsFile();
  expect(session.getState().failure?.message).toContain('请先选择文件');
  await session.merge.add(chosen());
  await session.merge.saveAsFile();
  expect(saved[0]!.name).toBe('台账汇总_20250520.xlsx');
  expect(good(readWorkbook(saved[0]!.bytes)).sheets).toHaveLength(3);
});

test('where files disagree a person’s choice goes before the rules, and is told', async () => {
  const { session, workbook } = await openSession(empty());
  await session.merge.add(chosen());
  const merged = () => session.getState().merging.merged!;
  const at = () => merged().matters.find(({ conflicts }) => conflicts.length > 0)!;
  const { matter, conflicts } = at();
  expect([at().cells.due, conflicts[0]!.field]).toEqual(['2025-06-30', '完成时限']);
  await session.merge.choose(matter, '完成时限', conflicts[0]!.values[1]!.row);
  expect(at().cells).toMatchObject({ due: '2025-05-31', status: '已办结' });
  expect(at().conflicts[0]).toMatchObject({ taken: { file: '县应急局.xlsx' }, reason: '人工选定' });
  await session.merge.makeSheets();
  expect(workbook.find('冲突清单')!.cell(4, 6)?.value).toBe('人工选定');
  // The file it came from is left out again: the choice goes with it.
  await session.merge.remove('县应急局.xlsx');
  expect(merged().conflicts).toBe(0);
});
