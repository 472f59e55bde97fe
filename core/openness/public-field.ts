import { unitsToText } from '../intake/units-text.ts';
import type { Status } from '../model/status.ts';
import type { TaskFields } from '../model/task.ts';
import { paperDay } from '../papers/paper-day.ts';

/**
 * What can be shown of a task in public, and in which words. The first six are what 国办发〔2014〕42号 names and are chosen from the
 * start; those about persons and leaders' words are not.
 */
export const PUBLIC_FIELDS = {
  title: { word: '目标任务', of: (f: TaskFields) => f.title },
  lead: { word: '责任单位', of: (f: TaskFields) => unitsToText(f.lead) },
  cooperate: { word: '配合单位', of: (f: TaskFields) => unitsToText(f.cooperate) },
  due: { word: '完成时限', of: (f: TaskFields) => (f.limit.due ? paperDay(f.limit.due) : f.limit.text) },
  status: { word: '办理状态', of: (f: TaskFields) => publicStatus(f.status) },
  progress: { word: '办理进展', of: (f: TaskFields) => f.progress },
  finishedOn: { word: '办结日期', of: (f: TaskFields) => (f.finishedOn ? paperDay(f.finishedOn) : '') },
  requirement: { word: '工作要求', of: (f: TaskFields) => f.requirement },
  source: { word: '任务来源', of: (f: TaskFields) => f.source.title?.value ?? '' },
  documentNumber: { word: '来源文号', of: (f: TaskFields) => f.source.documentNumber?.value ?? '' },
  person: { word: '责任人', of: (f: TaskFields) => f.person },
  leader: { word: '批示领导', of: (f: TaskFields) => f.instruction?.leader ?? '' },
  instruction: { word: '批示内容', of: (f: TaskFields) => f.instruction?.text ?? '' },
} as const;

export type PublicField = keyof typeof PUBLIC_FIELDS;

/** Chosen until the person chooses otherwise. */
export const USUAL_FIELDS: readonly PublicField[] = [
  ...(['title', 'lead', 'cooperate', 'due', 'status', 'progress'] as const),
];

/** Fields that are about persons or hold leaders' words: the person is warned when she chooses one. */
export const KEPT_OUT: readonly PublicField[] = ['person', 'leader', 'instruction'];

/** The words of 办理状态 in public. */
export const PUBLIC_STATUSES = ['办理中', '已办结', '已中止', '已终止'] as const;

/** The public is told whether it is done, not which desk it lies on. */
function publicStatus(status: Status): (typeof PUBLIC_STATUSES)[number] {
  if (status === 'finished' || status === 'closed') return '已办结';
  if (status === 'terminated') return '已终止';
  return status === 'suspended' ? '已中止' : '办理中';
}
