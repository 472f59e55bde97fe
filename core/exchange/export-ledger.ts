import type { Day } from '../calendar/day.ts';
import { unitsToText } from '../intake/units-text.ts';
import type { CellValue } from '../ledger/workbook-port.ts';
import { ok, type Result } from '../model/failure.ts';
import { STATUS_WORD } from '../model/status.ts';
import type { TaskFields } from '../model/task.ts';
import { type LastReport, NO_REPORT } from '../reporting/last-report.ts';
import type { LedgerSheet, LedgerSheetColumn } from '../xlsx/ledger-sheet.ts';
import { writeLedger } from '../xlsx/write-ledger.ts';
import { FINGERPRINT_HEADING, fingerprintText } from './fingerprint.ts';
import { percentWords } from './ledger-cells.ts';

/** A task with its id and its last report, as a ledger carries it. */
export type LedgerTask = { id: string; fields: TaskFields; report?: LastReport };

/** A ledger file: the name to save it under, and its bytes. */
export type LedgerFile = { name: string; bytes: Uint8Array };

type Column = LedgerSheetColumn & { value: (task: LedgerTask, index: number) => CellValue };

const text = (heading: string, width: number, value: (fields: TaskFields) => string | null): Column => ({
  ...{ heading, width, kind: 'text' },
  value: ({ fields }) => value(fields),
});
const day = (heading: string, value: (fields: TaskFields) => string | null): Column => ({
  ...{ heading, width: 12, kind: 'date', centred: true },
  value: ({ fields }) => value(fields),
});

/** The ledger's columns. The task id is hidden and survives the trip to the department and back. */
const COLUMNS: readonly Column[] = [
  { heading: '序号', width: 6, kind: 'number', centred: true, value: (_, index) => index + 1 },
  text('事项', 40, (f) => f.title),
  text('工作要求', 24, (f) => f.requirement),
  text('来源文件', 24, (f) => f.source.title?.value ?? null),
  text('文号', 18, (f) => f.source.documentNumber?.value ?? null),
  text('批示领导', 10, (f) => f.instruction?.leader ?? null),
  day('批示日期', (f) => f.instruction?.writtenDate ?? null),
  text('牵头单位', 18, (f) => unitsToText(f.lead)),
  text('配合单位', 18, (f) => unitsToText(f.cooperate)),
  text('责任人', 10, (f) => f.person),
  text('时限原文', 14, (f) => f.limit.text),
  // A limit without a day (长期坚持) stands in its words; the column's own format leaves words as they are.
  day('完成时限', (f) => f.limit.due ?? f.limit.text),
  { ...text('状态', 10, (f) => STATUS_WORD[f.status]), centred: true, choices: Object.values(STATUS_WORD) },
  text('最新进展', 36, (f) => f.progress),
  day('进展日期', (f) => f.progressOn),
  { ...text('存在问题', 26, () => null), value: ({ report }) => report?.problem || null },
  { ...text('下步安排', 26, () => null), value: ({ report }) => report?.nextStep || null },
  { ...text('完成比例', 10, (f) => percentWords(f.percent) || null), centred: true },
  day('办结日期', (f) => f.finishedOn),
  text('备注', 20, (f) => f.remark),
  { heading: '任务ID', width: 12, kind: 'text', hidden: true, value: ({ id }) => id },
];

/**
 * The ledger of tasks as an .xlsx file in the shape offices use, in the order given. `unit`: whose ledger it is, null for
 * several units'. `today` is the day it is made. `exportId` names this export: each row hides it with a fingerprint of its
 * cells, so that the import can tell what the unit changed from what the register changed since. Fails where a cell is longer than Excel can hold.
 */
export function exportLedger(
  tasks: readonly LedgerTask[],
  { unit, today, exportId = '' }: { unit: string | null; today: Day; exportId?: string },
): Result<LedgerFile> {
  const title = `${unit ?? ''}督查台账`;
  const fingerprint: Column = {
    ...{ heading: FINGERPRINT_HEADING, width: 12, kind: 'text', hidden: true },
    value: ({ fields, report }) => fingerprintText(fields, report ?? NO_REPORT, exportId),
  };
  const columns = [...COLUMNS, fingerprint];
  const sheet: LedgerSheet = {
    name: '督查台账',
    title,
    subtitle: `截至${+today.slice(0, 4)}年${+today.slice(5, 7)}月${+today.slice(8)}日，共${tasks.length}项`,
    columns: columns.map(({ value: _, ...column }) => column),
    rows: tasks.map((task, index) => columns.map(({ value }) => value(task, index) || null)),
  };
  const written = writeLedger(sheet);
  return written.ok
    ? ok({ name: `${fileName(title)}_${today.replaceAll('-', '')}.xlsx`, bytes: written.value })
    : written;
}

/** A name without what file systems forbid. */
const fileName = (name: string) =>
  name
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ')
    .trim()
    .slice(0, 60);
