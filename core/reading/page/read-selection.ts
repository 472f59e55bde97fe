import type { SourceDocument } from '../document.ts';
import { indexUnits } from '../duty/unit-index.ts';
import { fromText } from '../input/from-text.ts';
import { dropInvisible } from '../input/visible-text.ts';
import { FORM_SCORE, type FrameReading, readFrame } from './frame-reading.ts';
import { kindOfInstruction } from './instruction-kind.ts';
import { readInstructionTasks } from './instruction-tasks.ts';
import type { Opinion } from './opinion.ts';
import { findStamps } from './opinion-dates.ts';
import { readOpinionList } from './opinion-list.ts';
import type { PageContext, PageReading } from './page-reading.ts';
import { isPersonName } from './people.ts';
import { readFrames } from './read-page.ts';
import { readReportedInstructions } from './reported-instructions.ts';
import type { Say } from './say.ts';
import { readSignature } from './signature.ts';

/** A selection longer than this is a document, not somebody's opinion. */
const LONGEST_OPINION = 1_500;

/**
 * Reads a passage the clerk selected, the same way as a page: labels and opinions where it holds some, else an instruction where it is
 * worded or signed like one, else running text. A passage in which nothing is found is one task without units or limit:
 * she chose it. Offsets are into `documents[0].text`, the passage without invisible characters.
 */
export function readSelection(text: string, context: PageContext): PageReading {
  const skipped: string[] = [];
  const say: Say = (sentence) => {
    if (!skipped.includes(sentence)) skipped.push(sentence);
  };
  const clean = dropInvisible(text);
  if (clean.bidi) say('所选文字里有改变显示顺序的控制字符，已去掉；请与原页面核对。');
  const document = fromText(clean.text);
  document.skipped.forEach(say);
  if (clean.text.trim() === '') {
    say('没有选中文字；请先选中要立项的文字。');
    return { ...readFrames([], context, say), documents: [document], skipped };
  }
  const reading = withOpinions(readFrame(0, document, say));
  const quiet: Say = (sentence) => {
    if (!sentence.startsWith('这个页面上没有读到')) say(sentence);
  };
  const read = readFrames([reading], context, quiet, 0);
  if (read.tasks.length === 0 && !read.instructions.some((i) => i.kind !== 'task'))
    read.tasks.push(...chosen(document, context));
  return { ...read, documents: [document], skipped };
}

/** A passage without labels whose words or signature are those of an opinion is one (or several). */
function withOpinions(reading: FrameReading): FrameReading {
  const { document, opinions } = reading;
  const { text } = document;
  if (opinions.some((group) => group.given.length > 0) || text.length > LONGEST_OPINION) return reading;
  if (readReportedInstructions(document).length > 0) return reading;
  const given = text.includes('\t') ? fromRows(text) : readOpinionList(document, 0, text.length);
  const isOpinion = given.some(
    (o) => o.leader !== null || o.stamp !== null || soundsLikeOne(text.slice(o.start, o.end)),
  );
  if (!isOpinion) return reading;
  return { ...reading, opinions: [{ label: 'opinion', given, blank: 0 }], score: reading.score + FORM_SCORE };
}

const soundsLikeOne = (words: string): boolean =>
  /^(?:同意|不同意|原则同意|拟|已?阅|转|呈|报请)|^[^，。；]{0,12}请/.test(words.trim()) ||
  readSignature(words, { after: null, by: '2000-12-31' })?.name != null;

/** Rows of a table of opinions as a browser copies them: cells parted by tabs, the words the longest of them. */
function fromRows(text: string): Opinion[] {
  const opinions: Opinion[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const cells = line.split('\t').map((cell) => {
      const start = at + cell.length - cell.trimStart().length;
      at += cell.length + 1;
      return { text: cell.trim(), start, end: start + cell.trim().length };
    });
    const name = cells.find((cell) => isPersonName(cell.text));
    const time = cells.find((cell) => cell.text.length < 40 && findStamps(cell.text).length > 0);
    const words = cells
      .filter((cell) => cell !== name && cell !== time)
      .sort((a, b) => b.text.length - a.text.length)[0];
    if (!words || words.text === '') continue;
    const stamp = time ? findStamps(time.text)[0] : undefined;
    opinions.push({
      leader: name?.text ?? null,
      post: null,
      step: null,
      start: words.start,
      end: words.end,
      stamp: time && stamp ? { text: time.text, day: stamp.day } : null,
      image: false,
    });
  }
  return opinions;
}

/** What was selected as a task: by its words where they name somebody, else whole. */
function chosen(document: SourceDocument, context: PageContext): PageReading['tasks'] {
  const { text } = document;
  const start = text.length - text.trimStart().length;
  const whole = { start, end: text.trimEnd().length };
  const units = context.units ? indexUnits(context.units) : null;
  const worded =
    text.length <= LONGEST_OPINION && kindOfInstruction(text, false).kind === 'task'
      ? readInstructionTasks(document, whole, {
          ref: context.ref,
          calendar: context.calendar,
          units,
          called: '所选文字',
        })
      : [];
  const bare = {
    text: text.slice(whole.start, whole.end),
    ...whole,
    lead: [],
    cooperate: [],
    deadlines: [],
    certainty: { lead: 'unknown' as const },
    reason: '所选文字没有写责任单位，请补充',
  };
  return (worded.length > 0 ? worded : [bare]).map((task) => ({ ...task, frame: 0, instruction: null }));
}
