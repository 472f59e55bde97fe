import { indexUnits } from '../duty/unit-index.ts';
import { layFlow } from '../flow.ts';
import { fromSnapshot } from '../input/from-snapshot.ts';
import { readSource } from '../source/source-fields.ts';
import { readDocument } from '../tasks/read-document.ts';
import { readFormFields } from './form-fields.ts';
import { readForm } from './form-reading.ts';
import { FORM_SCORE, type FrameReading, readFrame } from './frame-reading.ts';
import { readLedgerTasks } from './ledger-tasks.ts';
import type { PageContext, PageFrame, PageReading, PageTask } from './page-reading.ts';
import { readField, sourceOf } from './page-source.ts';
import { pageState, STATE_SENTENCE } from './page-state.ts';
import { readReportedInstructions } from './reported-instructions.ts';
import type { Say } from './say.ts';
import { readByRules } from './site-rule/apply.ts';
import { titleLine } from './title-line.ts';

/** Running text shorter than this lays down no tasks by itself. */
const LEAST_DOCUMENT = 120;

/**
 * Reads a page of one or several frames: which of them carries the form, its labelled fields, the opinions in it, and the tasks that
 * leaders' instructions, a 督办单, a ledger or a running document lay down. A rule of the office's for such a page comes first. What could not be read is said in `skipped`; a
 * refusal or a page that is still loading is never read as “no opinions”. Never throws on any tree.
 */
export function readPage(frames: readonly PageFrame[], context: PageContext): PageReading {
  const skipped: string[] = [];
  const say = (sentence: string) => {
    if (!skipped.includes(sentence)) skipped.push(sentence);
  };
  const ruled = frames.map((frame) => readByRules(frame, context.rules ?? [], say));
  const documents = frames.map((frame, index) => ruled[index]?.document ?? fromSnapshot(frame.root));
  const readings: FrameReading[] = [];
  for (const [frame, document] of documents.entries()) {
    document.skipped.forEach(say);
    const reading = document.text.trim() === '' ? null : readFrame(frame, document, say, ruled[frame]);
    const { state, partLoading } = pageState(document, frames[frame]!.omitted);
    // A short form that is partly there says 加载中 in one corner: it is read, and the gap is said.
    const isPage = state === null || (state === 'loading' && reading !== null && reading.score >= FORM_SCORE);
    if (!isPage)
      say(
        frames.length > 1
          ? `框架“${nameOf(frames[frame]!)}”：${STATE_SENTENCE[state]}`
          : STATE_SENTENCE[state],
      );
    else if (partLoading) say('页面有一部分还没有装完，意见可能不全；请等页面显示完整后再试一次。');
    if (isPage && reading) readings.push(reading);
  }
  const reading = readFrames(readings, context, say);
  return { ...reading, documents, skipped };
}

const nameOf = (frame: PageFrame) =>
  frame.title.trim() || frame.url.split(/[?#]/)[0]!.split('/').at(-1) || '未命名';

/** Puts the frames' readings together: forms first, the fullest of them leading; ledgers; else running text. */
export function readFrames(
  readings: readonly FrameReading[],
  context: PageContext,
  say: Say,
  leastDocument = LEAST_DOCUMENT,
): Omit<PageReading, 'documents' | 'skipped'> {
  const units = context.units ? indexUnits(context.units) : null;
  const against = { ref: context.ref, calendar: context.calendar, units };
  const forms = readings.filter((r) => r.score >= FORM_SCORE).sort((a, b) => b.score - a.score);
  const main = forms[0] ?? [...readings].sort((a, b) => b.document.text.length - a.document.text.length)[0];
  const fields = forms.flatMap((r) => readFormFields(r.document, r.labels, r.frame, context, say));
  const found = { instructions: [] as PageReading['instructions'], tasks: [] as PageTask[] };
  for (const form of forms) readForm(form, fields, against, found, say);
  for (const { frame, document, labels, ruled } of readings)
    for (const task of readLedgerTasks(document, labels, against, ruled))
      found.tasks.push({ ...task, frame, instruction: null });

  const source = sourceOf(fields);
  if (main && (forms.length > 0 || found.tasks.length > 0))
    source.title ??= titleLine(main.document, main.frame);
  if (found.tasks.length === 0 && found.instructions.length === 0)
    for (const reading of readings) {
      const given = readReportedInstructions(reading.document);
      const reported = { ...reading, opinions: [{ label: 'instruction' as const, given, blank: 0 }] };
      if (given.length > 0) readForm(reported, fields, against, found, say);
      else if (reading.document.text.length >= leastDocument)
        readBody(reading, context, reading === main ? source : null, fields, found.tasks);
    }
  if (
    readings.length > 0 &&
    found.tasks.length === 0 &&
    found.instructions.length === 0 &&
    fields.length === 0
  )
    say('这个页面上没有读到批示、交办事项或台账；请选中要立项的文字，再用右键“立项”。');
  return { frameIndex: main?.frame ?? -1, source, fields, ...found };
}

/** Reads a frame as a running document: its tasks, and into `source`, where given, what the form did not say. */
function readBody(
  { frame, document }: FrameReading,
  context: PageContext,
  source: PageReading['source'] | null,
  fields: PageReading['fields'],
  tasks: PageTask[],
): void {
  // A paper that shows no date of its own is read as of today; what that gives is marked as inferred.
  const dated = readSource(layFlow(document)).date !== null;
  const ref = readField(fields, 'date')?.value ?? (dated ? null : context.ref);
  const read = readDocument(document, {
    ...(ref ? { ref } : {}),
    ...(context.units ? { units: context.units } : {}),
    ...(context.calendar ? { calendar: context.calendar } : {}),
  });
  for (const task of read.tasks) tasks.push({ ...task, frame, instruction: null });
  if (!source) return;
  if (read.source.title?.certainty !== 'certain') source.title ??= titleLine(document, frame);
  for (const key of ['documentNumber', 'title', 'issuer', 'date'] as const) {
    const value = read.source[key];
    if (value) source[key] ??= { ...value, frame };
  }
}
