import { leadsOf } from '../row-units.ts';
import type { RowRule } from '../rule.ts';

export const cooperateRepeatsLead: RowRule = {
  id: 'cooperate-repeats-lead',
  severity: 'warning',
  title: '配合单位与牵头单位重复',
  explain: '同一个单位既牵头又配合，汇总时会算两次。请从配合单位中删去。',
  needs: ['cooperate'],
  check(row, { columns }, found) {
    const others = [...row.cooperate.lead, ...row.cooperate.cooperate];
    if (others.length === 0) return;
    const leads = leadsOf(row);
    const twice = others.filter((unit) => leads.some((lead) => lead.name === unit.name));
    if (twice.length === 0) return;
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
