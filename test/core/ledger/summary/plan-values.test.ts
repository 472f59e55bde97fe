import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daySerial } from '../../../../core/ledger/cells/serial-day.ts';
import { startCheck } from '../../../../core/ledger/check.ts';
import { valueAt } from '../../../../core/ledger/grid.ts';
import { recognise } from '../../../../core/ledger/recognise/recognise-sheet.ts';
import { LAMP_KEYS } from '../../../../core/ledger/rows/row-lamp.ts';
import { leadsOf } from '../../../../core/ledger/rows/row-units.ts';
import { CheckSettings } from '../../../../core/ledger/settings.ts';
import { BUCKET_WORD, bucketOf, countedRow, NO_UNIT } from '../../../../core/ledger/statistics.ts';
import { withValues } from '../../../../core/ledger/summary/plan-values.ts';
import type { PlannedCell, SheetPlan } from '../../../../core/ledger/summary/sheet-plan.ts';
import { summarySheet } from '../../../../core/ledger/summary/summary-sheet.ts';
import { grid } from '../../../fixtures/ledgers/grid.ts';

const AS_OF = '2026-09-15';

const sheet = (cells: PlannedCell[][]): SheetPlan => ({
  ...{ name: '表', cells, dates: [], percents: [], headings: [], widths: [] },
});
const result = (formula: string, cells: PlannedCell[][] = []) => {
  const other = (_: string, row: number, column: number) => [['甲', 3, null]][row]?.[column] ?? null;
  const cell = withValues(sheet([[{ formula }], ...cells]), other, 46_280).cells[0]![0]!;
  return typeof cell === 'object' ? cell!.value : cell;
};

describe('formulas give what Excel gives', () => {
  test.each([
    ['=1+2*3-4/2', 5],
    ['=(1+2)*3', 9],
    ['=IF(2>=2,"是","否")', '是'],
    ['=IF(""=0,1,2)', 2],
    ['="a"="A"', true],
    ['="文">99', true],
    ["='它''表'!$A$1", '甲'],
    ["='它'!C1", 0],
    ['=IF(\'它\'!C1="","空","有")', '空'],
    ["=TRIM('它'!A1)", '甲'],
    ['=TRIM("  a   b ")', 'a b'],
    ['=ISNUMBER(MATCH("已办结",{"办结","已办结"},0))', true],
    ['=ISNUMBER(MATCH("在办",{"办结","已办结"},0))', false],
    ['=N("字")+N(4)', 4],
    ['=AND(ISNUMBER(1),ISNUMBER("1"))', false],
    ['=TODAY()', 46_280],
    ['=1/0', undefined],
    ['=IF(1/0>1,1,2)', undefined],
    ['="说""好"""', '说"好"'],
  ])('%s', (formula, value) => {
    expect(result(formula)).toBe(value);
  });

  test('COUNTIFS counts what is in several columns side by side', () => {
    const cells: PlannedCell[][] = [
      ['甲', 1],
      ['乙', 1],
      ['甲', { formula: '=1+1' }],
      ['甲', 2],
    ];
    expect(result('=COUNTIFS($A$2:$A$5,"甲",$B$2:$B$5,2)', cells)).toBe(2);
    expect(result('=COUNTIFS(A2:A5,"丙")', cells)).toBe(0);
  });

  test('a formula that is none of ours is a bug, and said', () => {
    expect(() => result('=SUM(A1)')).toThrow('Not a function of ours: SUM');
    expect(() => result('=1+')).toThrow('ends too soon');
    expect(() => result('=A1 & 2')).toThrow('Not a formula of ours');
  });
});

test('the summary’s formulas count as the check itself does, whatever the ledger and the lamps', () => {
  const limit = fc.oneof(
    fc.constantFrom(
      '2026年6月底前',
      '9月30日',
      '长期坚持',
      '每月底前',
      '待定',
      '',
      '2026-09-16',
      '年底前',
      '10个工作日内',
    ),
    fc.integer({ min: -200, max: 120 }).map((days) => ({ serial: daySerial(AS_OF, false) + days })),
  );
  const line = fc.tuple(
    fc.constantFrom('县水利局', '县财政局', '县财政局、县水利局', null, ' 县教育局'),
    limit,
    fc.constantFrom(
      '办理中',
      '已办结',
      '已完成',
      '未启动',
      '',
      '已中止',
      '滞后',
      '基本完成',
      '逾期办结',
      '待定',
    ),
    fc.oneof(
      fc.constant(null),
      fc.integer({ min: -200, max: 0 }).map((days) => ({ serial: daySerial(AS_OF, false) + days })),
    ),
  );
  const preset = fc.constantFrom(...CheckSettings.shape.lamp.unwrap().options);
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), preset, (lines, lamp) => {
      const block = grid(
        [
          ['序号', '督查事项', '牵头单位', '完成时限', '办理状态', '完成日期', '交办日期'],
          ...lines.map(([unit, due, status, finished], i) => [
            i + 1,
            `推进第${i + 1}项工作`,
            unit,
            typeof due === 'string' ? due : due.serial,
            status,
            finished?.serial ?? null,
            daySerial('2026-01-05', false),
          ]),
        ],
        { sheet: '台账' },
      );
      const dated = {
        ...block,
        isDate: (row: number, column: number) =>
          typeof valueAt(block, row, column) === 'number' && column >= 3 && column !== 4,
      };
      const check = startCheck(dated, recognise(dated)!, {
        asOf: AS_OF,
        settings: CheckSettings.parse({ lamp }),
      });
      const { cells } = withValues(
        summarySheet([check]),
        (_, row, column) => valueAt(dated, row, column),
        daySerial(AS_OF, false),
      );
      const count = (title: string, unit: string, word: string) => {
        const top = cells.findIndex((row) => row[0] === title) + 1;
        const row = cells.slice(top + 1).find((candidate) => candidate[0] === unit)!;
        const cell = row[cells[top]!.indexOf(word)]!;
        return typeof cell === 'object' ? cell!.value : cell;
      };
      const unitsOf = (row: (typeof check.rows)[number]) => {
        const names = leadsOf(row).map(({ name }) => name);
        return names.length > 0 ? names : [NO_UNIT];
      };
      for (const unit of new Set(check.rows.flatMap(unitsOf))) {
        const own = check.rows.filter((row) => unitsOf(row).includes(unit));
        for (const [bucket, word] of Object.entries(BUCKET_WORD))
          expect(count('一、按办理情况', unit, word)).toBe(
            own.filter((row) => bucketOf(countedRow(row), AS_OF) === bucket).length,
          );
        for (const [key, word] of Object.entries(LAMP_KEYS))
          expect(count('二、按预警灯', unit, word)).toBe(own.filter((row) => row.lamp.key === key).length);
      }
      expect(count('一、按办理情况', '全部', '合计')).toBe(check.rows.length);
    }),
    { numRuns: 300 },
  );
});
