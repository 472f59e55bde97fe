import type { CellKey } from '../ledger-cells.ts';

/** The cells of a merged ledger that come from the departments' ledgers. */
export type MergeKey =
  | 'category'
  | 'item'
  | 'requirement'
  | 'source'
  | 'documentNumber'
  | 'leader'
  | 'instructed'
  | 'started'
  | 'lead'
  | 'cooperate'
  | 'person'
  | 'phone'
  | 'limitText'
  | 'due'
  | 'status'
  | 'percent'
  | 'progress'
  | 'reported'
  | 'finished'
  | 'problem'
  | 'nextStep'
  | 'remark'
  | 'taskId'
  | 'fingerprint';

export type MergeCells = Record<MergeKey, string>;

/** What rows of one matter are compared in; cells that speak of one thing are settled together. */
export type MergeField = {
  /** What screens call it. */
  name: string;
  keys: readonly MergeKey[];
  /** Its cells among those an export remembers. */
  exported: readonly CellKey[];
  /** It tells how far the matter is, so that the latest report knows best. */
  moves?: true;
};

export const MERGE_FIELDS: readonly MergeField[] = [
  { name: '类别', keys: ['category'], exported: [] },
  { name: '事项', keys: ['item'], exported: [] },
  { name: '工作要求', keys: ['requirement'], exported: [] },
  { name: '来源文件', keys: ['source'], exported: [] },
  { name: '文号', keys: ['documentNumber'], exported: [] },
  { name: '批示领导', keys: ['leader'], exported: [] },
  { name: '批示日期', keys: ['instructed'], exported: [] },
  { name: '交办日期', keys: ['started'], exported: [] },
  { name: '牵头单位', keys: ['lead'], exported: ['lead'] },
  { name: '配合单位', keys: ['cooperate'], exported: ['cooperate'] },
  { name: '责任人', keys: ['person'], exported: ['person'] },
  { name: '联系电话', keys: ['phone'], exported: [] },
  { name: '完成时限', keys: ['due', 'limitText'], exported: ['due', 'limitText'] },
  { name: '状态', keys: ['status'], exported: ['status'], moves: true },
  { name: '完成进度', keys: ['percent'], exported: ['percent'], moves: true },
  { name: '最新进展', keys: ['progress', 'reported'], exported: ['progress', 'progressOn'], moves: true },
  { name: '办结日期', keys: ['finished'], exported: ['finishedOn'], moves: true },
  { name: '存在问题', keys: ['problem'], exported: ['problem'], moves: true },
  { name: '下一步措施', keys: ['nextStep'], exported: ['nextStep'], moves: true },
  { name: '备注', keys: ['remark'], exported: ['remark'] },
];
