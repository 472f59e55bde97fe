import type { Read } from '../../model/certainty.ts';
import { splitUnits } from '../duty/unit-list.ts';
import { endsLikeListedUnit } from '../duty/unit-names.ts';
import { type Flow, nameAsWritten } from '../flow.ts';
import { readFrom } from './read-from.ts';

/** The issuer signs above the date; else the title begins with it, or the red head reads …文件. */
export function readIssuer(
  flow: Flow,
  title: Read<string> | null,
  date: Read<string> | null,
): Read<string> | null {
  const at = date?.span
    ? flow.paragraphs.findIndex((line) => flow.origin[line.end - 1]! >= date.span!.start)
    : -1;
  if (at > 0) {
    const dated = flow.paragraphs[at]!;
    const inline = /(?:19|20)\d\d年\d{1,2}月\d{1,2}日?(?:印发)?$/.exec(
      flow.text.slice(dated.start, dated.end),
    );
    if (inline && inline.index > 3 && endsLikeListedUnit(flow.text, dated.start, dated.start + inline.index))
      return readFrom(
        flow,
        dated.start,
        dated.start + inline.index,
        nameAsWritten(flow, dated.start, dated.start + inline.index),
        '落款单位',
      );
    const signed = signers(flow, at);
    if (signed) return signed;
  }
  return inTitle(flow, title) ?? redHead(flow);
}

/** The units that sign on the lines above the date; a joint paper has several, read as one list. */
function signers(flow: Flow, date: number): Read<string> | null {
  const names: string[] = [];
  let start = -1;
  for (let i = date - 1; i >= 0; i--) {
    const line = flow.paragraphs[i]!;
    if (line.end - line.start > 60 || /[。，；：]/.test(flow.text.slice(line.start, line.end))) break;
    const list = splitUnits(
      flow.text,
      line.start,
      line.end,
      isSpaced(flow, line) ? null : flow.gap,
      null,
    ).names;
    if (!list.every((name) => endsLikeListedUnit(flow.text, name.start, name.end))) break;
    names.unshift(...list.map((name) => nameAsWritten(flow, name.start, name.end)));
    start = line.start;
  }
  const last = flow.paragraphs[date - 1];
  if (start < 0 || !last || names.length > 40) return null;
  return readFrom(
    flow,
    start,
    last.end,
    names.join('、'),
    names.length > 1 ? '落款单位（联合行文）' : '落款单位',
  );
}

/** 中 国 民 航 局: a name set wide to fill its line. */
function isSpaced(flow: Flow, line: { start: number; end: number }): boolean {
  let gaps = 0;
  for (let i = line.start; i < line.end; i++) gaps += flow.gap[i]!;
  return gaps * 2 >= line.end - line.start;
}

/** 临江县人民政府关于……: the title opens with the issuer. */
function inTitle(flow: Flow, title: Read<string> | null): Read<string> | null {
  const line = title?.span && flow.paragraphs.find((one) => flow.origin[one.start] === title.span!.start);
  if (!line) return null;
  const about = flow.text.indexOf('关于', line.start);
  if (about < line.start + 3 || about > line.start + 60) return null;
  if (
    /[《》，。：；\n]/.test(flow.text.slice(line.start, about)) ||
    !endsLikeListedUnit(flow.text, line.start, about)
  )
    return null;
  return readFrom(flow, line.start, about, nameAsWritten(flow, line.start, about), '标题中的发文机关');
}

/** 临江县人民政府文件: the red head of a paper. */
function redHead(flow: Flow): Read<string> | null {
  for (const line of flow.paragraphs.slice(0, 40)) {
    const words = flow.text.slice(line.start, line.end);
    if (words.length < 40 && words.endsWith('文件') && endsLikeListedUnit(words, 0, words.length - 2))
      return readFrom(
        flow,
        line.start,
        line.end - 2,
        nameAsWritten(flow, line.start, line.end - 2),
        '版头（红头）',
      );
  }
  return null;
}
