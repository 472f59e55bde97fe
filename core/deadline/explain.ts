import type { Deadline } from './deadline.ts';
import { spoken } from './resolve/resolution.ts';

/** One printable Chinese sentence: what was read, how it was computed and by which rule, and the last day. */
export function explain(deadline: Deadline): string {
  const steps = deadline.steps.join('；');
  const notes = [
    deadline.provisional ? '推定' : '',
    deadline.ongoing ? '此后长期坚持' : '',
    deadline.urgent ? '须立即办理' : '',
  ].filter((n) => n !== '');
  const note = notes.length > 0 ? `（${notes.join('，')}）` : '';
  const due =
    deadline.due === null
      ? '没有截止日'
      : `${deadline.kind === 'recurring' ? '下一次' : '截止日'}${spoken(deadline.due)}`;
  return `“${deadline.text.replace(/\s+/g, '')}”：${steps}；${due}${note}。`;
}
