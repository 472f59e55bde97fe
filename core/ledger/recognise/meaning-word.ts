import type { ColumnMeaning } from './column-meaning.ts';

/** What screens call the meaning of a column. */
export const MEANING_WORD: Record<ColumnMeaning, string> = {
  number: '序号',
  task: '督查事项',
  requirement: '工作要求',
  source: '任务来源',
  documentNumber: '文号',
  leader: '批示领导',
  instructionDate: '批示日期',
  lead: '牵头单位',
  cooperate: '配合单位',
  duty: '责任单位',
  person: '责任人',
  phone: '联系电话',
  start: '交办或开始日期',
  deadline: '完成时限',
  progress: '办理进展',
  problem: '存在问题',
  nextStep: '下一步措施',
  status: '办理状态',
  percent: '完成进度（%）',
  finished: '完成日期',
  remark: '备注',
  taskId: '任务编号（系统）',
  unknown: '不检查这一列',
};
