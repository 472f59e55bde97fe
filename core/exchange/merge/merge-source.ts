import type { Day } from '../../calendar/day.ts';
import type { DayCell } from '../../ledger/cells/day-cell.ts';
import type { LimitCell } from '../../ledger/cells/limit-cell.ts';
import { textOf, valueAt } from '../../ledger/grid.ts';
import type { ColumnMeaning } from '../../ledger/recognise/column-meaning.ts';
import { recogniseAll } from '../../ledger/recognise/recognise-sheet.ts';
import type { RecognisedLedger } from '../../ledger/recognise/recognised-ledger.ts';
import { lastReported } from '../../ledger/rows/last-reported.ts';
import { columnsOf } from '../../ledger/rows/ledger-columns.ts';
import { leadsOf } from '../../ledger/rows/row-units.ts';
import type { SheetBlock } from '../../ledger/workbook-port.ts';
import { fail, ok, type Result } from '../../model/failure.ts';
import { type Codec, portableCodec } from '../../xlsx/codec.ts';
import { readWorkbook, shownSheets } from '../../xlsx/read-workbook.ts';
import { FINGERPRINT_HEADING, type Fingerprint } from '../fingerprint.ts';
import { type ImportContext, rowsOf, type SheetTask, sheetTaskReader } from '../import-ledger.ts';
import { type CellKey, LEDGER_CELLS } from '../ledger-cells.ts';
import type { MergeCells } from './merge-fields.ts';

/** A row of a department's ledger, under the merged header. */
export type MergeRow = {
  /** The name of its file. */
  file: string;
  /** What names the unit that keeps the file: the file's name and the ledger's title. */
  keeper: string;
  /** Place in its file, as people name it: 重点工作 第5行. */
  place: string;
  cells: MergeCells;
  /** The units that lead, by the directory's full names where it knows them. */
  leads: readonly string[];
  state: SheetTask['read']['status']['state'];
  /** Day of the latest report; null where neither a column nor the words tell. */
  reportedOn: Day | null;
  exported: Fingerprint | null;
  /** The cells an export remembers, as written here. */
  written: Partial<Record<CellKey, string>>;
};

/** A department's file as read for merging. */
export type MergeSource = {
  file: string;
  ledgers: { sheet: string; title: string; rows: number }[];
  rows: MergeRow[];
  /** Headings of columns that have no place in the merged ledger. */
  leftOut: string[];
  /** Chinese sentences: what could not be read. */
  warnings: string[];
};

/** Reads a department's workbook of any shape. Fails with a sentence where it can't be read or holds no matters. */
export function openSource(
  bytes: Uint8Array,
  file: string,
  context: ImportContext,
  codec: Codec = portableCodec,
): Result<MergeSource> {
  const book = readWorkbook(bytes, codec);
  if (!book.ok) return book;
  const found = shownSheets(book.value).map(({ block }) => ({
    block,
    ledgers: recogniseAll(block, { fileName: file }),
  }));
  return sourceOf(file, found, context, book.value.warnings);
}

/** The ledgers of an open workbook as a source, as they were recognised. */
export function sourceOf(
  file: string,
  found: readonly { block: SheetBlock; ledgers: readonly RecognisedLedger[] }[],
  context: ImportContext,
  warnings: readonly string[] = [],
): Result<MergeSource> {
  const source: MergeSource = { file, ledgers: [], rows: [], leftOut: [], warnings: [...warnings] };
  for (const { block, ledgers } of found)
    for (const ledger of ledgers) {
      const rows = readRows(file, block, ledger, context);
      if (rows.length === 0) continue;
      source.ledgers.push({ sheet: ledger.sheet, title: ledger.title, rows: rows.length });
      source.rows.push(...rows);
      source.leftOut.push(...leftOut(ledger));
    }
  source.leftOut = [...new Set(source.leftOut)];
  if (source.rows.length > 0) return ok(source);
  return fail(
    'no-ledger',
    '没有找到台账：各工作表中没有含“事项”“责任单位”“完成时限”之类表头的表格，或者表格里没有事项。',
  );
}

function readRows(
  file: string,
  block: SheetBlock,
  ledger: RecognisedLedger,
  context: ImportContext,
): MergeRow[] {
  const columns = columnsOf(ledger);
  const read = sheetTaskReader(block, ledger, context);
  const keeper = `${file}\n${ledger.title}`;
  const cell = (row: number, column: number) => (column < 0 ? '' : textOf(valueAt(block, row, column)));
  const fingerprint = ledger.columns.find(({ heading }) => heading === FINGERPRINT_HEADING)?.index ?? -1;
  return rowsOf(block, ledger).flatMap((at): MergeRow[] => {
    const task = read(at);
    const { cells: written, read: r } = task;
    if (task.title === '' && r.requirement === '') return [];
    return [
      {
        ...{ file, keeper, place: `${ledger.sheet} 第${task.rowNumber}行` },
        cells: {
          category: [...new Set([r.section, r.group])].filter((words) => words !== '').join('／'),
          item: r.item,
          requirement: r.requirement,
          source: task.sourceTitle,
          documentNumber: task.documentNumber,
          leader: cell(at, columns.leader),
          instructed: dayText(r.instructed),
          started: dayText(r.start),
          lead: written.lead ?? '',
          cooperate: written.cooperate ?? '',
          person: r.person,
          phone: r.phone,
          ...limitCells(r.limit, written.limitText, ledger.year !== null),
          status: r.status.text,
          percent: r.percent.value === null ? '' : `${r.percent.value}%`,
          progress: r.progress,
          reported: dayText(r.reported),
          finished: dayText(r.finished),
          problem: r.problem,
          nextStep: r.nextStep,
          remark: r.remark,
          taskId: r.taskId,
          fingerprint: cell(at, fingerprint),
        },
        leads: leadsOf(r).map(({ name }) => context.units?.canonical(name) ?? name),
        state: r.status.state,
        reportedOn: lastReported(r, context.asOf),
        exported: task.exported,
        written,
      },
    ];
  });
}

const dayText = ({ day, text }: DayCell): string => day ?? text;

/**
 * A limit under two headings: the day it comes to, where the words leave no doubt, and the words. Where the year is a guess
 * or the words allow several days, the words stand in both: whoever works with the merged ledger must see them.
 */
function limitCells(limit: LimitCell, ownWords: string | undefined, yearKnown: boolean) {
  const sure =
    limit.due !== null &&
    limit.kind === 'dated' &&
    (yearKnown || !limit.yearInferred) &&
    limit.alternatives.length === 0;
  const words = ownWords || (limit.text === limit.due ? '' : limit.text);
  return { due: sure ? limit.due! : limit.text, limitText: words };
}

const PLACED: ReadonlySet<ColumnMeaning> = new Set([
  ...(['number', 'task', 'requirement', 'source', 'documentNumber', 'leader', 'instructionDate'] as const),
  ...(['lead', 'cooperate', 'duty', 'person', 'phone', 'start', 'deadline', 'progress', 'problem'] as const),
  ...(['nextStep', 'status', 'percent', 'finished', 'remark', 'taskId'] as const),
]);
const OWN = new Set<string>([FINGERPRINT_HEADING, LEDGER_CELLS.limitText.heading]);

/** Headings of columns that hold something of the department's own. */
function leftOut({ columns }: RecognisedLedger): string[] {
  return columns
    .filter(({ means, heading }) => heading !== '' && !PLACED.has(means) && !OWN.has(heading))
    .map(({ heading }) => heading.replace(/\s+/g, ''));
}
