import { type ColumnDraft, isGroup, isNumbers, isRepeated, settle } from './column-draft.ts';

/** Settles which columns hold the matter itself. Changes the drafts in place. */
export function settleMatter(columns: ColumnDraft[]): void {
  // A heading merged over the number column and the matter's (工作任务 over 1 and its words).
  for (const column of columns)
    if (column.means === 'task' && isNumbers(column) && !columns.some((c) => c.means === 'number'))
      settle(column, 'number', `“${column.heading.text}”跨列，这一列的内容是编号`);
  const tasks = () => columns.filter((c) => c.means === 'task');
  const strong = tasks().filter((c) => c.heading.sure >= 1);
  if (strong.length > 0)
    for (const column of tasks())
      if (column.heading.sure < 1)
        settle(
          column,
          /问题|隐患|诉求|表现|发现/.test(column.heading.text)
            ? 'problem'
            : /内容|描述|详情|[简概]述|摘要|具体工作|说明/.test(column.heading.text)
              ? 'requirement'
              : 'task',
          `另有事项列，表头“${column.heading.text}”`,
        );
  if (tasks().length === 0) promote(columns);
  // 问题 behind what was done about the matter: what stands in its way.
  const reported = columns.findIndex((c) => c.means === 'progress' || c.means === 'deadline');
  for (const column of columns.slice(reported < 0 ? columns.length : reported))
    if (column.means === 'task' && /问题/.test(column.heading.text) && tasks().length > 1)
      settle(column, 'problem', `“${column.heading.text}”排在进展、时限之后，为存在问题`);
  settleItems(columns);
}

/** No column is named as the matter: a problem to be put right, else the longest of the nearest in meaning stands for it. */
function promote(columns: ColumnDraft[]): void {
  const first = (...means: string[]) => columns.findIndex((c) => means.includes(c.means));
  const problem = first('problem');
  const answered = first('requirement', 'lead', 'duty', 'deadline', 'progress');
  if (problem >= 0 && (answered < 0 || problem < answered)) {
    const { heading } = columns[problem]!;
    settle(columns[problem]!, 'task', `没有别的事项列，“${heading.text}”排在措施、单位和时限之前，为事项`);
    return;
  }
  // Where units, limits and states stand beside it, even a short word of a kind (拆除复耕) is a matter to be followed.
  const handled = ['lead', 'duty', 'deadline', 'progress', 'status'];
  const shortest = columns.filter((c) => handled.includes(c.means)).length >= 3 ? 2 : 6;
  for (const means of ['requirement', 'problem', 'source', 'unknown'] as const) {
    const candidates = columns.filter(
      (c) =>
        c.means === means &&
        (means !== 'unknown' ||
          (c.heading.sure < 0.8 && c.contents.share('words') >= 0.6 && c.contents.length >= shortest)),
    );
    const best = candidates.sort((a, b) => b.contents.length - a.contents.length)[0];
    if (!best) continue;
    settle(best, 'task', `没有别的事项列，以“${best.heading.text || '无表头列'}”为事项`);
    return;
  }
}

/** True where a column tells rows apart that the group column does not. */
function isFiner({ contents }: ColumnDraft, group: ColumnDraft): boolean {
  if (isGroup(group))
    return contents.filled > group.contents.filled && contents.continued < group.contents.continued;
  return contents.filled >= group.contents.filled * 0.8 && contents.distinct >= 0.9;
}

/**
 * One big matter over several rows (merged, or written once): the rows' own matters are in the column that is
 * filled row by row, or in the one the number column stands before.
 */
function settleItems(columns: ColumnDraft[]): void {
  const group = columns.find((c) => c.means === 'task');
  if (!group) return;
  const number = columns.find((c) => c.means === 'number');
  const numbered = number
    ? columns.find((c) => c.index > number.index && ['task', 'requirement'].includes(c.means))
    : undefined;
  if (number && group.index < number.index && numbered) {
    settle(numbered, 'task', `编号在“${numbered.heading.text}”列之前，逐项编号的是这一列`);
    settle(group, 'task', `“${group.heading.text}”为大项，其下分列各项`);
    numbered.matter = 'item';
    group.matter = 'group';
    return;
  }
  if (!isGroup(group) && !isRepeated(group)) return;
  const item = columns.find(
    (c) => c.index > group.index && (c.means === 'requirement' || c.means === 'task') && isFiner(c, group),
  );
  if (!item) return;
  settle(item, 'task', `“${group.heading.text}”一项对应多行，逐行的事项在“${item.heading.text}”列`);
  item.matter = 'item';
  group.matter = 'group';
}
