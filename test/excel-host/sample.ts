import { openOffice } from './client/node-client.ts';
import { ExcelHost } from './host.ts';
import { Workbook } from './workbook/workbook.ts';

/** A small ledger with what marking could disturb: the user's fills, a white one, a format of her own, a setting. */
export function sampleWorkbook(): Workbook {
  const book = new Workbook();
  const sheet = book
    .addSheet('台账')
    .put([
      ['云岭市重点工作督查台账'],
      ['序号', '督查事项', '责任单位', '完成时限', '办理进展'],
      [1, '修订防汛应急预案', '市应急局', 45657, '已完成初稿'],
      [2, '清理拖欠企业账款', '', '2025年3月底前', '正在核对'],
      [3, '推进老旧小区改造', '市住建局', '长期坚持', '按月推进'],
    ]);
  sheet.format('D3', { numberFormat: 'yyyy/m/d' });
  sheet.format('A2:E2', { style: { fill: '#DDEBF7', bold: true } });
  sheet.format('B4', { style: { fill: '#FFFFFF' } });
  sheet.merges.push({ top: 0, left: 0, bottom: 0, right: 4 });
  sheet.conditionalFormats.push({
    id: '{user-own}',
    type: 'ColorScale',
    ranges: [{ top: 2, left: 0, bottom: 4, right: 0 }],
    formula: '',
    rule: { colors: ['#FFFFFF', '#5B9BD5'] },
    fill: null,
    fontColor: null,
    bold: false,
    stopIfTrue: false,
  });
  book.settings.set('user.setting', { keep: true });
  return book;
}

/** An Excel with a workbook in it, and a fresh client connected to it. */
export async function openSample(
  workbook = sampleWorkbook(),
  options: ConstructorParameters<typeof ExcelHost>[1] = {},
) {
  const host = new ExcelHost(workbook, options);
  const { Excel, Office, OfficeExtension, CustomFunctions } = await openOffice(host);
  return { host, workbook, sheet: workbook.sheets[0]!, Excel, Office, OfficeExtension, CustomFunctions };
}
