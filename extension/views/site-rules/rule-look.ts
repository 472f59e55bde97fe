import { targetWords, wayWords } from '../../../core/reading/page/site-rule/make-rule.ts';
import { FIELD_NAMES, type SiteRule } from '../../../core/reading/page/site-rule/site-rule.ts';
import type { KeptLook } from '../shared/kept-history.tsx';

/** How a rule is shown in its history; the instant of its last change is the entry's own. */
export const RULE_LOOK: KeptLook = {
  words: { name: '名称', target: '适用的页面', priority: '优先级', enabled: '启用', fields: '栏目' },
  text: (field, value) => {
    if (value === undefined) return '';
    if (field === 'target') return targetWords({ target: value as SiteRule['target'] });
    if (field === 'enabled') return value ? '启用' : '停用';
    if (field === 'fields')
      return (value as SiteRule['fields'])
        .map((one) => `${FIELD_NAMES[one.field]}（${wayWords(one)}）`)
        .join('；');
    return String(value);
  },
};
