import type { NewEntry, Writing } from '../../core/model/append.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import { foldTask } from '../../core/model/fold.ts';
import { checkDraft } from '../../core/papers/check-draft.ts';
import type { PaperDraft } from '../../core/papers/draft.ts';
import { PAPER_WORD, type PaperKind } from '../../core/papers/kind.ts';
import { makePaper } from '../../core/papers/make-paper.ts';
import { documentNumber } from '../../core/papers/number.ts';
import { type PaperOffice, seriesOf } from '../../core/papers/office.ts';
import { PAPER_TYPE } from '../../core/papers/template/fill.ts';
import { attempt } from './attempt.ts';
import type { Database } from './database.ts';
import { fileRef, holder, newFile } from './files.ts';
import { lastNumber, nextNumber } from './paper-numbers.ts';
import type { PaperRow } from './paper-row.ts';
import { templateOf } from './paper-templates.ts';
import { getSetting } from './settings.ts';
import { allOrNothing, extended, type Present } from './write-entries.ts';
import { writeRecords, writeTables } from './write-records.ts';

/** How a paper is issued, apart from its draft. */
export type Issue = {
  draft: PaperDraft;
  /** The tasks it is about where they are not listed in it (a bulletin's); else the draft's. */
  taskIds?: readonly string[];
  /** Those of them whose history notes the paper; else all. */
  noted?: readonly string[];
  /** The number it bears where one was given already (交办 numbers its notice itself); else the next of its series. */
  number?: string;
  /**
   * Further entries for each of its tasks, written in the same transaction (a `chased` entry with the paper's number, say). A
   * failure leaves nothing behind: no number, no file, no entries.
   */
  entries?: (paper: PaperRow, task: Present) => Result<readonly NewEntry[]>;
};

/** Others may take the number that was looked up while the paper was made; then it is made again with the next. */
const TRIES = 5;

/**
 * Issues a paper: gives it the next number of its kind and year, makes the .docx from the office's template, keeps the file, the
 * row in `papers` and, on each task, an `attached` entry (`purpose: 'paper'`). All of it or nothing; numbers have no gaps and none is given
 * twice. Callers that chase put their own entry in through `entries`.
 */
export async function issuePaper(db: Database, issue: Issue, writing: Writing): Promise<Result<PaperRow>> {
  const checked = checkDraft(issue.draft);
  if (!checked.ok) return checked;
  const office = await paperOffice(db);
  const template = await templateOf(db, issue.draft.kind);
  if (!template.ok) return template;
  for (let tries = 0; tries < TRIES; tries++) {
    const issued = await issueOnce(db, issue, office, template.value, writing);
    if (issued.ok || issued.failure.code !== RACED) return issued;
  }
  return fail(RACED, '另一个窗口正在连续编号，没有出具。请稍后再试。');
}

const RACED = 'number-raced';

async function issueOnce(
  db: Database,
  { draft, number: given, entries, taskIds: about, noted }: Issue,
  office: PaperOffice,
  template: Uint8Array | null,
  writing: Writing,
): Promise<Result<PaperRow>> {
  const year = +draft.on.slice(0, 4);
  const { series, prefix } = await seriesFor(db, office, draft.kind);
  const running = given ? 0 : (await lastGiven(db, series, year)) + 1;
  const number = given ?? documentNumber(prefix, year, running);
  const made = await makePaper(draft, { office, number, template });
  if (!made.ok) return made;
  const file = await newFile(
    {
      name: `${`${number} ${draft.title}`.replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ').slice(0, 80)}.docx`,
      type: PAPER_TYPE,
      bytes: new Blob([new Uint8Array(made.value)], { type: PAPER_TYPE }),
    },
    { id: writing.newId(), at: writing.now },
  );
  if (!file.ok) return file;
  const taskIds = about ? [...about] : draft.tasks.map(({ id }) => id);
  const paper: PaperRow = {
    ...{ id: writing.newId(), kind: draft.kind, series, year, running, number },
    ...{ title: draft.title, to: [...draft.to], taskIds, on: draft.on, answerBy: draft.answerBy },
    ...{ at: writing.now, by: { name: writing.by.name, unit: writing.by.unit } },
    ...{ file: fileRef(file.value), voided: null },
  };
  return allOrNothing(db, [...writeTables(db), db.papers, db.files], async () => {
    if (!given) {
      if ((await lastGiven(db, series, year)) !== running - 1) return fail(RACED, '');
      await nextNumber(db, series, prefix, year, running);
    }
    const records = await recordsWith(db, paper, noted ?? taskIds, entries, writing);
    if (!records.ok) return records;
    const heldBy = [holder('paper', paper.id), ...(noted ?? taskIds).map((id) => holder('task', id))];
    await db.files.put({ ...file.value, heldBy });
    await db.papers.put(paper);
    await writeRecords(db, records.value);
    return ok(paper);
  });
}

