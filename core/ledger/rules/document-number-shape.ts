import { standardDocumentNumber } from '../document-number-form.ts';
import type { RowRule } from '../rule.ts';
import { clip } from '../wording.ts';

export const documentNumberShape: RowRule = {
  id: 'document-number-shape',
  severity: 'info',
  title: '文号格式不规范',
  explain: '文号的年份用六角括号，如“国办发〔2026〕12号”。写法不一，查重和检索会对不上。',
  needs: ['documentNumber'],
  once: true,
  check({ documentNumber }, { columns }, found) {
    if (documentNumber === '' || !/\d/.test(documentNumber)) return;
    const mended = standardDocumentNumber(documentNumber);
    if (mended !== null && mended !== documentNumber)
      found(columns.documentNumber, `文号宜写作“${mended}”。`, { value: mended });
    else if (mended === null && /号/.test(documentNumber))
      found(columns.documentNumber, `“${clip(documentNumber)}”不像文号，规范的写法如“国办发〔2026〕12号”。`);
  },
};
