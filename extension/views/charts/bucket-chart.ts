import { BUCKET_WORD, type Bucket } from '../../../core/ledger/statistics.ts';
import type { BucketCounts } from '../../store/counts/figures.ts';
import type { ChartOption } from './chart.tsx';
import { type ChartLook, shared } from './look.ts';

/** One bar: what it is called, and its buckets. */
export type Bar = { word: string; counts: BucketCounts };

const BUCKETS = Object.keys(BUCKET_WORD) as Bucket[];

/** The bucket a series of {@link bucketChart} stands for. */
export const bucketOfSeries = (series: string): Bucket | null =>
  BUCKETS.find((bucket) => BUCKET_WORD[bucket] === series) ?? null;

/** Bars from the top down, each made up of its official buckets. Long names are cut; the tooltip has them whole. */
export function bucketChart(bars: readonly Bar[], look: ChartLook): ChartOption {
  return {
    ...shared(look),
    grid: { top: 32, left: 4, right: 24, bottom: 4, containLabel: true },
    xAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { color: look.words },
      splitLine: { lineStyle: { color: look.line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ word }) => word),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.line } },
      axisLabel: { color: look.words, width: 130, overflow: 'truncate' },
    },
    series: BUCKETS.map((bucket) => ({
      type: 'bar',
      name: BUCKET_WORD[bucket],
      stack: 'all',
      barMaxWidth: 22,
      itemStyle: { color: look.bucket[bucket] },
      data: bars.map(({ counts }) => counts[bucket]),
    })),
  };
}
