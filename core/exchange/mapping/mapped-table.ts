import { isDay } from '../../calendar/day.ts';
import type { CellValue } from '../../ledger/workbook-port.ts';
import { fail, ok, type Result } from '../../model/failure.ts';
import { STATUS_WORD } from '../../model/status.ts';
import type { TaskFields } from '../../model/task.ts';
import type { LedgerSheetColumn } from '../../xlsx/ledger-sheet.ts';
import { writeLedger } from '../../xlsx/write-ledger.ts';
import { csvText } from '../csv-text.ts';
import { formatDay, parsePatternDay } from './day-pattern.ts';
import { fieldOf, type MappedValue } from './mapped-field.ts';
import type { MappedColumn, Mapping } from './mapping.ts';

/** A cell as text, in the other system's way. */
function cellText(column: MappedColumn, fields: TaskFields, id: string): string {
  if (column.field === undefined) return column.constant ?? '';
  const { kind, get } = fieldOf(column.field);
  const value = get(fields, id);
  if (value === null) return '';
  if (kind === 'day') return column.date ? formatDay(String(value), column.date) : String(value);
  if (kind === 'units' && column.separator) {
    const units = column.field === 'lead' ? fields.lead : fields.cooperate;
    return units.join(column.separator);
  }
  const theirs = Object.entries(column.words ?? {}).find(([, ours]) => ours === value);
  return theirs?.[0] ?? String(value);
}

/** What a cell of theirs says in our terms. Fails with a sentence where it cannot be read. */
export function cellValue(column: MappedColumn, text: string): Result<MappedValue> {
  const { kind, word } = fieldOf(column.field!);
  const plain = text.trim();
  const ours = Object.hasOwn(column.words ?? {}, plain) ? column.words![plain]! : plain;
  if (kind === 'day') {
    if (ours === '') return ok(null);
    const day = isDay(ours) ? ours : column.date ? parsePatternDay(ours, column.date) : null;
    return day
      ? ok(day)
      : fail('day-wrong', `${column.heading}“${ours.slice(0, 20)}”不是${column.date ?? 'yyyy-MM-dd'}的日期`);
  }
  if (kind === 'number') {
    if (ours === '') return ok(null);
    const number = Number(ours.replace(/[%％]$/, ''));
    return number >= 0 && number <= 100
      ? ok(number)
      : fail('number-wrong', `${column.heading}“${ours.slice(0, 20)}”不是0到100的数`);
  }
  if (kind === 'units') return ok(column.separator ? ours.split(column.separator).join('、') : ours);
  if (kind === 'word' && ours !== '' && !(Object.values(STATUS_WORD) as string[]).includes(ours))
    return fail('word-wrong', `${column.heading}“${ours.slice(0, 20)}”没有对应的${word}`);
  return ok(ours === plain ? text : ours);
}

type Listed = readonly { id: string; fields: TaskFields }[];

/** The tasks as a workbook in the other system's columns, the header in its first row. */
export function mappedXlsx(tasks: Listed, mapping: Mapping): Result<Uint8Array> {
  const columns = mapping.columns.map((column): LedgerSheetColumn => {
    const real = column.field !== undefined && fieldOf(column.field).kind === 'day' && !column.date;
    return { heading: column.heading, width: 20, kind: real ? 'date' : 'text' };
  });
  return writeLedger({
    ...{ name: mapping.sheet, title: '', columns },
    rows: tasks.map(({ id, fields }) =>
      mapping.columns.map((column): CellValue => cellText(column, fields, id) || null),
    ),
  });
}

/** The same as CSV. */
export const mappedCsv = (tasks: Listed, { columns }: Mapping): string =>
  csvText([
    columns.map(({ heading }) => heading),
    ...tasks.map(({ id, fields }) => columns.map((column) => cellText(column, fields, id))),
  ]);
