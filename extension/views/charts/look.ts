import type { Bucket } from '../../../core/ledger/statistics.ts';
import { FONT } from '../shared/shell.tsx';

/** Colours of the official buckets in charts: those of the lamps, told apart also by the patterns ECharts lays over them. */
const LIGHT: Record<Bucket, string> = {
  onTime: '#3a8f3a',
  late: '#d98a00',
  notDue: '#4a7fc1',
  overdue: '#c4314b',
  undated: '#8a8886',
  stopped: '#c8c6c4',
};
const DARK: Record<Bucket, string> = {
  onTime: '#6bb36b',
  late: '#e9b14f',
  notDue: '#77a5e0',
  overdue: '#e37d8c',
  undated: '#a6a4a2',
  stopped: '#605e5c',
};

/** How charts look in light or dark: the buckets' colours, words and lines. */
export const chartLook = (dark: boolean) => ({
  bucket: dark ? DARK : LIGHT,
  words: dark ? '#d6d6d6' : '#424242',
  line: dark ? '#525252' : '#e0e0e0',
  panel: dark ? '#292929' : '#ffffff',
  registered: dark ? '#77a5e0' : '#4a7fc1',
  closed: dark ? '#6bb36b' : '#3a8f3a',
});
export type ChartLook = ReturnType<typeof chartLook>;

const PATTERN = { color: 'rgba(255, 255, 255, 0.45)', dashArrayX: [1, 0], rotation: 0 };

/** Patterns in the order of a chart's series: quiet on the screen, and told apart where a page is printed grey. */
const PATTERNS = [
  { symbol: 'none' },
  {
    ...PATTERN,
    symbol: 'circle',
    symbolSize: 0.5,
    dashArrayX: [
      [8, 8],
      [0, 8, 8, 0],
    ],
    dashArrayY: [6, 0],
  },
  { ...PATTERN, dashArrayY: [1, 7], rotation: -Math.PI / 4 },
  { ...PATTERN, dashArrayY: [3, 4], rotation: Math.PI / 4 },
  { ...PATTERN, dashArrayY: [1, 4] },
  { ...PATTERN, dashArrayY: [1, 4], rotation: Math.PI / 2 },
];

/** What all charts share: no movement, patterns beside colours, words in the page's colours. */
export const shared = (look: ChartLook) => ({
  animation: false,
  aria: { enabled: true, label: { enabled: false }, decal: { show: true, decals: PATTERNS } },
  textStyle: { color: look.words, fontFamily: FONT },
  tooltip: {
    trigger: 'axis',
    confine: true,
    axisPointer: { type: 'shadow' },
    backgroundColor: look.panel,
    borderColor: look.line,
    textStyle: { color: look.words },
  },
  legend: {
    type: 'scroll',
    top: 0,
    left: 0,
    icon: 'rect',
    itemWidth: 14,
    itemGap: 8,
    textStyle: { color: look.words },
    inactiveColor: look.line,
    pageTextStyle: { color: look.words },
    pageIconColor: look.words,
  },
});
