import type { CellValue } from '../../core/ledger/workbook-port.ts';
import { writeLedger } from '../../core/xlsx/write-ledger.ts';
import { good } from './excel/open.ts';

function file(title: string, headings: string, rows: readonly (readonly CellValue[])[]): Uint8Array {
  const columns = headings.split('|').map((heading) => ({
    ...{ heading, width: 14, kind: /时限/.test(heading) ? ('date' as const) : ('text' as const) },
  }));
  return good(writeLedger({ name: '台账', title, columns, rows }));
}

/** Ledgers two departments hand in: other shapes, one matter in both with other cells, one assigned to both. */
export const departmentFiles = () => [
  {
    name: '县水利局.xlsx',
    bytes: file('县水利局2025年督查台账', '序号|督查事项|文号|责任单位|完成时限|进展情况|办理状态|考核分值', [
      [
        '1',
        '整治青山河',
        '临府办〔2025〕5号',
        '县水利局',
        '2025-06-30',
        '5月10日：清淤3公里。',
        '办理中',
        '5',
      ],
      ['2', '修订防汛预案', '临府办〔2025〕6号', '县水利局', '6月底前', '4月20日：已印发。', '已办结', '5'],
      ['3', '落实责任制', '临府办〔2025〕9号', '县水利局', '长期坚持', '按季推进', '办理中', '2'],
    ]),
  },
  {
    name: '县应急局.xlsx',
    bytes: file(
      '重点工作台账（2025年）',
      '序号|工作任务|来文字号|牵头单位|配合单位|时限要求|落实情况|完成情况',
      [
        [
          '1',
          '修订防汛预案',
          '临府办〔2025〕6号',
          '县水利局',
          '县应急局',
          '2025-05-31',
          '4月2日：征求意见。',
          '正在推进',
        ],
        ['2', '落实责任制', '临府办〔2025〕9号', '县应急局', null, '长期坚持', '检查20家', '推进中'],
      ],
    ),
  },
];
