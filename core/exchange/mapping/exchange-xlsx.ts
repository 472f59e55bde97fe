import { unitsToText } from '../../intake/units-text.ts';
import { valueAt } from '../../ledger/grid.ts';
import type { SheetBlock } from '../../ledger/workbook-port.ts';
import { CHANGE_WORD, type TaskRecord } from '../../model/change.ts';
import { ok, type Result } from '../../model/failure.ts';
import { foldTask, inOrder } from '../../model/fold.ts';
import { STATUS_WORD } from '../../model/status.ts';
import type { LedgerSheet } from '../../xlsx/ledger-sheet.ts';
import { readWorkbook } from '../../xlsx/read-workbook.ts';
import { writeLedgers } from '../../xlsx/write-ledger.ts';
import {
  damaged,
  EXCHANGE_FORMAT,
  EXCHANGE_VERSION,
  type Exchange,
  foreign,
  readTasks,
  versionFailure,
} from './exchange-json.ts';

/** Sheets of the exchange workbook: what it is, the tasks for people, the entries that count. */
const ABOUT = '说明';
const TASKS = '事项';
const ENTRIES = '经过';

/** Characters of an entry's data in one cell; Excel holds 32,767, and escapes take some. */
const CELL = 16_000;

/** The exchange as a workbook: people read 事项 and 经过, the program reads the data columns of 经过 and nothing else. */
export function writeExchangeXlsx({ madeAt, office, tasks }: Exchange): Result<Uint8Array> {
  const data = tasks.flatMap((task) =>
    task.changes.map((change, i) => ({
      task,
      change,
      pieces: pieces(JSON.stringify(i === 0 ? { v: task.v, ...change } : change)),
    })),
  );
  const width = Math.max(1, ...data.map(({ pieces: own }) => own.length));
  const columns = Array.from({ length: width }, (_, i) => ({
    ...{ heading: `数据${i + 1}`, width: 12, kind: 'text' as const, hidden: true },
  }));
  const about: LedgerSheet = {
    ...{ name: ABOUT, title: '督查数据交换文件' },
    columns: [
      { heading: '项目', width: 20, kind: 'text' },
      { heading: '内容', width: 60, kind: 'text' },
    ],
    rows: [
      ['格式', EXCHANGE_FORMAT],
      ['版本', String(EXCHANGE_VERSION)],
      ['导出时间', madeAt],
      ['导出单位', office],
      ['事项数', String(tasks.length)],
      ['经过条数', String(data.length)],
      ['注意', '“事项”表供阅读；导入时只认“经过”表中隐藏的数据列，请勿改动。'],
    ],
  };
  const entries: LedgerSheet = {
    ...{ name: ENTRIES, title: '全部经过' },
    columns: [
      { heading: '任务ID', width: 14, kind: 'text' },
      { heading: '时间', width: 24, kind: 'text' },
      { heading: '经手人', width: 12, kind: 'text' },
      { heading: '类别', width: 10, kind: 'text' },
      ...columns,
    ],
    rows: data.map(({ task, change, pieces: own }) => [
      ...[task.id, change.at, change.by.name, CHANGE_WORD[change.kind]],
      ...columns.map((_, i) => own[i] ?? null),
    ]),
  };
  return writeLedgers([about, forPeople(tasks), entries]);
}

function forPeople(tasks: readonly TaskRecord[]): LedgerSheet {
  const text = (heading: string, width: number) => ({ heading, width, kind: 'text' as const });
  return {
    ...{ name: TASKS, title: '事项' },
    columns: [
      ...[text('任务ID', 14), text('事项', 50), text('牵头单位', 24), text('配合单位', 24)],
      { heading: '完成时限', width: 14, kind: 'date' },
      ...[text('状态', 10), text('最新进展', 40)],
    ],
    rows: tasks.map((task) => {
      const fields = foldTask(task.changes);
      return fields
        ? [
            ...[task.id, shortened(fields.title), shortened(unitsToText(fields.lead))],
            ...[shortened(unitsToText(fields.cooperate)), fields.limit.due ?? shortened(fields.limit.text)],
            ...[STATUS_WORD[fields.status], shortened(fields.progress)],
          ]
        : [task.id];
    }),
  };
}

