import { makeDay } from '../calendar/day.ts';
import { unitsToText } from '../intake/units-text.ts';
import { trimCell } from '../ledger/grid.ts';
import { STATUS_WORD } from '../model/status.ts';
import type { TaskFields } from '../model/task.ts';
import type { LastReport } from '../reporting/last-report.ts';

/**
 * The cells of an exported ledger that a unit may fill in, and what each says of a task. What the sheet says when it
 * comes back is compared with this, cell by cell, in the same form ({@link asWritten}).
 */
export const LEDGER_CELLS = {
  progress: { heading: '最新进展', of: (f: TaskFields) => f.progress },
  progressOn: { heading: '进展日期', of: (f: TaskFields) => f.progressOn ?? '' },
  status: { heading: '状态', of: (f: TaskFields) => STATUS_WORD[f.status] },
  finishedOn: { heading: '办结日期', of: (f: TaskFields) => f.finishedOn ?? '' },
  limitText: { heading: '时限原文', of: (f: TaskFields) => f.limit.text },
  due: { heading: '完成时限', of: (f: TaskFields) => f.limit.due ?? f.limit.text },
  lead: { heading: '牵头单位', of: (f: TaskFields) => unitsToText(f.lead) },
  cooperate: { heading: '配合单位', of: (f: TaskFields) => unitsToText(f.cooperate) },
  person: { heading: '责任人', of: (f: TaskFields) => f.person },
  remark: { heading: '备注', of: (f: TaskFields) => f.remark },
  // Fingerprints of the first version end here.
  problem: { heading: '存在问题', of: (_: TaskFields, r: LastReport) => r.problem },
  nextStep: { heading: '下步安排', of: (_: TaskFields, r: LastReport) => r.nextStep },
  percent: { heading: '完成比例', of: (f: TaskFields) => percentWords(f.percent) },
} as const;

/** A percentage as the ledger writes it: in words, for a bare 1 would read as all of it. */
export const percentWords = (percent: number | null): string => (percent === null ? '' : `${percent}%`);

export type CellKey = keyof typeof LEDGER_CELLS;

/** The cells in the order fingerprints keep them. */
export const CELL_KEYS = Object.keys(LEDGER_CELLS) as CellKey[];

/** What an exported ledger says in a cell of a task, in the form cells are compared in. */
export const cellOf = (key: CellKey, fields: TaskFields, report: LastReport): string =>
  asWritten(LEDGER_CELLS[key].of(fields, report));

/** What a workbook cannot hold: control characters and halves of surrogate pairs. */
const LOST = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const DAY = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/;

/**
 * A cell's words as they are compared: without what a trip through a workbook may lose (outer white space, kinds of
 * line break, control characters); a whole day in whatever notation as an ISO day.
 */
export function asWritten(text: string): string {
  const plain = trimCell(text.replace(/\r\n?/g, '\n').replace(LOST, ''));
  const day = plain.length <= 16 ? DAY.exec(plain) : null;
  return (day && makeDay(+day[1]!, +day[2]!, +day[3]!)) ?? plain;
}
