import { unitsToText } from '../../../core/intake/units-text.ts';
import { STATUS_WORD } from '../../../core/model/status.ts';
import type { TaskFields } from '../../../core/model/task.ts';

/** What each field of a task is called on screen and in exports. */
export const FIELD_WORD: Record<keyof TaskFields, string> = {
  title: '事项',
  requirement: '工作要求',
  lead: '牵头单位',
  leadCertainty: '牵头单位的把握',
  leadReason: '牵头单位的依据',
  cooperate: '配合单位',
  person: '责任人',
  limit: '时限',
  source: '来源',
  instruction: '批示',
  status: '状态',
  finishedOn: '办结日期',
  progress: '进展',
  progressOn: '进展日期',
  remark: '备注',
};

/** Fields that only say how another was read: the history leaves them out. */
export const isAboutReading = (field: keyof TaskFields): boolean =>
  field === 'leadCertainty' || field === 'leadReason';

/** A field's value as one line; 无 where it is empty. */
export function fieldText<F extends keyof TaskFields>(field: F, value: TaskFields[F]): string {
  return textOf({ [field]: value } as Partial<TaskFields>, field) || '无';
}

function textOf(fields: Partial<TaskFields>, field: keyof TaskFields): string {
  switch (field) {
    case 'lead':
    case 'cooperate':
      return unitsToText(fields[field] ?? []);
    case 'status':
      return fields.status ? STATUS_WORD[fields.status] : '';
    case 'limit': {
      const { text, due, setByHand } = fields.limit ?? { text: '', due: null, setByHand: false };
      const day = due ? `截止${due}${setByHand ? '（人工填写）' : ''}` : '';
      return [text, day].filter(Boolean).join('，');
    }
    case 'source': {
      const { documentNumber, title, issuer, date } = fields.source ?? {};
      return [documentNumber, title, issuer, date].flatMap((read) => (read ? [read.value] : [])).join('，');
    }
    case 'instruction':
      return fields.instruction ? `${fields.instruction.leader ?? ''}：${fields.instruction.text}` : '';
    default:
      return fields[field] ?? '';
  }
}
