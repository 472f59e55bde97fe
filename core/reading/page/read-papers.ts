import type { SourceDocument } from '../document.ts';
import { readFrame } from './frame-reading.ts';
import type { PageContext, PageFrame, PageReading } from './page-reading.ts';
import { readFrames, readPage } from './read-page.ts';
import type { Say } from './say.ts';

/** What is said of a page with nothing in it, and what of a file. */
const NOTHING = '这个页面上没有读到';

/**
 * Reads files (a Word file dropped on the panel, a PDF in the tab) the same way as the frames of a page: forms, opinions, tables of
 * tasks, running text. Offsets are into each document's text.
 */
export function readPapers(papers: readonly SourceDocument[], context: PageContext): PageReading {
  const skipped: string[] = [];
  const say: Say = (sentence) => {
    const said = sentence.startsWith(NOTHING)
      ? '文件里没有读到批示、交办事项或台账；可点“增加一项”对照原件填写。'
      : sentence;
    if (!skipped.includes(said)) skipped.push(said);
  };
  const readings = papers.flatMap((paper, at) => {
    paper.skipped.forEach(say);
    return paper.text.trim() === '' ? [] : [readFrame(at, paper, say)];
  });
  return { ...readFrames(readings, context, say, 0), documents: [...papers], skipped };
}

/**
 * Reads a page and the files shown in it (a PDF beside the form). What the page itself lays down counts; a file's tasks are taken where
 * the page has none, and what the page does not say of the source is taken from the file. Documents of files follow the frames'.
 */
export function readPageWithPapers(
  frames: readonly PageFrame[],
  papers: readonly SourceDocument[],
  context: PageContext,
): PageReading {
  if (papers.length === 0) return readPage(frames, context);
  const after = readPapers(papers, context);
  if (frames.length === 0) return after;
  const page = readPage(frames, context);
  const moved = <T extends { frame: number }>(part: T): T => ({ ...part, frame: part.frame + frames.length });
  const { documentNumber, title, issuer, date } = page.source;
  const given = after.source;
  const own = page.tasks.length > 0 || page.instructions.length > 0;
  const found = own || after.tasks.length > 0 || after.instructions.length > 0;
  return {
    frameIndex: page.frameIndex >= 0 ? page.frameIndex : after.frameIndex + frames.length,
    documents: [...page.documents, ...after.documents],
    source: {
      documentNumber: documentNumber ?? (given.documentNumber && moved(given.documentNumber)),
      title: title ?? (given.title && moved(given.title)),
      issuer: issuer ?? (given.issuer && moved(given.issuer)),
      date: date ?? (given.date && moved(given.date)),
    },
    fields: [...page.fields, ...after.fields.map((field) => ({ ...field, value: moved(field.value) }))],
    instructions: own ? page.instructions : after.instructions.map(moved),
    tasks: own ? page.tasks : after.tasks.map(moved),
    skipped: [
      ...new Set([
        ...page.skipped.filter((sentence) => !(found && sentence.startsWith(NOTHING))),
        ...after.skipped,
      ]),
    ],
  };
}
