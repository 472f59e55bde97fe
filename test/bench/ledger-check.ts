import { checkRows, startCheck } from '../../core/ledger/check.ts';
import { recogniseAll } from '../../core/ledger/recognise/recognise-sheet.ts';
import type { CellValue, SheetBlock } from '../../core/ledger/workbook-port.ts';

const HEADINGS = [
  '序号',
  '重点任务',
  '具体要求',
  '任务来源',
  '牵头领导',
  '牵头单位',
  '配合单位',
  '交办日期',
  '完成时限',
  '进展情况',
  '存在问题',
  '办理状态',
  '实际完成时间',
  '备注',
];
const UNITS = [
  '发展和改革局',
  '财政局',
  '教育局',
  '住房和城乡建设局',
  '交通运输局',
  '水利局',
  '农业农村局',
  '卫生健康局',
  '市场监督管理局',
  '民政局',
];
const LIMITS = [
  '2026年12月底前',
  '2026年12月31日',
  '2027年3月底前',
  '2026年12月',
  '2026年12月15日前',
  '2027年6月',
  '2026年6月底前',
  '长期坚持',
];
const FIRST_DAY = 46_000;

/** A ledger of `count` rows under a title and a header: a third finished, an eighth overdue. */
export function benchLedger(count: number): SheetBlock {
  const values: CellValue[][] = [
    ['临江县2026年重点工作督查台账', ...HEADINGS.slice(1).map(() => null)],
    HEADINGS,
  ];
  for (let i = 0; i < count; i++) {
    const finished = i % 3 === 0;
    const unit = (n: number) => `县${UNITS[n % UNITS.length]}`;
    values.push([
      i + 1,
      `推进第${i + 1}项重点项目建设，确保按期投入使用`,
      `倒排工期，明确第${i + 1}阶段目标，每月调度一次`,
      '县政府常务会议',
      '张明',
      unit(i),
      unit(i * 7 + 3),
      FIRST_DAY + (i % 40),
      LIMITS[i % LIMITS.length]!,
      `11月${1 + (i % 20)}日，完成第${i + 1}标段招标，正在开展施工准备`,
      i % 5 === 0 ? '资金缺口较大' : null,
      finished ? '已办结' : '办理中',
      finished ? FIRST_DAY + 180 + (i % 90) : null,
      i % 8 === 7 ? '每季度末报送' : null,
    ]);
  }
  return {
    sheet: '台账',
    range: { top: 0, left: 0, bottom: values.length - 1, right: HEADINGS.length - 1 },
    values,
    isDate: (_row, column) => column === 7 || column === 12,
    merges: [{ top: 0, left: 0, bottom: 0, right: HEADINGS.length - 1 }],
    hiddenRows: new Set(),
    date1904: false,
  };
}

export type LedgerCheckFigures = {
  rows: number;
  rowsPerSecond: number;
  /** By processor time, garbage collection included. */
  rowsPerProcessorSecond: number;
  recogniseMs: number;
  oneRowMs: number;
  findings: number;
};

/**
 * Measures recognising and checking `count` rows of 14 columns whose matters, requirements and progress all differ, as in
 * real ledgers, and checking one of them again. The best of several runs, by the process's own processor time as well as by the
 * clock: the machine may be busy.
 */
export function measureLedgerCheck(count: number, runs = 15): LedgerCheckFigures {
  const block = benchLedger(count);
  const best: LedgerCheckFigures = {
    rows: count,
    rowsPerSecond: 0,
    rowsPerProcessorSecond: 0,
    recogniseMs: Infinity,
    oneRowMs: Infinity,
    findings: 0,
  };
  for (let run = 0; run < runs; run++) {
    const t0 = performance.now();
    const ledger = recogniseAll(block)[0]!;
    const t1 = performance.now();
    const p1 = process.cpuUsage();
    const check = startCheck(block, ledger, { asOf: '2026-11-23' });
    best.findings = check.result().findings.length;
    const t2 = performance.now();
    const { user, system } = process.cpuUsage(p1);
    block.values[5]![9] = `11月22日，完成第${run}次调度`;
    const t3 = performance.now();
    checkRows(check, [5]);
    const t4 = performance.now();
    best.recogniseMs = Math.min(best.recogniseMs, t1 - t0);
    best.rowsPerSecond = Math.max(best.rowsPerSecond, count / ((t2 - t1) / 1000));
    best.rowsPerProcessorSecond = Math.max(best.rowsPerProcessorSecond, count / ((user + system) / 1e6));
    best.oneRowMs = Math.min(best.oneRowMs, t4 - t3);
  }
  return best;
}
