import type { Read } from '../model/certainty.ts';
import { type Flow, nameAsWritten } from './flow.ts';
import { readFrom } from './read-from.ts';
import { endsLikeListedUnit } from './unit-names.ts';

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
    const signer = flow.paragraphs[at - 1]!;
    if (signer.end - signer.start <= 40 && endsLikeListedUnit(flow.text, signer.start, signer.end))
      return readFrom(
        flow,
        signer.start,
        signer.end,
        nameAsWritten(flow, signer.start, signer.end),
        '落款单位',
      );
  }
  return inTitle(flow, title) ?? redHead(flow);
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
