import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { BUCKET_WORD, type Bucket } from '../../../core/ledger/statistics.ts';
import { SOURCE_KIND_WORD, SourceKind } from '../../../core/model/source.ts';
import { bucketFigures, sumOf, type TaskFigures, taskFigures } from '../../store/counts/figures.ts';
import { monthAfter } from '../calendar/month-grid.ts';
import type { PageProps } from '../pages/page-props.ts';
import type { Place } from '../pages/place.ts';
import { Empty } from '../shared/empty.tsx';
import { longDay, monthWords } from '../shared/format.ts';
import { useOffice, useToday } from '../shared/office.tsx';
import { Page } from '../shared/page.tsx';
import { useDark } from '../shared/shell.tsx';
import { useLongWork } from '../shared/use-long-work.ts';
import { useResultStyles } from '../shared/use-result-styles.ts';
import { Working } from '../shared/working.tsx';
import { type Bar, bucketChart, bucketOfSeries } from './bucket-chart.ts';
import { Chart } from './chart.tsx';
import { chartLook } from './look.ts';
import { NumberTable } from './number-table.tsx';
import { type MonthFigures, TREND_SERIES, trendChart } from './trend-chart.ts';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  card: {
    minWidth: 0,
    padding: '10px 14px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  heading: { margin: '0 0 6px', fontSize: tokens.fontSizeBase300 },
  note: { margin: '4px 0 0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const BUCKETS = Object.keys(BUCKET_WORD) as Bucket[];
const WORDS = BUCKETS.map((bucket) => BUCKET_WORD[bucket]);
/** Bars a chart shows; the table below it has all. */
const BARS = 15;
const MONTHS = 12;

/** 统计: the official buckets over all, by unit and by kind of matter, and the months' course. Every number opens its rows. */
export function ChartsPage({ go }: PageProps) {
  const styles = useStyles();
  const result = useResultStyles();
  const { db } = useOffice();
  const today = useToday();
  const dark = useDark();
  const look = useMemo(() => chartLook(dark), [dark]);
  const figures = useLiveQuery(() => bucketFigures(db, today), [db, today]);
  const { share, cancel, run } = useLongWork();
  const [counted, setCounted] = useState<TaskFigures | null>(null);
  const count = useCallback(
    () => void run((work) => taskFigures(db, today, work)).then((result) => result && setCounted(result)),
    [run, db, today],
  );
  useEffect(count, [count]);
  const open = (place: Place) => go({ view: undefined, ...place });
  const units = useMemo(
    () => figures?.byUnit.map(({ unit, counts }): Bar => ({ word: unit, counts })) ?? [],
    [figures],
  );
  const kinds = useMemo(
    () =>
      SourceKind.options.flatMap((kind): (Bar & { kind: SourceKind })[] => {
        const counts = counted?.byKind.get(kind);
        return counts ? [{ kind, word: SOURCE_KIND_WORD[kind], counts }] : [];
      }),
    [counted],
  );
  const months = useMemo(() => (counted ? monthsOf(counted, today.slice(0, 7)) : []), [counted, today]);
  const all = useMemo((): Bar[] => (figures ? [{ word: '全部事项', counts: figures.all }] : []), [figures]);
  if (!figures) return <Spinner style={{ height: '100%' }} label="正在统计…" />;
  if (sumOf(figures.all) === 0)
    return (
      <Page title="统计">
        <Empty heading="台账还是空的">
          立项之后，这里按单位、事项类别和月份统计，点任一数字看到背后的事项。
        </Empty>
      </Page>
    );
  const openBucket = (bucket: Bucket | null, place: Place) => open({ ...place, bucket: bucket ?? undefined });
  return (
    <Page
      title="统计"
      actions={
        <>
          <span className={styles.note}>截至{longDay(today)}，点任一数字看到背后的事项</span>
          <Button
            appearance="subtle"
            icon={<ArrowClockwiseRegular />}
            disabled={share !== null}
            onClick={count}
          >
            重新统计
          </Button>
        </>
      }
    >
      <div className={result.main}>
        <div className={styles.column}>
          <Card heading="办理情况">
            <BucketBars bars={all} look={look} head="范围" onPick={(_, bucket) => openBucket(bucket, {})} />
          </Card>
          <Card heading="按事项类别">
            {kinds.length > 0 && (
              <BucketBars
                bars={kinds}
                look={look}
                head="事项类别"
                onPick={(index, bucket) =>
                  openBucket(bucket, { pick: kinds[index] && `kind.${kinds[index].kind}` })
                }
              />
            )}
          </Card>
          <Card heading="月度走势">
            {share !== null && <Working words="正在逐项统计" share={share} onCancel={cancel} />}
            {counted && (
              <>
                <Chart
                  label="近12个月新立项和办结的件数，数字见下表"
                  height={220}
                  option={trendChart(months, look)}
                  onPick={(index, series) => open(monthPlace(months[index]?.month ?? '', series))}
                />
                <NumberTable
                  head="月份"
                  columns={Object.values(TREND_SERIES)}
                  rows={months.map(({ month, registered, closed }) => ({
                    word: monthWords(month),
                    numbers: [registered, closed],
                  }))}
                  onPick={(row, column) =>
                    open(monthPlace(months[row]?.month ?? '', Object.values(TREND_SERIES)[column] ?? ''))
                  }
                />
              </>
            )}
          </Card>
        </div>
        <div className={styles.column}>
          <Card heading="按牵头单位">
            <BucketBars
              bars={units}
              look={look}
              head="牵头单位"
              onPick={(index, bucket) => openBucket(bucket, { unit: units[index]?.word })}
            />
            {units.length > BARS && (
              <p className={styles.note}>
                图中是事项最多的{BARS}个单位，共{units.length}个。
              </p>
            )}
            <p className={styles.note}>几个单位共同牵头的事项，各单位都计入，合计可能多于事项总数。</p>
          </Card>
        </div>
      </div>
    </Page>
  );
}

function Card({ heading, children }: { heading: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.card} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      {children}
    </section>
  );
}

type BarsProps = {
  bars: readonly Bar[];
  look: ReturnType<typeof chartLook>;
  head: string;
  onPick: (index: number, bucket: Bucket | null) => void;
};

function BucketBars({ bars, look, head, onPick }: BarsProps) {
  const option = useMemo(() => bucketChart(bars.slice(0, BARS), look), [bars, look]);
  return (
    <>
      <Chart
        label={`${head}的办理情况，数字见下表`}
        height={56 + 30 * Math.min(bars.length, BARS)}
        option={option}
        onPick={(index, series) => onPick(index, bucketOfSeries(series))}
      />
      <NumberTable
        head={head}
        columns={WORDS}
        rows={bars.map(({ word, counts }) => ({ word, numbers: BUCKETS.map((bucket) => counts[bucket]) }))}
        onPick={(row, column) => onPick(row, BUCKETS[column] ?? null)}
      />
    </>
  );
}

/** The last months up to this one. */
const monthsOf = (figures: TaskFigures, last: string): MonthFigures[] =>
  Array.from({ length: MONTHS }, (_, i) => monthAfter(last, i + 1 - MONTHS)).map((month) => ({
    month,
    registered: figures.registered.get(month) ?? 0,
    closed: figures.closed.get(month) ?? 0,
  }));

const monthPlace = (month: string, series: string): Place => ({
  status: 'all',
  pick: `${series === TREND_SERIES.closed ? 'closed' : 'registered'}.${month}`,
});
