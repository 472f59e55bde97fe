import { makeDay } from '../../calendar/day.ts';
import type { Read } from '../../model/certainty.ts';
import { endsLikeListedUnit } from '../duty/unit-names.ts';
import type { Flow } from '../flow.ts';
import { readFrom } from './read-from.ts';

/** 二〇二四年四月十三日 at the end of a line; the circle is typed in many ways. */
const CHINESE_DATE =
  /([一二][〇○零Oo一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/;
const DATE_LINE = /(20\d\d|19\d\d)年(\d{1,2})月(\d{1,2})日?(?:印发)?）?$/;

const DIGITS = '〇一二三四五六七八九';

/** 2024, 二〇二四, 十三 and 三十一 as numbers. */
function numeral(written: string): number {
  if (/^\d+$/.test(written)) return +written;
  if (!written.includes('十')) return +[...written].map((c) => Math.max(0, DIGITS.indexOf(c))).join('');
  const [tens, ones] = written.split('十');
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

/** 成文日期: a line that is a date under the issuer's name; failing that the last line that ends in a date. */
export function readPaperDate(flow: Flow): Read<string> | null {
  let best: Read<string> | null = null;
  for (const line of flow.paragraphs) {
    const words = flow.text.slice(line.start, line.end);
    if (line.end - line.start > 60) continue;
    const match = DATE_LINE.exec(words) ?? CHINESE_DATE.exec(words);
    if (!match || /发布|更新|时间|时限|期限|截止|来源|浏览|生成/.test(words.slice(0, match.index))) continue;
    const day = makeDay(numeral(match[1]!), numeral(match[2]!), numeral(match[3]!));
    if (!day) continue;
    const printed = match[0].endsWith('印发');
    if (best && (printed || best.certainty === 'certain')) continue;
    const signed =
      !printed &&
      (match.index === 0 ||
        words.slice(0, match.index) === '（' ||
        endsLikeListedUnit(words, 0, match.index));
    best = readFrom(
      flow,
      line.start + match.index,
      line.end,
      day,
      signed ? '落款处的成文日期' : '行末日期（推定）',
      signed,
    );
  }
  return best ?? meetingDay(flow) ?? publishedDay(flow);
}

/** Minutes carry no signature: the day the meeting was held dates them. */
function meetingDay(flow: Flow): Read<string> | null {
  for (const line of flow.paragraphs.slice(0, 12)) {
    const words = flow.text.slice(line.start, Math.min(line.end, line.start + 80));
    const match = /^((?:会议)?时间：)?(20\d\d)年(\d{1,2})月(\d{1,2})日/.exec(words);
    const held = match && (match[1] !== undefined || /召开|主持|会议/.test(words));
    const day = held && makeDay(+match[2]!, +match[3]!, +match[4]!);
    if (match && day)
      return readFrom(flow, line.start, line.start + match[0].length, day, '会议召开日期（推定）', false);
  }
  return null;
}

/** A web page's own date is better than none. */
function publishedDay(flow: Flow): Read<string> | null {
  for (const line of flow.paragraphs.slice(0, 200)) {
    const words = flow.text.slice(line.start, Math.min(line.end, line.start + 120));
    const match =
      /(?:发布|发文|发表|印发|成文|生成)(?:时间|日期)：?(20\d\d)[-/年.](\d{1,2})[-/月.](\d{1,2})日?/.exec(
        words,
      );
    const day = match && makeDay(+match[1]!, +match[2]!, +match[3]!);
    if (match && day)
      return readFrom(
        flow,
        line.start + match.index,
        line.start + match.index + match[0].length,
        day,
        '网页发布日期（推定）',
        false,
      );
  }
  return null;
}
