import { describe, expect, test } from 'vitest';
import { Calculation } from './formula/calculate.ts';
import { openSample } from './sample.ts';
import { Workbook } from './workbook/workbook.ts';

const workbook = new Workbook();
const sheet = workbook.addSheet("它'表").put([
  ['甲', 3, ' 已办结  吗 '],
  ['乙', 45_797, ''],
  ['甲', true, '办理中'],
]);
sheet.cellToWrite(0, 4).formula = '=B1*2';
sheet.cellToWrite(1, 4).formula = '=E1+1';
const result = (formula: string, row = 0) => new Calculation(workbook, 45_797).evaluate(formula, sheet, row);

describe('the test Excel works formulas out as Excel does', () => {
  test.each([
    ['=1+2*3-4/2', 5],
    ['=-2+"3"', 1],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['=IF(A1="甲","是","否")', '是'],
    ['=IF(A9="",1,2)', 1],
    ['="文">99', true],
    ["='它''表'!$B$1", 3],
    ['=E2', 7],
    ['=TRIM(C1)', '已办结 吗'],
    ['=N("字")', 0],
    ['=N(B3)', 1],
    ['=T(5)', ''],
    ['=AND(TRUE,1)', true],
    ['=OR(FALSE,0)', false],
    ['=NOT(B1=3)', false],
    ['=ISNUMBER(MATCH("B",{"a","b"},0))', true],
    ['=ISERROR(FIND("|丙|","|甲|乙|"))', true],
    ['=DATE(2025,5,20)=TODAY()', true],
    ['=ABS(1-3)<=2', true],
    ['=COUNTIFS($A$1:$A$3,"甲",$B$1:$B$3,3)', 1],
    ['=UNKNOWN(1)', { error: '#NAME?' }],
    ['=1/0', { error: '#DIV/0!' }],
    ['=IF("字",1,2)', { error: '#VALUE!' }],
  ])('%s', (formula, value) => {
    expect(result(formula)).toEqual(value);
  });

  test('INDEX with ROW() speaks of the row it stands in', () => {
    expect([0, 1, 2].map((row) => result('=INDEX($A:$A,ROW())', row))).toEqual(['甲', '乙', '甲']);
  });

  test('what can’t be read is an error of the test, not a wrong value', () => {
    expect(() => result('=1+')).toThrow();
    expect(() => result('=LET(x;1)')).toThrow();
  });
});

test('charts and names are made, found and taken away through the real client', async () => {
  const { Excel, workbook, sheet } = await openSample();
  const before = workbook.snapshot();
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem('台账');
    const chart = worksheet.charts.add('ColumnStacked', worksheet.getRange('A2:C5'), 'Columns');
    chart.title.text = '图';
    chart.setPosition('A8', 'D20');
    chart.series.getItemAt(1).format.fill.setSolidColor('#C00000');
    context.workbook.names.add('mine', worksheet.getRange('B2:B5')).visible = false;
    await context.sync();
    const found = context.workbook.names.getItem('MINE').getRangeOrNullObject();
    found.load('address');
    worksheet.charts.load('items/name');
    await context.sync();
    expect(found.address).toBe('台账!B2:B5');
    expect(sheet.charts).toMatchObject([
      {
        title: '图',
        series: [{ colour: null }, { colour: '#C00000' }],
        at: { top: 7, bottom: 19, right: 3 },
      },
    ]);
    worksheet.charts.items[0]!.delete();
    context.workbook.names.getItem('mine').delete();
    await context.sync();
  });
  expect(workbook.snapshot()).toEqual(before);
});
