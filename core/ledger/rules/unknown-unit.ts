import { likelyUnit } from '../likely-unit.ts';
import type { RowRule } from '../rule.ts';

export const unknownUnit: RowRule = {
  id: 'unknown-unit',
  severity: 'warning',
  title: '单位不在单位名录中',
  explain: '名录里没有的单位名，汇总时会另成一家。请改成名录中的名称；确有此单位的，请补进名录。',
  needs: ['lead', 'duty', 'cooperate'],
  once: true,
  check(row, context, found) {
    if (context.units === null || context.directory === null) return;
    const { columns, units, directory } = context;
    for (const [cell, column] of [
      [row.lead, columns.lead],
      [row.duty, columns.duty],
      [row.cooperate, columns.cooperate],
    ] as const) {
      for (const unit of cell.all) {
        if (!unit.single || units.knows(unit.name)) continue;
        const likely = likelyUnit(unit.name, directory);
        if (likely)
          found(column, `单位名录中没有“${unit.name}”，可能是“${likely}”。`, {
            value: cell.text.replace(unit.name, likely),
          });
        else found(column, `单位名录中没有“${unit.name}”，请核对名称或补进名录。`);
      }
    }
  },
};
