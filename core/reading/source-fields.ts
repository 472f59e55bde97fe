import { makeDay } from '../calendar/day.ts';
import type { Read } from '../model/certainty.ts';
import { documentNumberIn } from './document-number.ts';
import { type Flow, type FlowParagraph, nameAsWritten, sourceRange } from './flow.ts';
import type { DocumentReading } from './reading.ts';
import { endsLikeListedUnit } from './unit-names.ts';

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
  const date = readDate(flow);
  return { documentNumber, title, issuer: readIssuer(flow, title, date), date };
}

function found<T>(flow: Flow, start: number, end: number, value: T, reason: string, certain = true): Read<T> {
  const span = sourceRange(flow, start, end);
  return {
    value,
    span,
    quote: flow.source.slice(span.start, span.end),
    certainty: certain ? 'certain' : 'inferred',
    reason,
  };
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
      return found(flow, start, last.end, nameAsWritten(flow, start, last.end), '标题行');
    }
  }
  const bare = head.find((line) => BARE_TITLE.test(flow.text.slice(line.start, line.end)));
  return bare
    ? found(
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
    return found(flow, number.start, number.end, nameAsWritten(flow, number.start, number.end), '发文字号');
  }
  return null;
}

/** 二〇二四年四月十三日 at the end of a line; the circle is typed in many ways. */
const CHINESE_DATE =
  /([一二][〇○零Oo一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/;
const DATE_LINE = /(20\d\d|19\d\d)年(\d{1,2})月(\d{1,2})日?(?:印发)?$/;

const DIGITS = '〇一二三四五六七八九';

/** 2024, 二〇二四, 十三 and 三十一 as numbers. */
function numeral(written: string): number {
  if (/^\d+$/.test(written)) return +written;
  if (!written.includes('十')) return +[...written].map((c) => Math.max(0, DIGITS.indexOf(c))).join('');
  const [tens, ones] = written.split('十');
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

/** 成文日期: a line that is a date under the issuer's name; failing that the last line that ends in a date. */
function readDate(flow: Flow): Read<string> | null {
  let best: Read<string> | null = null;
  for (const line of flow.paragraphs) {
    const words = flow.text.slice(line.start, line.end);
    if (line.end - line.start > 60) continue;
    const match = DATE_LINE.exec(words) ?? CHINESE_DATE.exec(words);
    if (!match || /发布|更新|时间|来源|浏览|生成/.test(words.slice(0, match.index))) continue;
    const day = makeDay(numeral(match[1]!), numeral(match[2]!), numeral(match[3]!));
    if (!day) continue;
    const printed = match[0].endsWith('印发');
    if (best && (printed || best.certainty === 'certain')) continue;
    const signed = !printed && (match.index === 0 || endsLikeListedUnit(words, 0, match.index));
    best = found(
      flow,
      line.start + match.index,
      line.end,
      day,
      signed ? '落款处的成文日期' : '行末日期（推定）',
      signed,
    );
  }
  return best;
}

/** The issuer signs above the date; else the title begins with it, or the red head reads …文件. */
function readIssuer(flow: Flow, title: Read<string> | null, date: Read<string> | null): Read<string> | null {
  const at = date?.span
    ? flow.paragraphs.findIndex((line) => flow.origin[line.end - 1]! >= date.span!.start)
    : -1;
  if (at > 0) {
    const dated = flow.paragraphs[at]!;
    const inline = DATE_LINE.exec(flow.text.slice(dated.start, dated.end));
    if (inline && inline.index > 3 && endsLikeListedUnit(flow.text, dated.start, dated.start + inline.index))
      return found(
        flow,
        dated.start,
        dated.start + inline.index,
        nameAsWritten(flow, dated.start, dated.start + inline.index),
        '落款单位',
      );
    const signer = flow.paragraphs[at - 1]!;
    if (signer.end - signer.start <= 40 && endsLikeListedUnit(flow.text, signer.start, signer.end))
      return found(flow, signer.start, signer.end, nameAsWritten(flow, signer.start, signer.end), '落款单位');
  }
  for (const line of flow.paragraphs.slice(0, HEAD_PARAGRAPHS)) {
    const words = flow.text.slice(line.start, line.end);
    const about = words.indexOf('关于');
    if (
      title &&
      about > 3 &&
      about < 60 &&
      !/[《》，。：；]/.test(words.slice(0, about)) &&
      endsLikeListedUnit(flow.text, line.start, line.start + about)
    )
      return found(
        flow,
        line.start,
        line.start + about,
        nameAsWritten(flow, line.start, line.start + about),
        '标题中的发文机关',
      );
    if (words.length < 40 && words.endsWith('文件') && endsLikeListedUnit(words, 0, words.length - 2))
      return found(
        flow,
        line.start,
        line.end - 2,
        nameAsWritten(flow, line.start, line.end - 2),
        '版头（红头）',
      );
  }
  return null;
}
