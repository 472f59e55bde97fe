import type { LedgerRow } from '../rows/ledger-row.ts';
import type { SheetRule } from '../rule.ts';
import { clip } from '../wording.ts';

// Looking for three characters is many times quicker than a regular expression over every matter of a long ledger.
const tight = (text: string) =>
  text.includes(' ') || text.includes('\n') || text.includes('\u3000') ? text.replace(/\s+/g, '') : text;

/** The same group, requirement and duty units: with the same words, the same matter. */
const sameMatter = (a: LedgerRow, b: LedgerRow) =>
  a.group === b.group &&
  a.lead.text === b.lead.text &&
  a.duty.text === b.duty.text &&
  (a.requirement === b.requirement || tight(a.requirement) === tight(b.requirement));

export const duplicateRow: SheetRule = {
  id: 'duplicate-row',
  severity: 'warning',
  title: '同一事项重复登记',
  explain: '同一事项、同一责任单位登记了两次，统计会重复。请删去一条；确是两件事的，请把事项写得可以区分。',
  needs: ['task'],
  depends: (row) =>
    [row.item, row.group, row.requirement, row.lead.text, row.duty.text, row.limit.text].join('\n'),
  checkAll(rows, { columns }, found) {
    // Row indexes, not rows: a map of numbers costs the garbage collector nothing.
    const seen = new Map<string, number | number[]>();
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      if (row.item.length < 4) continue;
      const key = tight(row.item);
      const before = seen.get(key);
      if (before === undefined) {
        seen.set(key, i);
        continue;
      }
      const earlier = typeof before === 'number' ? [before] : before;
      const first = earlier.find((index) => sameMatter(rows[index]!, row));
      if (first !== undefined) found(row.row, columns.item, sentence(rows[first]!, row));
      else if (earlier.length < MOST_COMPARED) seen.set(key, [...earlier, i]);
    }
  },
};

/** Rows of the same words but other units that a row is compared with: a matter given to every county has dozens. */
const MOST_COMPARED = 200;

function sentence(first: LedgerRow, row: LedgerRow): string {
  const limits =
    first.limit.text !== row.limit.text
      ? `，时限分别为“${clip(first.limit.text)}”和“${clip(row.limit.text)}”`
      : '';
  return `与第${first.row + 1}行是同一事项${limits}，请核对是否重复登记。`;
}
