import { expect, test } from 'vitest';
import { describeCheck } from '../../../core/cli/describe-check.ts';
import { recognise } from '../../../core/ledger/recognise/recognise-sheet.ts';
import { grid } from '../../fixtures/ledgers/grid.ts';
import { checkBlock } from '../ledger/check-grid.ts';

const described = (rows: string[]) => {
  const block = grid(['序号|督查事项|责任单位|完成时限|办理状态', ...rows]);
  return describeCheck({ ledger: recognise(block)!, result: checkBlock(block), block }).split('\n');
};

test('findings stand by their cells; advice given again and again is said once', () => {
  const months = ['10月', '11月', '12月', '10月底', '11月底'];
  const lines = described([
    '1|整治采砂|县水利局|2026年8月底前|办理中',
    ...months.map((limit, i) => `${i + 2}|办理第${i}号提案|县政协办|${limit}|办理中`),
  ]);
  expect(lines.slice(1)).toEqual([
    '  发现 6 处：',
    '    错误  D2  逾期未办结：已超过时限2026年8月31日共15天。',
    '    建议  D3  “10月”没有写年份，按同列其他时限推定为2026年10月31日，请补写年份。',
    '              同类的还有 4 处：D4、D5、D6、D7',
  ]);
});

test('advice given a few times stands by each cell; long lists of cells are cut', () => {
  const ongoing = (count: number) =>
    described(Array.from({ length: count }, (_, i) => `${i + 1}|巡查第${i}段河道|县水利局|长期坚持|办理中`));
  expect(
    ongoing(3)
      .slice(2)
      .map((line) => line.slice(4, 10)),
  ).toEqual(['建议  D2', '建议  D3', '建议  D4']);
  expect(ongoing(14).at(-1)!.trim()).toBe('同类的还有 13 处：D3、D4、D5、D6、D7、D8、D9、D10、D11、D12等');
  expect(ongoing(14)).toHaveLength(4);
});
