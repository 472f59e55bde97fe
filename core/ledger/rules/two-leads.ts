import type { RowRule } from '../rule.ts';

export const twoLeads: RowRule = {
  id: 'two-leads',
  severity: 'warning',
  title: '牵头单位不止一个',
  explain: '一件事只能有一个单位牵头，两家牵头等于没有牵头。请留一个牵头，其余改为配合单位。',
  needs: ['lead'],
  once: true,
  check(row, { columns, ledger }, found) {
    const leads = row.lead.lead;
    if (leads.length < 2) return;
    const heading = ledger.columns.find(({ index }) => index === columns.lead)?.heading ?? '';
    const names = leads.slice(0, 3).map((unit) => unit.name);
    const units = `${leads.length}个（${names.join('、')}${leads.length > 3 ? '等' : ''}）`;
    // 责任单位 beside 配合单位 leads; of several in one cell, nothing but an order told in the heading says which.
    if (/牵头|主办|主责|主管|主抓/.test(lastLevel(heading)) && !FIRST_LEADS.test(heading))
      found(columns.lead, `牵头单位有${units}，请只留一个牵头，其余列为配合单位。`);
    else if (!FIRST_LEADS.test(heading))
      found(columns.lead, `责任单位有${units}，没有写明由谁牵头，请注明牵头单位。`);
  },
};

/** 责任单位（排在第一位的为牵头单位）. */
const FIRST_LEADS = /(?:第一|首)(?:位|个|名)?|列(?:在)?前|排(?:在)?前|加粗|带\*/;

const lastLevel = (heading: string) =>
  heading
    .split('／')
    .at(-1)!
    .replace(/[（(].*$/s, '');
