import type { SourceDocument } from '../document.ts';
import { words } from '../words.ts';
import { type FieldMeaning, labelMeaning } from './form-labels.ts';
import { emptyOpinion, type Opinion } from './opinion.ts';
import { findStamps } from './opinion-dates.ts';
import { isPersonName, isPost } from './people.ts';
import type { Cell, Table } from './tables.ts';

/** What a column of a table of opinions holds. */
type Role = 'name' | 'words' | 'time' | 'step' | 'unit' | 'result';

/** Headings of such columns, in the words of OA systems. */
const HEADINGS: Record<Role, string[]> = {
  name: words(`办理人 处理人 操作人 审批人 审核人 签批人 批示人 签发人 办理人员 处理人员 操作人员 批示领导 签批领导 领导 领导姓名 姓名 人员 人员姓名 阅件人 阅示人 阅办人 传阅领导 阅批领导 用户 办理者
    处理者 操作者 签名 签署人 意见人 经办人 阅批人 传阅人 反馈人 提交人 用户名 处理人姓名 办理人姓名 填写人 审阅人`),
  words:
    words(`意见 办理意见 处理意见 审批意见 审核意见 签批意见 批示意见 批示内容 批示 领导批示 意见内容 签署意见 流转意见 阅批意见 办理内容 处理内容 领导意见
    审阅意见 意见或批示 意见/批示 意见及签名 签字意见 反馈意见 批示指示 会签意见 批阅意见 批注意见 内容`),
  time: words(`时间 办理时间 处理时间 审批时间 审核时间 签批时间 批示时间 操作时间 签署时间 意见时间 提交时间 日期 签批日期 批示日期 办理日期 处理日期 完成时间
    办结时间 反馈时间 签收时间 接收时间 到达时间 填写时间 签字时间 处理完成时间 批示指示时间 结束时间`),
  step: words(
    `环节 办理环节 处理环节 流程环节 节点 节点名称 环节名称 步骤 步骤名称 流程节点 处理步骤 办理步骤 活动 活动名称 当前环节 岗位`,
  ),
  unit: words('部门 单位 所属部门 所在部门 办理部门 处理部门 处室 科室 所在单位 所属单位 部门名称 单位名称'),
  result: words(
    '结果 操作 动作 状态 办理状态 处理结果 办理结果 操作类型 处理方式 审批结果 操作结果 意见类型',
  ),
};

const ROLES = new Map(
  (Object.keys(HEADINGS) as Role[]).flatMap((role) => HEADINGS[role].map((h) => [h, role] as const)),
);

/** A header stands in one of the first rows, below a title at most. */
const HEADER_ROWS = 3;

/**
 * Where a table of opinions begins, and what its columns hold; `sets` are the columns of each opinion of a row, more than one
 * where the headings stand twice side by side (阅件人 意见 时间 阅件人 意见 时间).
 */
export type OpinionHeader = { row: number; columns: Map<number, Role>; sets?: Map<number, Role>[] };

/** The header of a table of opinions: a column of words and one of names or times (or names and times); else null. */
export function opinionHeader(document: SourceDocument, table: Table): OpinionHeader | null {
  for (const [row, cells] of table.rows.slice(0, HEADER_ROWS).entries()) {
    const columns = new Map<number, Role>();
    const sets: Map<number, Role>[] = [];
    const seen = new Set<Role>();
    let assigned = false;
    for (const cell of cells) {
      const heading = bare(document.text.slice(cell.start, Math.min(cell.end, cell.start + 20)));
      const role = cell.nested ? undefined : ROLES.get(heading);
      assigned ||= DUTY.has(labelMeaning(heading) ?? 'other');
      if (!role) continue;
      const open = sets.at(-1);
      if (open && ![...open.values()].includes(role)) open.set(cell.cell.column, role);
      else if (!seen.has(role) || role === sets[0]!.values().next().value)
        sets.push(new Map([[cell.cell.column, role]]));
      if (seen.has(role)) continue;
      seen.add(role);
      columns.set(cell.cell.column, role);
    }
    // 批示领导 批示内容 承办单位 办理时限: a ledger of instructions, a task a row.
    if (assigned && seen.has('words')) return null;
    const whole = sets.filter((set) => set.size === sets[0]!.size);
    if (seen.has('name') ? seen.has('words') || seen.has('time') : seen.has('words') && seen.has('time'))
      return whole.length > 1 ? { row, columns, sets: whole } : { row, columns };
  }
  return null;
}

/** Headings of columns that assign what an instruction asks. */
const DUTY = new Set<FieldMeaning>(['lead', 'duty', 'cooperate']);

const bare = (text: string) => text.replaceAll(/[\s：:*]/g, '');

/** Each row below the header as an opinion; a row that begins with 批示内容 (or the like) holds the words of the one above. */
export function readOpinionTable(document: SourceDocument, table: Table, header: OpinionHeader): Opinion[] {
  const opinions: Opinion[] = [];
  for (const cells of table.rows.slice(header.row + 1)) {
    const [label, words] = cells;
    const last = opinions.at(-1);
    if (last && label && words && cells.length === 2 && isWordsLabel(document, label)) {
      last.start = words.start;
      last.end = words.end;
      last.image ||= words.image === true;
      continue;
    }
    for (const columns of header.sets ?? [header.columns]) {
      const opinion = opinionOf(document, cells, columns);
      if (opinion) opinions.push(opinion);
    }
  }
  return opinions;
}

function isWordsLabel(document: SourceDocument, cell: Cell): boolean {
  const meaning = cell.nested ? null : labelMeaning(document.text.slice(cell.start, cell.end));
  return meaning === 'instruction' || meaning === 'opinion';
}

function opinionOf(
  document: SourceDocument,
  cells: Cell[],
  columns: OpinionHeader['columns'],
): Opinion | null {
  const at = cells[0]?.start ?? 0;
  const opinion = emptyOpinion(at);
  let filled = false;
  for (const cell of cells) {
    const role = columns.get(cell.cell.column);
    const text = document.text.slice(cell.start, cell.end).trim();
    if (!role || (text === '' && !cell.image)) continue;
    if (role === 'words') {
      opinion.start = cell.start;
      opinion.end = cell.end;
      opinion.image = cell.image === true && text === '';
    } else if (role === 'time') {
      const stamp = findStamps(text.slice(0, 80))[0];
      opinion.stamp = stamp ? { text: text.slice(stamp.start, stamp.end), day: stamp.day } : null;
    } else if (role === 'name') Object.assign(opinion, nameOf(text));
    else if (role === 'step' || (role === 'result' && opinion.step === null))
      opinion.step = text.slice(0, 40);
    filled ||= role !== 'step' && role !== 'result';
  }
  return filled ? opinion : null;
}

/** The person in a cell that may hold the post or the unit as well: 周志远（县长）, 办公室/李四, 县长 周志远. */
function nameOf(text: string): Pick<Opinion, 'leader' | 'post'> {
  const parts = text
    .slice(0, 60)
    .split(/[\s（）()/,，、[\]【】-]+/)
    .filter(Boolean);
  const leader = parts.find(isPersonName) ?? (text.length <= 12 ? text.replaceAll(/\s/g, '') : null);
  return { leader, post: parts.find((part) => part !== leader && isPost(part)) ?? null };
}
