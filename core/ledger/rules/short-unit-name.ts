import type { RowRule } from '../rule.ts';

export const shortUnitName: RowRule = {
  id: 'short-unit-name',
  severity: 'info',
  title: '单位用了简称',
  explain: '同一单位有时写全称、有时写简称，汇总时会分成两家。可统一为名录中的全称。',
  needs: ['lead', 'duty', 'cooperate'],
  once: true,
  check(row, { columns, units }, found) {
    if (units === null) return;
    for (const [cell, column] of [
      [row.lead, columns.lead],
      [row.duty, columns.duty],
      [row.cooperate, columns.cooperate],
    ] as const) {
      let text = cell.text;
      const short: string[] = [];
      for (const unit of cell.all) {
        const full = units.canonical(unit.name);
        if (full === null || full === unit.name) continue;
        short.push(`“${unit.name}”即“${full}”`);
        text = text.replace(unit.name, full);
      }
      if (short.length > 0) found(column, `${short.join('，')}，可统一为全称。`, { value: text });
    }
  },
};
