import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { standardCalendar } from '../../../core/calendar/standard-calendar.ts';
import { exportLedger } from '../../../core/exchange/export-ledger.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { checkWorkbook } from '../../../core/xlsx/check-workbook.ts';
import { task, taskDue } from '../model/samples.ts';

const CONTEXT = { asOf: '2026-11-23', calendar: standardCalendar() };

const exported = async (tasks: TaskFields[], unit: string | null = null) => {
  const result = exportLedger(
    tasks.map((fields, i) => ({ id: `id-${i}`, fields })),
    { unit, today: '2026-11-23' },
  );
  if (!result.ok) throw new Error(result.failure.message);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(result.value.bytes.slice().buffer as never);
  const sheet = workbook.worksheets[0]!;
  const header = [1, 2, 3, 4].find((row) => sheet.getRow(row).getCell(1).value === '序号')!;
  const column = (heading: string) => {
    const values = sheet.getRow(header).values as (string | undefined)[];
    return values.indexOf(heading);
  };
  const cell = (row: number, heading: string) => sheet.getRow(header + row).getCell(column(heading));
  return { name: result.value.name, sheet, cell, column };
};

test('a ledger holds each task with real dates and its id in a hidden column', async () => {
  const { name, sheet, cell, column } = await exported([task({ remark: '加急' })], '市财政局');
  expect(name).toBe('市财政局督查台账_20261123.xlsx');
  expect(sheet.getCell('A1').value).toBe('市财政局督查台账');
  expect(cell(1, '事项').value).toBe(task().title);
  expect(cell(1, '牵头单位').value).toBe('市住房城乡建设局');
  expect(cell(1, '完成时限').value).toEqual(new Date(Date.UTC(2026, 11, 31)));
  expect(cell(1, '状态').value).toBe('办理中');
  expect(cell(1, '任务ID').value).toBe('id-0');
  expect(sheet.getColumn(column('任务ID')).hidden).toBe(true);
  expect(sheet.getColumn(column('备注')).hidden).toBe(false);
});

test('a limit without a day stands in its words', async () => {
  const { cell } = await exported([task({ limit: { ...taskDue(null).limit, text: '长期坚持' } })]);
  expect(cell(1, '完成时限').value).toBe('长期坚持');
});

test('text that begins like a formula stays text', async () => {
  const hostile = '=HYPERLINK("http://evil.example","点我")';
  const { cell } = await exported([task({ title: hostile, remark: '+cmd|calc' })]);
  expect(cell(1, '事项').value).toBe(hostile);
  expect(cell(1, '事项').formula).toBeUndefined();
  expect(cell(1, '备注').value).toBe('+cmd|calc');
});

test('a cell longer than Excel holds is refused with a sentence', () => {
  const result = exportLedger([{ id: 'x', fields: task({ progress: '长'.repeat(40_000) }) }], {
    unit: null,
    today: '2026-11-23',
  });
  expect(result).toMatchObject({ ok: false, failure: { code: 'cell-too-long' } });
});

test('every column is recognised for what it is when the ledger comes back', () => {
  const file = exportLedger([{ id: 'id-0', fields: task() }], { unit: null, today: '2026-11-23' });
  if (!file.ok) throw new Error(file.failure.message);
  const checked = checkWorkbook(file.value.bytes, file.value.name, CONTEXT);
  if (!checked.ok) throw new Error(checked.failure.message);
  const [ledger] = checked.value.ledgers;
  const means = Object.fromEntries(ledger!.ledger.columns.map((column) => [column.heading, column.means]));
  expect(means).toMatchObject({
    事项: 'task',
    文号: 'documentNumber',
    牵头单位: 'lead',
    配合单位: 'cooperate',
    完成时限: 'deadline',
    状态: 'status',
    最新进展: 'progress',
    办结日期: 'finished',
    任务ID: 'taskId',
  });
});
