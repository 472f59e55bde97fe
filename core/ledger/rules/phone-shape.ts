import type { RowRule } from '../rule.ts';
import { clip } from '../wording.ts';

/** As most are written: one mobile number, one fixed line with or without its area code. */
const PLAIN = /^(?:1[3-9]\d{9}|(?:0\d{2,3}-?)?[2-9]\d{6,7})$/;

export const phoneShape: RowRule = {
  id: 'phone-shape',
  severity: 'info',
  title: '电话号码有误',
  explain: '手机应为11位，固定电话为7至8位（可带区号）。请核对。',
  needs: ['phone'],
  once: true,
  check({ phone }, { columns }, found) {
    if (phone === '' || PLAIN.test(phone) || /^(?:无|\/|-+|—+)$/.test(phone)) return;
    const numbers = phone
      .normalize('NFKC')
      .split(/[、,，;；/\n]+/)
      .map((n) => n.replace(/[^\d+]/g, ''));
    if (
      numbers.some(
        (n) => !/^(?:(?:\+?86)?1[3-9]\d{9}|(?:0\d{2,3})?[2-9]\d{6,7}(?:\d{1,4})?|\d{3,6}|)$/.test(n),
      ) ||
      numbers.every((n) => n === '')
    )
      found(columns.phone, `“${clip(phone)}”不像电话号码，请核对。`);
  },
};
