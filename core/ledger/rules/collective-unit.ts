import { leadColumn, leadsOf } from '../rows/row-units.ts';
import type { RowRule } from '../rule.ts';

export const collectiveUnit: RowRule = {
  id: 'collective-unit',
  severity: 'info',
  title: '责任单位是统称',
  explain:
    '“各县区”“有关部门”不是一个单位，到期不知道催谁、逾期不知道算谁的。请写明一个牵头单位，或把各单位分行列出。',
  needs: ['lead', 'duty'],
  once: true,
  check(row, { columns }, found) {
    const leads = leadsOf(row);
    if (leads.length > 0 && leads.every((unit) => !unit.single))
      found(leadColumn(columns), `“${leads[0]!.name}”是统称，不是一个单位，请写明牵头单位。`);
  },
};
