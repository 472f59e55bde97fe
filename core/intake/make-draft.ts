import type { Provenance, Source } from '../model/source.ts';
import type { TaskFields } from '../model/task.ts';
import type { PageReading, PageTask } from '../reading/page/page-reading.ts';
import { BLANK_TASK } from './blank-task.ts';
import type { Draft, DraftTask } from './draft.ts';
import { limitOf } from './limit.ts';
import { sourceKind } from './source-kind.ts';

/** Characters of context kept on either side of a task's passage, to tell two equal passages apart. */
const CONTEXT = 32;

/**
 * A frame a reading came from. `before` and `after`: the words around what was read of it, where that is a passage
 * selected from more.
 */
export type DraftFrame = {
  path: Provenance['framePath'];
  charset: string;
  xpath: string;
  before: string;
  after: string;
  /** The file it is, where it is none of the page's own frames. */
  file?: Provenance['file'];
};

/** The page a reading came from; `frames` in the reading's own order. */
export type DraftPage = {
  url: string;
  title: string;
  /** Instant, ISO 8601. */
  takenAt: string;
  frames: DraftFrame[];
};

/** What core cannot make itself: fresh keys, and SHA-256 as hexadecimal. */
export type Making = { newKey: () => string; sha256: (text: string) => Promise<string> };

/** The draft of what was read from a page. Nothing is registered by this. */
export async function makeDraft(reading: PageReading, page: DraftPage, making: Making): Promise<Draft> {
  const instructions = reading.instructions.map(({ frame: _, ...instruction }) => instruction);
  const source = await documentSource(reading, page, making);
  const tasks: DraftTask[] = [];
  for (const task of reading.tasks) {
    const provenance = await provenanceOf(reading, page, task.frame, task.start, task.end, making);
    const kind = sourceKind(source.title?.value ?? page.title, task.instruction !== null);
    const fields: TaskFields = { ...taskFields(task), source: { ...source, kind, provenance } };
    tasks.push({
      key: making.newKey(),
      selected: true,
      fields,
      asRead: fields,
      instruction: task.instruction,
    });
  }
  return { source, instructions, tasks, skipped: reading.skipped };
}

function taskFields(task: PageTask): Omit<TaskFields, 'source'> {
  const lead = [...new Set(task.lead.map(({ name }) => name))];
  return {
    ...BLANK_TASK,
    title: task.text.replace(/\s+/g, ' ').trim(),
    lead,
    leadCertainty: lead.length === 0 ? 'unknown' : task.certainty.lead,
    leadReason: task.reason,
    cooperate: [...new Set(task.cooperate.map(({ name }) => name))].filter((name) => !lead.includes(name)),
    limit: limitOf(task.deadlines.map(({ text }) => text).join('；'), task.deadlines),
  };
}

async function documentSource(reading: PageReading, page: DraftPage, making: Making): Promise<Source> {
  const { documentNumber, title, issuer, date } = reading.source;
  const plain = <T extends { frame: number }>(read: T | null) => {
    if (!read) return null;
    const { frame: _, ...rest } = read;
    return rest;
  };
  const frame = Math.max(reading.frameIndex, 0);
  const [start, end] = [title?.span?.start ?? 0, title?.span?.end ?? 0];
  return {
    kind: sourceKind(title?.value ?? page.title, false),
    documentNumber: plain(documentNumber),
    title: plain(title),
    issuer: plain(issuer),
    date: plain(date),
    provenance: await provenanceOf(reading, page, title?.frame ?? frame, start, end, making),
  };
}

async function provenanceOf(
  reading: PageReading,
  page: DraftPage,
  frame: number,
  start: number,
  end: number,
  { sha256 }: Making,
): Promise<Provenance> {
  const text = reading.documents[frame]?.text ?? '';
  const quote = text.slice(start, end);
  const place = page.frames[frame];
  return {
    url: page.url,
    pageTitle: page.title,
    framePath: place?.path ?? [],
    charset: place?.charset ?? '',
    capturedAt: page.takenAt,
    quote,
    before: `${place?.before ?? ''}${text.slice(Math.max(0, start - CONTEXT), start)}`.slice(-CONTEXT),
    after: `${text.slice(end, end + CONTEXT)}${place?.after ?? ''}`.slice(0, CONTEXT),
    xpath: place?.xpath ?? '',
    hash: await sha256(quote.replace(/\s/g, '')),
    ...(place?.file ? { file: place.file } : {}),
  };
}
