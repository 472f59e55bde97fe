import { makeStyles } from '@fluentui/react-components';
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

echarts.use([
  BarChart,
  LineChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** What a chart shows, in ECharts' words. */
export type ChartOption = echarts.EChartsCoreOption;

const useStyles = makeStyles({
  root: { width: '100%' },
});

type Props = {
  /** What it shows, for those who do not see it; the same numbers stand in the table below it. */
  label: string;
  option: ChartOption;
  height: number;
  /** A bar or point was pressed: its place in the category axis and its series. */
  onPick: (index: number, series: string) => void;
};

/** A chart that fills its width; every bar and point opens the rows behind it. */
export function Chart({ label, option, height, onPick }: Props) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const chart = useRef<echarts.ECharts | null>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    if (!root.current) return;
    const made = echarts.init(root.current, null, { renderer: 'svg' });
    chart.current = made;
    made.on('click', ({ dataIndex, seriesName }) => pick.current(dataIndex, seriesName ?? ''));
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(root.current);
    return () => {
      observer.disconnect();
      made.dispose();
    };
  }, []);
  useEffect(() => chart.current?.setOption(option, true), [option]);
  return <div ref={root} role="img" aria-label={label} className={styles.root} style={{ height }} />;
}
