import { expect, test } from 'vitest';
import { shownChange } from '../../../addin/taskpane/repairs/shown-change.ts';
import { daySerial } from '../../../core/ledger/cells/serial-day.ts';
import type { CellValue } from '../../../core/ledger/workbook-port.ts';

const change = (before: CellValue, after: CellValue, date = false) => ({
  ...{ sheet: '台账', row: 3, column: 4, before, after },
  ...(date ? { date } : {}),
});

test('short texts are shown whole, an empty cell as such', () => {
  expect(shownChange(change('市住建局', '云岭市住房和城乡建设局'), false)).toEqual([
    '市住建局',
    '云岭市住房和城乡建设局',
  ]);
  expect(shownChange(change(null, '办理中'), false)).toEqual(['（空）', '办理中']);
});

test('a day is shown as a day, in either date system', () => {
  expect(shownChange(change(null, daySerial('2026-06-30', false), true), false)[1]).toBe('2026-06-30');
  expect(shownChange(change(null, daySerial('2026-06-30', true), true), true)[1]).toBe('2026-06-30');
});

test('of a long text only what differs is shown, with a few characters around it', () => {
  const before = '已印发工作方案，正在按月调度。&nbsp;下一步将继续跟踪督办，确保按期完成。';
  expect(shownChange(change(before, before.replace('&nbsp;', ' ')), false)).toEqual([
    '…在按月调度。&nbsp;下一步将继续…',
    '…在按月调度。 下一步将继续…',
  ]);
});

test('a long text that differs at its end, or throughout, keeps that end, or all of it', () => {
  const long = '市住建局牵头，市发改委、市财政局、市自然资源局配合办理';
  expect(shownChange(change(`${long}<br>`, long), false)).toEqual(['…源局配合办理<br>', '…源局配合办理']);
  const other = '县水利局会同县应急局修订防汛预案并组织全县防汛演练一次';
  expect(shownChange(change(long, other), false)).toEqual([long, other]);
});
