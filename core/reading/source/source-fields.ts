import type { Read } from '../../model/certainty.ts';
import { type Flow, type FlowParagraph, nameAsWritten } from '../flow.ts';
import type { DocumentReading } from '../reading.ts';
import { documentNumberIn } from './document-number.ts';
import { readIssuer } from './issuer.ts';
import { readPaperDate } from './paper-date.ts';
import { readFrom } from './read-from.ts';

/** A paper's head is read within these many paragraphs; pages put their menus before it. */
const HEAD_PARAGRAPHS = 140;
const KIND =
  '通知|意见|决定|方案|办法|通报|批复|纪要|函|报告|计划|措施|规定|细则|要点|清单|分工|公告|通告|决议|规划|表|实施意见|若干意见|若干措施|情况说明|任务分解表';
const TITLE = new RegExp(`(?:关于|印发|转发)[^。；\\n]{2,120}(?:${KIND})(?:（[^）]{1,20}）)?$`);
const BARE_TITLE = new RegExp(`^[^。；，：\\n]{6,60}(?:${KIND})(?:（[^）]{1,24}）)?$`);

/** Document number, title, issuer and date of a paper, each with its place; null where the text does not tell. */
export function readSource(flow: Flow): DocumentReading['source'] {
  const title = readTitle(flow);
  const documentNumber = readNumber(flow, title);
  const date = readPaperDate(flow);
  return { documentNumber, title, issuer: readIssuer(flow, title, date), date };
}

/** The first lines that together read 关于…的通知; a title broken over lines is put together again, no line too many. */
function readTitle(flow: Flow): Read<string> | null {
  const head = flow.paragraphs.slice(0, HEAD_PARAGRAPHS);
  for (const [i, last] of head.entries()) {
    for (let first = i; first >= 0 && first > i - 5; first--) {
      const { start } = head[first]!;
      if (last.end - start > 160 || (first < i && endsSentence(flow, head[first]!))) break;
      const words = flow.text.slice(start, last.end).replaceAll('\n', '');
      if (!TITLE.test(words) || /[。；：]/.test(words.replace(/《[^》]*》/g, ''))) continue;
      return readFrom(flow, start, last.end, nameAsWritten(flow, start, last.end), '标题行');
    }
  }
  const bare = head.find((line) => BARE_TITLE.test(flow.text.slice(line.start, line.end)));
  return bare
    ? readFrom(
        flow,
        bare.start,
        bare.end,
        nameAsWritten(flow, bare.start, bare.end),
        '首个像标题的行（推定）',
        false,
      )
    : null;
}

const endsSentence = (flow: Flow, line: FlowParagraph) =>
  /[。；：，！]$/.test(flow.text.slice(line.start, line.end));

/** The number nearest the title; numbers of papers quoted in the text come later. */
function readNumber(flow: Flow, title: Read<string> | null): Read<string> | null {
  const limit = flow.paragraphs[Math.min(flow.paragraphs.length, HEAD_PARAGRAPHS) - 1]?.end ?? 0;
  for (const line of flow.paragraphs) {
    if (line.start >= limit) break;
    const number = documentNumberIn(flow.text, line.start, line.end);
    if (!number) continue;
    const alone = number.end - number.start >= (line.end - line.start) * 0.5;
    const titled = title?.span && flow.origin[line.start]! <= title.span.end;
    if (!alone && !titled) continue;
    return readFrom(
      flow,
      number.start,
      number.end,
      nameAsWritten(flow, number.start, number.end),
      '发文字号',
    );
  }
  return null;
}
