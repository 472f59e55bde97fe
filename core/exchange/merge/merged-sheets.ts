import type { Day } from '../../calendar/day.ts';
import { LIST_SIGN } from '../../ledger/summary/sheet-plan.ts';
import type { CellValue } from '../../ledger/workbook-port.ts';
import type { LedgerSheet, LedgerSheetColumn } from '../../xlsx/ledger-sheet.ts';
import { FINGERPRINT_HEADING } from '../fingerprint.ts';
import type { MergeKey } from './merge-fields.ts';
import type { MergedLedger } from './merge-ledgers.ts';
import type { MergeRow } from './merge-source.ts';

export const MERGED_SHEET = '汇总台账';
export const CONFLICT_SHEET = '冲突清单';
export const FILES_SHEET = '汇总文件';

type Column = LedgerSheetColumn & { key: MergeKey; optional?: true };

const text = (key: MergeKey, heading: string, width: number): Column => ({
  ...{ key, heading, width, kind: 'text' },
});
const day = (key: MergeKey, heading: string): Column => ({
  ...{ key, heading, width: 12, kind: 'date', centred: true },
});
/** Left out where no file has it. */
const optional = (column: Column): Column => ({ ...column, optional: true });

/** The usual ledger's columns, with what departments' ledgers often have beside them. */
const COLUMNS: readonly Column[] = [
  optional(text('category', '类别', 16)),
  text('item', '事项', 40),
  optional(text('requirement', '工作要求', 24)),
  optional(text('source', '来源文件', 24)),
  optional(text('documentNumber', '文号', 18)),
  optional(text('leader', '批示领导', 10)),
  optional(day('instructed', '批示日期')),
  optional(day('started', '交办日期')),
  text('lead', '牵头单位', 18),
  text('cooperate', '配合单位', 18),
  optional(text('person', '责任人', 10)),
  optional(text('phone', '联系电话', 14)),
  text('limitText', '时限原文', 14),
  day('due', '完成时限'),
  { ...text('status', '状态', 10), centred: true },
  optional({ ...text('percent', '完成进度', 10), centred: true }),
  text('progress', '最新进展', 36),
  optional(day('reported', '进展日期')),
  optional(day('finished', '办结日期')),
  optional(text('problem', '存在问题', 24)),
  optional(text('nextStep', '下一步措施', 24)),
  optional(text('remark', '备注', 20)),
  optional({ ...text('taskId', '任务ID', 12), hidden: true }),
  optional({ ...text('fingerprint', FINGERPRINT_HEADING, 12), hidden: true }),
];

/** Characters of one value that a list of conflicts shows. */
const LONGEST = 1_000;

/**
 * The sheets of a merged ledger: 汇总台账; 冲突清单, the conflicts and the matters that were kept apart; 汇总文件, what came from
 * which file and what did not. `on`: the day it is made.
 */
export function mergedSheets(merged: MergedLedger, on: Day): LedgerSheet[] {
  const { sources, unread, matters } = merged;
  const said = `${on}汇总，${sources.length} 个文件、${matters.length} 项`;
  const columns = COLUMNS.filter(
    ({ key, optional }) => !optional || matters.some(({ cells }) => cells[key] !== ''),
  );
  const ledger: LedgerSheet = {
    ...{ name: MERGED_SHEET, title: '督查台账汇总' },
    // 说明： keeps the day of merging from being read as the ledger's title and year.
    subtitle: `说明：${said}${unread.length > 0 ? `；另有 ${unread.length} 个文件没有读出，见“${FILES_SHEET}”` : ''}`,
    columns: [
      { heading: '序号', width: 6, kind: 'number', centred: true },
      ...columns.map(({ key: _, optional: __, ...column }) => column),
      { heading: '汇自文件', width: 22, kind: 'text' },
      { heading: '原表位置', width: 18, kind: 'text' },
    ],
    rows: matters.map(({ matter: { rows }, cells }, i) => [
      i + 1,
      ...columns.map(({ key }) => cells[key] || null),
      rows.map(({ file }) => file).join('\n'),
      rows.map(({ place }) => place).join('\n'),
    ]),
  };
  return [ledger, conflictSheet(merged), filesSheet(merged, said)];
}

function conflictSheet({ matters, conflicts, apart }: MergedLedger): LedgerSheet {
  const rows: CellValue[][] = matters.flatMap(({ cells, conflicts: own }, i) =>
    own.map(({ field, values, taken, reason }) => [
      i + 1,
      cells.item || cells.requirement,
      field,
      values.map(({ row, text }) => said(row, text)).join('\n'),
      cut(values.find(({ row }) => row === taken)!.text),
      taken.file,
      reason,
    ]),
  );
  const numbers = new Map(
    matters.flatMap(({ matter }, i) => matter.rows.map((row) => [row, i + 1] as const)),
  );
  for (const { rows: pair, reason } of apart)
    rows.push([
      pair.map((row) => numbers.get(row)!).join('、'),
      pair[0].cells.item || pair[0].cells.requirement,
      '（是否同一事项）',
      pair.map((row) => said(row, [row.cells.item, row.cells.lead].join('，牵头：'))).join('\n'),
      '各列一行',
      null,
      reason,
    ]);
  return {
    ...{ name: CONFLICT_SHEET, title: CONFLICT_SHEET },
    subtitle:
      LIST_SIGN +
      (conflicts + apart.length === 0
        ? '各文件没有不一致的内容。'
        : `各文件不一致的内容 ${conflicts} 处${apart.length > 0 ? `，未合并的 ${apart.length} 对` : ''}；“${MERGED_SHEET}”写的是“采用的内容”，请逐条核对。`),
    columns: [
      { heading: '汇总序号', width: 10, kind: 'text', centred: true },
      { heading: '事项', width: 36, kind: 'text' },
      { heading: '栏目', width: 12, kind: 'text', centred: true },
      { heading: '各文件的内容', width: 50, kind: 'text' },
      { heading: '采用的内容', width: 30, kind: 'text' },
      { heading: '采用自', width: 20, kind: 'text' },
      { heading: '理由', width: 26, kind: 'text' },
    ],
    rows: rows.map(([first, ...rest]) => [first === null ? null : String(first), ...rest]),
  };
}

function filesSheet({ sources, unread }: MergedLedger, subtitle: string): LedgerSheet {
  return {
    ...{ name: FILES_SHEET, title: FILES_SHEET, subtitle: `${LIST_SIGN}${subtitle}` },
    columns: [
      { heading: '文件', width: 34, kind: 'text' },
      { heading: '工作表', width: 18, kind: 'text' },
      { heading: '台账名称', width: 34, kind: 'text' },
      { heading: '事项数', width: 9, kind: 'number', centred: true },
      { heading: '没有并入的列', width: 30, kind: 'text' },
      { heading: '说明', width: 44, kind: 'text' },
    ],
    rows: [
      ...sources.flatMap(({ file, ledgers, leftOut, warnings }) =>
        ledgers.map(({ sheet, title, rows }, i): CellValue[] => [
          ...[file, sheet, title, rows],
          ...(i === 0 ? [leftOut.join('、'), warnings.join('\n')] : [null, null]),
        ]),
      ),
      ...unread.map(({ file, reason }): CellValue[] => [file, null, null, null, null, `没有读出：${reason}`]),
    ],
  };
}

const said = ({ file, place }: MergeRow, words: string) => `${file}（${place}）：${cut(words)}`;

const cut = (words: string) => (words.length > LONGEST ? `${words.slice(0, LONGEST)}……` : words);
