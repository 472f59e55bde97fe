import type { Deadline } from './deadline.ts';
import { spoken } from './resolve/resolution.ts';

/** One printable Chinese sentence: what was read, how it was computed and by which rule, and the last day, said once. */
export function explain(deadline: Deadline): string {
  const { due, steps } = deadline;
  const clauses = [...steps];
  const says = (words: string) => clauses.some((clause) => clause.includes(words));
  if (due === null) {
    if (!says('没有')) clauses.push('没有截止日');
  } else if (!says(spoken(due)))
    clauses.push(`${deadline.kind === 'recurring' ? '下一次' : '截止日'}为${spoken(due)}`);
  const notes = [
    deadline.provisional && due !== null ? '推定' : '',
    deadline.ongoing ? '此后长期坚持' : '',
    deadline.urgent && !says('立即') ? '须立即办理' : '',
  ].filter((n) => n !== '');
  const note = notes.length > 0 ? `（${notes.join('，')}）` : '';
  const quoted = `“${words(deadline)}”`;
  const head = clauses[0]?.startsWith(quoted) ? '' : `${quoted}：`;
  return `${head}${clauses.join('；')}${note}。`;
}

/** The limit's own words; 之日起一个月内 together with the event that stands before it. */
function words({ text, anchor }: Deadline): string {
  const own = text.replace(/\s+/g, '');
  return own.startsWith('之日起') && anchor?.endsWith('之日') ? `自${anchor.slice(0, -2)}${own}` : own;
}
