import { type Day, daysBetween } from '../calendar/day.ts';
import { unitsToText } from '../intake/units-text.ts';
import { isRunning, STATUS_WORD } from '../model/status.ts';
import type { PaperDraft } from './draft.ts';
import { PAPER_WORD } from './kind.ts';
import type { PaperTask } from './occasion.ts';
import type { PaperOffice } from './office.ts';
import { chineseDay, paperDay } from './paper-day.ts';
import { titleLines } from './title-lines.ts';

/** What a template's names stand for; nothing but texts, lists of texts, and whether a stretch is shown. */
export type PaperData = Record<string, string | boolean | Record<string, string | boolean>[]>;

/** A draft with its number and the office's own words, under the names of placeholders.ts. */
export function paperData(draft: PaperDraft, office: PaperOffice, number: string): PaperData {
  const { tasks, listed } = draft;
  return {
    发文机关: office.name,
    发文机关标志: office.head || office.name,
    文种: PAPER_WORD[draft.kind],
    文号: number,
    标题: titleLines(draft.title).join('\n'),
    主送: unitsToText(draft.to),
    事项: tasks.map(({ fields }) => fields.title).join('；'),
    事项数: String(tasks.length),
    回复期限: draft.answerBy ? paperDay(draft.answerBy) : '',
    签发人: office.signatory,
    联系人: office.contact,
    联系电话: office.phone,
    抄送: office.copyTo,
    成文日期: paperDay(draft.on),
    成文日期汉字: chineseDay(draft.on),
    正文: draft.body
      .split(/\r\n?|\n/)
      .filter((line) => line.trim() !== '')
      .map((line, i, lines) => ({ ...paragraph(line), 是末段: i === lines.length - 1 })),
    事项列表: (listed ? tasks : []).map((task, i) => item(task, i, draft.on)),
    有事项列表: listed && tasks.length > 0,
    有抄送: office.copyTo !== '',
    有联系人: office.contact !== '',
    有签发人: office.signatory !== '',
    有联系电话: office.phone !== '',
    上行: draft.kind === 'report' && office.signatory !== '',
    附件: annexText(draft.annexes ?? []),
    有附件: (draft.annexes ?? []).length > 0,
    红头: office.redHead,
  };
}

/** One annex by its name, several numbered (7.3.4), without punctuation behind. */
const annexText = (annexes: readonly string[]): string =>
  annexes.length === 1 ? annexes[0]! : annexes.map((name, i) => `${i + 1}．${name}`).join('\n　　　');

/** A heading is short and numbered 一、 or （一）; a numbered sentence that runs on is a paragraph. */
const FIRST_LEVEL = /^[一二三四五六七八九十]{1,3}、[^。]{1,40}$/;
const SECOND_LEVEL = /^（[一二三四五六七八九十]{1,3}）[^。]{1,40}。?$/;

function paragraph(line: string): Record<string, string> {
  const text = line.trim();
  const name = FIRST_LEVEL.test(text) ? '一级标题' : SECOND_LEVEL.test(text) ? '二级标题' : '段落';
  return { 一级标题: '', 二级标题: '', 段落: '', [name]: text };
}

function item({ fields }: PaperTask, index: number, on: Day): Record<string, string> {
  const { limit, source, instruction } = fields;
  const late = limit.due !== null && limit.due < on && isRunning(fields.status);
  return {
    序号: String(index + 1),
    事项: fields.title,
    工作要求: fields.requirement,
    来源: source.title?.value ?? '',
    来源文号: source.documentNumber?.value ?? '',
    批示领导: instruction?.leader ?? '',
    批示日期: instruction?.writtenDate ? paperDay(instruction.writtenDate) : '',
    牵头单位: unitsToText(fields.lead),
    配合单位: unitsToText(fields.cooperate),
    责任人: fields.person,
    完成时限: limit.due ? paperDay(limit.due) : limit.text,
    状态: STATUS_WORD[fields.status],
    最新进展: fields.progress,
    逾期天数: late ? String(daysBetween(limit.due!, on)) : '',
  };
}
