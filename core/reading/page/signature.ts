import { readWrittenDay, type SignedWithin, type WrittenDay } from './opinion-dates.ts';
import { isPersonName, isSection } from './people.ts';

/** How an opinion is signed: who, when, and where its words end (offset into the text given). */
export type Signature = { name: string | null; written: WrittenDay | null; textEnd: number };

/** Signatures stand at the end: no more than this is looked at. */
const TAIL = 60;

const DIGIT = '[0-9０-９]';
const DATE = `(?:(?:${DIGIT}{4}|${DIGIT}{2}(?=[.．年]${DIGIT}{1,2}[.．月]${DIGIT}))\\s?[-/.／．年]\\s?)?${DIGIT}{1,2}\\s?[-/.／．月]\\s?${DIGIT}{1,2}\\s?日?`;
const NAME = '[\\u4e00-\\u9fa5·]{2,14}|[\\u4e00-\\u9fa5][ \\u3000]{1,4}[\\u4e00-\\u9fa5]';
const EDGE = '(?<=^|[\\s，,。．.；;！!？?、：:—（(\\]】”])';
const NAME_DATE = new RegExp(
  `${EDGE}(${NAME})(?:同志)?[\\s，,（(]{0,6}(${DATE})[\\s）)。]{0,4}(圈阅|批示|阅)?。?$`,
);
const DATE_NAME = new RegExp(`(?<![0-9０-９.．/／年月-])(${DATE})\\s{0,6}(${NAME})[\\s）)。]{0,4}$`);
const DATE_ONLY = new RegExp(`(?<![0-9０-９.．/／年月-])(${DATE})[\\s）)。]{0,4}$`);
const NAME_ONLY = new RegExp(
  `(?<=[。！!；;？?\\n”]\\s{0,20}|\\s{2,20})[—（(\\s]{0,4}(${NAME})[\\s）)]{0,4}$`,
);

/** Words that end an opinion and are no name. */
const NOT_A_SIGNER =
  /^(?:同意|已阅|圈阅|照办|速办|请办|办理|阅示|阅处|阅知|批示|落实|可行|不同意|原则同意|拟同意|知悉|已知悉|阅办|研办|收悉|已办|办结|完成|截至|截止|不晚于|定于|至|于|前|后|约|共|自|到)$/;

/**
 * The signature at the end of an opinion: 周志远 3.26, ，新潮10.17, 机要保密科30/3, 张 弛\n2026年3月3日, 王鹏同志3月5日圈阅. The year is
 * inferred as {@link readWrittenDay} does. Null where the text is not signed.
 */
export function readSignature(text: string, within: SignedWithin): Signature | null {
  const end = text.trimEnd().length;
  const from = Math.max(0, end - TAIL);
  const tail = text.slice(from, end);
  const signed = (name: string | null, written: WrittenDay | null, at: number): Signature => {
    const labels = SIGN_LABELS.exec(tail.slice(0, at));
    return {
      name: name?.replaceAll(/\s|同志$/g, '') ?? null,
      written,
      textEnd: from + (labels?.index ?? at),
    };
  };
  const nameDate = NAME_DATE.exec(tail);
  if (nameDate && isSigner(nameDate[1]!, from + nameDate.index === 0)) {
    const written = readWrittenDay(nameDate[2]!, within);
    if (written) return signed(nameDate[1]!, written, nameDate[3] ? tail.length : nameDate.index);
  }
  const dateName = DATE_NAME.exec(tail);
  if (dateName && isPersonName(dateName[2]!)) {
    const written = readWrittenDay(dateName[1]!, within);
    if (written) return signed(dateName[2]!, written, dateName.index);
  }
  const dateOnly = DATE_ONLY.exec(tail);
  if (dateOnly) {
    const written = readWrittenDay(dateOnly[1]!, within);
    const before = tail.slice(0, dateOnly.index);
    if (written && !/[于至到自在为约率第版]$/.test(before)) return signed(null, written, dateOnly.index);
  }
  const nameOnly = NAME_ONLY.exec(tail);
  if (nameOnly && isPersonName(nameOnly[1]!)) return signed(nameOnly[1]!, null, nameOnly.index);
  return null;
}

/** 承办人：刘晓燕 负责人： before the signature that was read are labels of the form, not words of the opinion. */
const SIGN_LABELS =
  /(?:\s*(?:承办人|经办人|负责人|拟办人|拟稿人|审核人|核稿人|批示人|签发人|签名|签字|领导签字|领导签名|日期|时间)\s*[：:]\s*[\u4e00-\u9fa5·]{0,4})+\s*$/;

/** Given names alone (新潮) sign as well as full names, but only below some words; a section signs a proposal. */
function isSigner(name: string, alone: boolean): boolean {
  const bare = name.replaceAll(/\s/g, '').replace(/同志$/, '');
  if (NOT_A_SIGNER.test(bare)) return false;
  return isPersonName(bare) || isSection(bare) || (!alone && /^[\u4e00-\u9fa5]{2,3}$/.test(bare));
}
