import { cadenceText } from '../../../core/deadline/cadence-text.ts';
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
  parent: '上级事项',
  matter: '事项类别栏目',
  cadence: '报送周期',
  milestones: '阶段目标',
  percent: '完成比例',
  secrecy: '公开范围',
  publicConcern: '群众关注度高',
};

export const SECRECY_WORD: Record<TaskFields['secrecy'], string> = {
  open: '可公开',
  internal: '内部',
  secret: '涉密',
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
      const { text, due, setByHand, missed } = fields.limit ?? { text: '', due: null, setByHand: false };
      const day = due ? `截止${due}${setByHand ? '（人工填写）' : ''}` : '';
      return [text, day, missed ? `曾逾${missed}的时限` : ''].filter(Boolean).join('，');
    }
    case 'source': {
      const { documentNumber, title, issuer, date } = fields.source ?? {};
      return [documentNumber, title, issuer, date].flatMap((read) => (read ? [read.value] : [])).join('，');
    }
    case 'instruction':
      return fields.instruction ? `${fields.instruction.leader ?? ''}：${fields.instruction.text}` : '';
    case 'matter':
      return Object.values(fields.matter ?? {})
        .filter(Boolean)
        .join('，');
    case 'cadence':
      return fields.cadence ? cadenceText(fields.cadence.every) : '';
    case 'milestones':
      return (fields.milestones ?? [])
        .map(({ title, due, doneOn }) => `${title}（${due}前${doneOn ? `，${doneOn}完成` : ''}）`)
        .join('；');
    case 'percent':
      return fields.percent == null ? '' : `${fields.percent}%`;
    case 'secrecy':
      return fields.secrecy ? SECRECY_WORD[fields.secrecy] : '';
    case 'publicConcern':
      return fields.publicConcern ? '是' : '';
    default:
      return fields[field] ?? '';
  }
}
