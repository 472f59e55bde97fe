import type { RowRule } from '../rule.ts';

export const twoLeads: RowRule = {
  id: 'two-leads',
  severity: 'warning',
  title: '牵头单位不止一个',
  explain: '一件事只能有一个单位牵头，两家牵头等于没有牵头。请留一个牵头，其余改为配合单位。',
  needs: ['lead'],
  once: true,
  check(row, { columns }, found) {
    const leads = row.lead.lead;
    if (leads.length > 1)
      found(
        columns.lead,
        `牵头单位有${leads.length}个（${leads
          .slice(0, 3)
          .map((u) => u.name)
          .join('、')}${leads.length > 3 ? '等' : ''}），请只留一个牵头，其余列为配合单位。`,
      );
  },
};
