import type { SheetRule } from '../rule.ts';

export const numbering: SheetRule = {
  id: 'numbering',
  severity: 'info',
  title: '序号不连续',
  explain: '序号有跳号或重号，可能漏登、重登或误删。请核对后重新编号。',
  needs: ['number'],
  depends: (row) => row.number,
  checkAll(rows, { columns }, found) {
    if (columns.number < 0) return;
    let last: number | null = null;
    let section = '';
    for (const row of rows) {
      if (row.section !== section) {
        section = row.section;
        last = null;
      }
      const number = /^\d{1,6}$/.test(row.number) ? Number(row.number) : null;
      if (number === null) continue;
      // A new start at 1 is a new group, not a gap.
      if (last !== null && number !== last + 1 && number !== 1)
        found(
          row.row,
          columns.number,
          number === last
            ? `序号${number}重复。`
            : number < last
              ? `序号${number}排在${last}之后，顺序有误。`
              : number === last + 2
                ? `序号缺${last + 1}。`
                : `序号缺${last + 1}至${number - 1}。`,
        );
      last = number;
    }
  },
};
