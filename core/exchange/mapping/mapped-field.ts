import type { Day } from '../../calendar/day.ts';
import { unitsFromText } from '../../intake/units-text.ts';
import { STATUS_WORD, Status } from '../../model/status.ts';
import type { TaskFields } from '../../model/task.ts';

/** A value on its way between a task and another system's cell. */
export type MappedValue = string | number | Day | null;

type Kind = 'text' | 'day' | 'units' | 'number' | 'word';

/** A field of ours a column can stand for. */
type Field = {
  word: string;
  kind: Kind;
  get: (fields: TaskFields, id: string) => MappedValue;
  /** What a value that came in changes; undefined: the field only goes out. */
  set?: (value: MappedValue, fields: TaskFields) => Partial<TaskFields>;
};

const read = (value: MappedValue, old: TaskFields['source']['title']): TaskFields['source']['title'] =>
  value === null || value === ''
    ? null
    : old?.value === value
      ? old
      : { value: String(value), span: null, quote: String(value), certainty: 'certain', reason: '' };

const text = (word: string, name: 'title' | 'requirement' | 'person' | 'remark' | 'progress'): Field => ({
  ...{ word, kind: 'text', get: (f) => f[name] },
  set: (value) => ({ [name]: String(value ?? '') }),
});

const source = (word: string, name: 'title' | 'documentNumber' | 'issuer'): Field => ({
  ...{ word, kind: 'text', get: (f) => f.source[name]?.value ?? '' },
  set: (value, f) => ({ source: { ...f.source, [name]: read(value, f.source[name]) } }),
});

/** The fields by the name a mapping file uses. */
export const MAPPED_FIELDS = {
  id: { word: '任务ID', kind: 'text', get: (_, id) => id },
  title: text('事项', 'title'),
  requirement: text('工作要求', 'requirement'),
  lead: {
    ...{ word: '牵头单位', kind: 'units', get: (f) => f.lead.join('、') },
    set: (value) => ({ lead: unitsFromText(String(value ?? '')), leadCertainty: 'certain', leadReason: '' }),
  },
  cooperate: {
    ...{ word: '配合单位', kind: 'units', get: (f) => f.cooperate.join('、') },
    set: (value) => ({ cooperate: unitsFromText(String(value ?? '')) }),
  },
  person: text('责任人', 'person'),
  limitText: {
    ...{ word: '时限原文', kind: 'text', get: (f) => f.limit.text },
    set: (value, f) => ({ limit: { ...f.limit, text: String(value ?? '') } }),
  },
  due: {
    ...{ word: '完成时限', kind: 'day', get: (f) => f.limit.due },
    set: (value, f) => ({
      limit: {
        ...f.limit,
        due: value === null ? null : String(value),
        certainty: 'certain',
        setByHand: true,
      },
    }),
  },
  status: { word: '状态', kind: 'word', get: (f) => STATUS_WORD[f.status] },
  finishedOn: { word: '办结日期', kind: 'day', get: (f) => f.finishedOn },
  progress: text('最新进展', 'progress'),
  progressOn: {
    ...{ word: '进展日期', kind: 'day', get: (f) => f.progressOn },
    set: (value) => ({ progressOn: value === null ? null : String(value) }),
  },
  percent: {
    ...{ word: '完成比例', kind: 'number', get: (f) => f.percent },
    set: (value) => ({ percent: value === null ? null : Number(value) }),
  },
  remark: text('备注', 'remark'),
  sourceTitle: source('来源文件', 'title'),
  documentNumber: source('文号', 'documentNumber'),
  issuer: source('发文机关', 'issuer'),
  sourceDate: {
    ...{ word: '成文日期', kind: 'day', get: (f) => f.source.date?.value ?? null },
    set: (value, f) => ({ source: { ...f.source, date: read(value, f.source.date) } }),
  },
  leader: { word: '批示领导', kind: 'text', get: (f) => f.instruction?.leader ?? '' },
  instruction: { word: '批示内容', kind: 'text', get: (f) => f.instruction?.text ?? '' },
} as const satisfies Record<string, Field>;

export type MappedField = keyof typeof MAPPED_FIELDS;
export const MAPPED_FIELD_NAMES = Object.keys(MAPPED_FIELDS) as [MappedField, ...MappedField[]];

export const fieldOf = (name: MappedField): Field => MAPPED_FIELDS[name];

/** The status of a word of ours. */
export const statusOfWord = (word: string): Status | null =>
  Status.options.find((status) => STATUS_WORD[status] === word) ?? null;