/** For reading only: what is longer than a cell stands whole in the data. */
const shortened = (text: string): string => (text.length > 5_000 ? `${text.slice(0, 5_000)}…` : text);

/** A text in pieces of at most a cell; no character of two units is cut. */
function pieces(text: string): string[] {
  const all: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + CELL, text.length);
    if (end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800) end--;
    // A mark before and behind keeps outer white space, which some programs drop.
    all.push(`|${text.slice(at, end)}|`);
    at = end;
  }
  return all;
}

/** Reads an exchange workbook; what {@link readExchangeJson} refuses is refused here too. */
export function readExchangeXlsx(bytes: Uint8Array): Result<Exchange> {
  const book = readWorkbook(bytes);
  if (!book.ok) return book;
  const about = book.value.blocks.get(ABOUT);
  const block = book.value.blocks.get(ENTRIES);
  const told = about && aboutOf(about);
  if (told?.get('格式') !== EXCHANGE_FORMAT) return foreign();
  if (told.get('版本') !== String(EXCHANGE_VERSION)) return versionFailure(Number(told.get('版本')));
  if (!block) return damaged('缺少“经过”表');
  const byId = new Map<string, { id: string; v: unknown; changes: unknown[] }>();
  const first = dataColumn(block);
  if (first === null) return damaged('缺少数据列');
  let count = 0;
  for (let row = first.row + 1; row <= block.range.bottom; row++) {
    const id = String(valueAt(block, row, 0) ?? '');
    const entry = entryAt(block, row, first.column);
    if (id === '' && entry === undefined) continue;
    if (entry === undefined || typeof entry !== 'object' || entry === null)
      return damaged(`“经过”表第${row + 1}行读不出`);
    const { v, ...change } = entry as { v?: unknown };
    const task = byId.get(id) ?? { id, v: undefined, changes: [] };
    task.v ??= v;
    task.changes.push(change);
    byId.set(id, task);
    count++;
  }
  if (told.get('经过条数') !== String(count)) return damaged('有的经过被删去或添加');
  const tasks = readTasks([...byId.values()]);
  if (!tasks.ok) return tasks;
  if (told.get('事项数') !== String(tasks.value.length)) return damaged('有的事项被删去或添加');
  return ok({ madeAt: told.get('导出时间') ?? '', office: told.get('导出单位') ?? '', tasks: tasks.value });
}

const aboutOf = (block: SheetBlock): Map<string, string> => {
  const told = new Map<string, string>();
  for (let row = block.range.top; row <= block.range.bottom; row++) {
    const name = valueAt(block, row, 0);
    if (typeof name === 'string') told.set(name, String(valueAt(block, row, 1) ?? ''));
  }
  return told;
};

function dataColumn(block: SheetBlock): { row: number; column: number } | null {
  const { top, bottom, left, right } = block.range;
  for (let row = top; row <= Math.min(bottom, top + 5); row++)
    for (let column = left; column <= right; column++)
      if (valueAt(block, row, column) === '数据1') return { row, column };
  return null;
}

/** The entry of a row; undefined where there is none, null where it cannot be read. */
function entryAt(block: SheetBlock, row: number, from: number): unknown {
  let text = '';
  for (let column = from; column <= block.range.right; column++) {
    const piece = valueAt(block, row, column);
    if (piece === null) break;
    if (typeof piece !== 'string' || piece.length < 2 || piece[0] !== '|' || piece.at(-1) !== '|')
      return null;
    text += piece.slice(1, -1);
  }
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The tasks as an exchange holds them: entries in their order, so that equal registers give equal files. */
export const forExchange = (tasks: readonly TaskRecord[]): TaskRecord[] =>
  tasks.map((task) => ({ ...task, changes: inOrder(task.changes) }));
