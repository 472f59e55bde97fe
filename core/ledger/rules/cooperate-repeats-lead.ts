import type { CellUnit } from '../cells/unit-cell.ts';
import type { RowRule } from '../rule.ts';

function namesOneOf(units: readonly CellUnit[], among: readonly CellUnit[]): boolean {
  for (const unit of units) for (const other of among) if (unit.name === other.name) return true;
  return false;
}

export const cooperateRepeatsLead: RowRule = {
  id: 'cooperate-repeats-lead',
  severity: 'warning',
  title: '配合单位与牵头单位重复',
  explain: '同一个单位既牵头又配合，汇总时会算两次。请从配合单位中删去。',
  needs: ['cooperate'],
  once: true,
  check(row, { columns }, found) {
    const leads = row.lead.lead.length > 0 ? row.lead.lead : row.duty.lead;
    const others = row.cooperate.all;
    // Every row comes here: nothing is made before something is found.
    if (!namesOneOf(others, leads)) return;
    const twice = others.filter((unit) => namesOneOf([unit], leads));
    const rest = others.filter((unit) => !twice.includes(unit)).map((unit) => unit.name);
    found(
      columns.cooperate,
      `${twice.map((u) => u.name).join('、')}已是牵头单位，又列在配合单位中，请删去其一。`,
      {
        value: rest.length > 0 ? rest.join('、') : '无',
      },
    );
  },
};
