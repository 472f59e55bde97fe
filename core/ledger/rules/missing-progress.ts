import type { SheetRule } from '../rule.ts';

export const missingProgress: SheetRule = {
  id: 'missing-progress',
  severity: 'warning',
  title: '没有填写进展',
  explain: '件件有着落、事事有回音：办理中的事项都应填写进展。没有进展的也要写明原因。',
  needs: ['progress'],
  checkAll(rows, { columns, ledger, asOf }, found) {
    const column = columns.progress.at(-1);
    if (column === undefined || rows.length === 0) return;
    if (rows.every((row) => row.progress === '')) {
      found(ledger.headerRow, column, '进展一列全部为空，请各责任单位填写。');
      return;
    }
    for (const row of rows)
      if (
        row.progress === '' &&
        row.percent.value === null &&
        !row.over &&
        row.status.state !== 'notStarted' &&
        row.status.state !== 'suspended' &&
        (row.from === null || row.from <= asOf)
      )
        found(row.row, column, '没有填写进展，请补报。');
  },
};
