import { Workbook } from '../excel-host/workbook/workbook.ts';

/** The day the samples are judged for. */
export const AS_OF = '2025-05-20';

/** A department's workbook: a ledger under a title, a second one of another shape, a sheet of explanations. */
export function departmentWorkbook(): Workbook {
  const book = new Workbook();
  const ledger = book
    .addSheet('重点工作')
    .put([
      ['云岭市2025年重点工作督查台账'],
      ['填报单位：市住建局', null, null, null, null, null, '联系人：周敏'],
      ['序号', '督查事项', '牵头单位', '完成时限', '办理进展', '办理状态', '完成日期'],
      [1, '完成36个老旧小区改造', '市住建局', '2025年4月底前', '已开工30个，其余正在招标。', '办理中', null],
      [2, '修订城镇燃气应急预案', '市住建局', 45800, '已印发。', '已办结', 45790],
      [3, '清理拖欠企业账款', null, '2025年5月22日前', '正在核对账目。', '办理中', null],
      [4, '推进海绵城市建设', '市住建局', '长期坚持', '按季度推进，二季度完成项目储备。', '办理中', null],
      [5, '开展房屋安全排查', '市住建局', '详见附件', '已排查1200栋。', '办理中', null],
    ]);
  ledger.format('D5', { numberFormat: 'yyyy/m/d' }).format('G5', { numberFormat: 'yyyy/m/d' });
  ledger.format('A3:G3', { style: { fill: '#DDEBF7', bold: true } });
  book.addSheet('填报说明').put([['一、请于每月5日前报送。'], ['二、联系电话见通讯录。']]);
  book.addSheet('会议议定事项').put([
    ['序号', '议定事项', '责任单位', '时限要求', '落实情况'],
    [1, '尽快启动人民路改造', '市住建局', '2025年3月31日前', '正在办理施工许可。'],
  ]);
  const hidden = book.addSheet('字典').put([['牵头单位'], ['市住建局']]);
  hidden.visibility = 'Hidden';
  return book;
}
