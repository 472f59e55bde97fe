import { leadColumn, leadsOf } from '../rows/row-units.ts';
import type { RowRule } from '../rule.ts';

export const noDutyUnit: RowRule = {
  id: 'no-duty-unit',
  severity: 'error',
  title: '没有责任单位',
  explain: '没有责任单位就没有人办、也无从催办。请补写牵头单位；不归本表单位办理的，移出台账。',
  needs: ['lead', 'duty'],
  once: true,
  check(row, { columns }, found) {
    if (leadsOf(row).length === 0 && row.duty.cooperate.length === 0)
      found(leadColumn(columns), '没有责任单位，请补写。');
  },
};
