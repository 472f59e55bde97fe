import { shortMonth } from '../shared/format.ts';
import type { ChartOption } from './chart.tsx';
import { type ChartLook, shared } from './look.ts';

/** A month with how many tasks were registered and closed in it. */
export type MonthFigures = { month: string; registered: number; closed: number };

export const TREND_SERIES = { registered: '新立项', closed: '办结' } as const;

/** Registered and closed tasks by month. */
export function trendChart(months: readonly MonthFigures[], look: ChartLook): ChartOption {
  const line = (key: 'registered' | 'closed', symbol: string) => ({
    type: 'line',
    name: TREND_SERIES[key],
    symbol,
    symbolSize: 9,
    lineStyle: { color: look[key], width: 2, type: key === 'closed' ? 'dashed' : 'solid' },
    itemStyle: { color: look[key] },
    data: months.map((one) => one[key]),
  });
  return {
    ...shared(look),
    grid: { top: 32, left: 4, right: 16, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: months.map(({ month }) => shortMonth(month)),
      axisLabel: { color: look.words },
      axisLine: { lineStyle: { color: look.line } },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { color: look.words },
      splitLine: { lineStyle: { color: look.line } },
    },
    series: [line('registered', 'circle'), line('closed', 'diamond')],
  };
}
