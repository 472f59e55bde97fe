import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { append, type NewEntry, newRecord } from '../../core/model/append.ts';
import { foldTask } from '../../core/model/fold.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { isOnSheet, lastMonths, monthLine, monthSheetFile } from '../../core/reporting/month-sheet.ts';
import { task, writer } from '../core/model/samples.ts';

const writing = writer('陈立新');
const reported = (on: string, more: Partial<NewEntry & { kind: 'reported' }> = {}): NewEntry => ({
  ...{ kind: 'reported', on, dueOn: null, unit: '市水务局', progress: '', problem: '', nextStep: '' },
  ...{ percent: null, ...more },
});
const lineOf = (entries: NewEntry[], month: string, fields: Partial<TaskFields> = {}) => {
  const record = entries.reduce(
    (now, entry) => append(now, entry, writing),
    newRecord({ kind: 'registered', fields: task(fields) }, writing),
  );
  return monthLine('t', foldTask(record.changes)!, record.changes, month);
};

test('the latest words of each kind in the month; what lacks is marked', () => {
  const line = lineOf(
    [
      reported('2026-10-28', { progress: '完成招标', problem: '资金缺口' }),
      reported('2026-11-05', { progress: '施工单位进场', problem: '征拆滞后', percent: 20 }),
      reported('2026-11-20', { progress: '主体开工', percent: 30 }),
    ],
    '2026-11',
  );
  expect(line).toMatchObject({
    ...{ progress: '主体开工', problem: '征拆滞后', nextStep: '', percent: 30, reportedOn: '2026-11-20' },
    gaps: ['nextStep'],
  });
});

test('no report in the month, and one that says nothing', () => {
  expect(lineOf([reported('2026-10-28', { progress: '完成招标' })], '2026-11').gaps).toEqual(['report']);
  const hollow = lineOf(
    [reported('2026-11-05', { progress: '正在有序推进', problem: '无', nextStep: '继续推进' })],
    '2026-11',
  );
  expect(hollow.gaps).toEqual(['hollow']);
});

test('on the sheet: at work, registered by the month’s end; finished ones where asked for', () => {
  const at = (fields: Partial<TaskFields>, registered: string, withFinished = false) =>
    isOnSheet(task(fields), registered, '2026-11', withFinished);
  expect(at({}, '2026-10-12')).toBe(true);
  expect(at({}, '2026-12-01')).toBe(false);
  expect(at({ status: 'suspended' }, '2026-10-12')).toBe(false);
  const finished = { status: 'finished' as const, finishedOn: '2026-11-12' };
  expect(at(finished, '2026-10-12')).toBe(false);
  expect(at(finished, '2026-10-12', true)).toBe(true);
  // At work in November, finished since.
  expect(at({ ...finished, finishedOn: '2026-12-02' }, '2026-10-12')).toBe(true);
  expect(lastMonths('2026-01-15', 3)).toEqual(['2026-01', '2025-12', '2025-11']);
});

test('the sheet is a workbook in the offices’ shape', async () => {
  const lines = [
    lineOf([reported('2026-11-05', { progress: '开工', problem: '无', percent: 20 })], '2026-11'),
  ];
  const file = monthSheetFile(lines, { month: '2026-11', unit: '市水务局', today: '2026-11-23' });
  if (!file.ok) throw new Error(file.failure.message);
  expect(file.value.name).toBe('市水务局2026年11月重点事项调度表.xlsx');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file.value.bytes.buffer as ArrayBuffer);
  const rows = (workbook.worksheets[0]!.getSheetValues() as unknown[][]).filter(Boolean);
  expect(rows[0]?.[1]).toBe('市水务局2026年11月重点事项调度表');
  const header = rows.find((row) => row.includes('月度进展情况'))!;
  const row = rows[rows.indexOf(header) + 1]!;
  expect(row[header.indexOf('存在问题')]).toBe('无');
  expect(row[header.indexOf('完成比例')]).toBe(20);
  expect(row[header.indexOf('缺项')]).toBe('下月安排未填');
});
