import type { Deadline } from './deadline.ts';
import { spoken } from './resolve/resolution.ts';

/** One printable Chinese sentence: what was read, how it was computed and by which rule, and the last day, said once. */
export function explain(deadline: Deadline): string {
  const { due, steps } = deadline;
  const clauses = [...steps];
  if (due === null) {
    if (!steps.some((step) => step.includes('没有'))) clauses.push('没有截止日');
  } else if (!steps.some((step) => step.includes(spoken(due))))
    clauses.push(`${deadline.kind === 'recurring' ? '下一次' : '截止日'}为${spoken(due)}`);
  const notes = [
    deadline.provisional ? '推定' : '',
    deadline.ongoing ? '此后长期坚持' : '',
    deadline.urgent ? '须立即办理' : '',
  ].filter((n) => n !== '');
  const note = notes.length > 0 ? `（${notes.join('，')}）` : '';
  return `“${deadline.text.replace(/\s+/g, '')}”：${clauses.join('；')}${note}。`;
}