async function recordsWith(
  db: Database,
  paper: PaperRow,
  ids: readonly string[],
  entries: Issue['entries'],
  writing: Writing,
): Promise<Result<Present['record'][]>> {
  const records: Present['record'][] = [];
  for (const row of await db.tasks.bulkGet([...ids])) {
    const fields = row && foldTask(row.record.changes);
    if (!fields) return fail('task-missing', '所涉事项有的已找不到，没有出具。请刷新后再试。');
    const task = { id: row.id, fields, record: row.record };
    const own = entries ? entries(paper, task) : ok([]);
    if (!own.ok) return own;
    const attached: NewEntry = { kind: 'attached', file: paper.file, purpose: 'paper' };
    const next = extended(row.record, [...own.value, attached], writing);
    if (!next.ok) return next;
    records.push(next.value);
  }
  return ok(records);
}

/** The last running number of a series in a year: as counted, or as the papers say where they came from a backup. */
async function lastGiven(db: Database, series: string, year: number): Promise<number> {
  const [counted, papers] = await Promise.all([
    lastNumber(db, series, year),
    db.papers.where('[series+year]').equals([series, year]).toArray(),
  ]);
  return Math.max(counted, ...papers.map(({ running }) => running));
}

/** Notices are numbered with 交办 itself; the other kinds by their 代字, so that kinds that share one never share a number. */
async function seriesFor(
  db: Database,
  office: PaperOffice,
  kind: PaperKind,
): Promise<{ series: string; prefix: string }> {
  if (kind === 'assign') return { series: 'notice', prefix: await getSetting(db, 'noticePrefix') };
  const prefix = seriesOf(office, kind);
  return { series: prefix, prefix };
}

/** What the next paper of a kind will be numbered, for the person to see before. */
export async function upcomingNumber(db: Database, kind: PaperKind, year: number): Promise<string> {
  const { series, prefix } = await seriesFor(db, await paperOffice(db), kind);
  return documentNumber(prefix, year, (await lastGiven(db, series, year)) + 1);
}

/** The office as papers name it; its name is the unit of the person who signs where none was set. */
export async function paperOffice(db: Database): Promise<PaperOffice> {
  const [office, identity] = await Promise.all([getSetting(db, 'paperOffice'), getSetting(db, 'identity')]);
  const name = office.name.trim() || identity.unit;
  return { ...office, name, contact: office.contact.trim() || (office.phone ? identity.name : '') };
}

/** Marks a paper as void: its row, file and number stay. */
export function voidPaper(db: Database, id: string, reason: string, writing: Writing): Promise<Result<null>> {
  return attempt(async () => {
    if (reason.trim() === '') return fail('reason-missing', '请写明作废的理由。');
    const paper = await db.papers.get(id);
    if (!paper) return fail('paper-missing', '找不到这份文书，请刷新后再试。');
    await db.papers.put({
      ...paper,
      voided: { at: writing.now, by: writing.by.name, reason: reason.trim() },
    });
    return ok(null);
  });
}

/** The papers issued, the latest first; of one kind, or about one task. */
export async function papersIssued(
  db: Database,
  { kind, taskId }: { kind?: PaperKind; taskId?: string } = {},
): Promise<PaperRow[]> {
  const rows =
    taskId === undefined
      ? await db.papers.orderBy('at').toArray()
      : await db.papers.where('taskIds').equals(taskId).toArray();
  return rows
    .filter((row) => kind === undefined || row.kind === kind)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** What a paper is called in a sentence: 督办函（临府督函〔2026〕3号）. */
export const paperName = ({ kind, number }: Pick<PaperRow, 'kind' | 'number'>): string =>
  `${PAPER_WORD[kind]}（${number}）`;
