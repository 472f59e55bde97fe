import { readFileSync } from 'node:fs';
import { standardCalendar } from '../../../../core/calendar/standard-calendar.ts';
import { decodeHtml } from '../../../../core/reading/input/decode-html.ts';
import { fromHtml } from '../../../../core/reading/input/from-html.ts';
import { htmlToSnapshot } from '../../../../core/reading/input/html-to-snapshot.ts';
import type { PageReading } from '../../../../core/reading/page/page-reading.ts';
import { readPage } from '../../../../core/reading/page/read-page.ts';

/** The day all sample pages are read on. */
export const TODAY = '2026-11-23';

/** A sample page's HTML, decoded as a browser would. */
export const sampleHtml = (name: string): string =>
  decodeHtml(readFileSync(new URL(`../../../fixtures/oa/${name}`, import.meta.url))).text;

export const frameOf = (html: string, title = '', url = 'http://oa.linjiang.gov/') => ({
  url,
  title,
  root: htmlToSnapshot(html),
});

export const readHtml = (...frames: string[]): PageReading =>
  readPage(
    frames.map((html) => frameOf(html)),
    { ref: TODAY, calendar: standardCalendar() },
  );

/** Sample pages read as the frames of one tab. */
export const readSample = (...names: string[]): PageReading => readHtml(...names.map(sampleHtml));

export const textOf = (html: string): string => fromHtml(html).text;

/** Tasks in a few words each: passage, lead | cooperating, limits with their due days, how sure the lead is. */
export const tasksOf = (reading: PageReading) =>
  reading.tasks.map((task) => ({
    text: task.text,
    lead: task.lead.map((unit) => unit.name),
    cooperate: task.cooperate.map((unit) => unit.name),
    due: task.deadlines.map((limit) => `${limit.text} ${limit.due ?? limit.kind}`),
    certainty: task.certainty.lead,
    by: task.instruction === null ? null : reading.instructions[task.instruction]!.leader,
  }));

/** Instructions in a few words each. */
export const instructionsOf = (reading: PageReading) =>
  reading.instructions.map((i) => [i.kind, i.leader, i.text, i.writtenDate, i.systemTime]);

export const sourceOf = ({ source }: PageReading) => ({
  documentNumber: source.documentNumber?.value,
  title: source.title?.value,
  issuer: source.issuer?.value,
  date: source.date?.value,
});

/** Fields as meaning: value. */
export const fieldsOf = (reading: PageReading) =>
  Object.fromEntries(reading.fields.map((f) => [f.meaning, f.value.value]));
