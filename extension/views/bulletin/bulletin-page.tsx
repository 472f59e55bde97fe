import { Button, Spinner } from '@fluentui/react-components';
import { ArrowClockwiseRegular, SettingsRegular } from '@fluentui/react-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { BulletinFigures } from '../../../core/bulletin/figures.ts';
import { asOfDay, type Period, periodOf } from '../../../core/bulletin/period.ts';
import { ranking } from '../../../core/bulletin/ranking.ts';
import { bulletinFigures } from '../../store/bulletin.ts';
import { getSetting } from '../../store/settings.ts';
import type { PageProps } from '../pages/page-props.ts';
import { longDay } from '../shared/format.ts';
import { useOffice, useToday } from '../shared/office.tsx';
import { Page } from '../shared/page.tsx';
import { useLongWork } from '../shared/use-long-work.ts';
import { useResultStyles } from '../shared/use-result-styles.ts';
import { Working } from '../shared/working.tsx';
import { OverallCard } from './overall-card.tsx';
import { PeriodChoice } from './period-choice.tsx';
import { PraiseCard } from './praise-card.tsx';
import { RankingCard } from './ranking-card.tsx';
import { rowsPlace } from './rows-place.ts';
import { RulesDialog } from './rules-dialog.tsx';
import { TextCard } from './text-card.tsx';

/** 通报: a period's figures with the rows behind them, the ranking, whom to praise and criticise, and the paper. */
export function BulletinPage({ go }: PageProps) {
  const styles = useResultStyles();
  const { db, platform } = useOffice();
  const today = useToday();
  const [period, setPeriod] = useState<Period>(() => periodOf('month', today));
  const [figures, setFigures] = useState<BulletinFigures | null>(null);
  const [editing, setEditing] = useState(false);
  const kept = useLiveQuery(
    async () => ({ rules: await getSetting(db, 'assessment'), to: await getSetting(db, 'bulletinTo') }),
    [db],
  );
  const { share, cancel, run } = useLongWork();
  const count = useCallback(() => {
    void run((work) => bulletinFigures(db, period, asOfDay(period, today), work)).then(
      (result) => result && setFigures(result),
    );
  }, [run, db, period, today]);
  useEffect(() => {
    count();
    return cancel;
  }, [count, cancel]);
  const ranked = useMemo(() => (figures && kept ? ranking(figures, kept.rules) : []), [figures, kept]);
  const rows = (title: string, ids: readonly string[]) => go(rowsPlace(title, ids, platform.newId));
  return (
    <Page
      title="通报"
      actions={
        <>
          <PeriodChoice period={period} today={today} onChange={setPeriod} />
          <span className={styles.note}>截至{longDay(asOfDay(period, today))}</span>
          <span className={styles.spring} />
          <Button icon={<ArrowClockwiseRegular />} appearance="subtle" onClick={count}>
            重新统计
          </Button>
          <Button icon={<SettingsRegular />} onClick={() => setEditing(true)}>
            考核规则
          </Button>
        </>
      }
    >
      {share !== null && <Working words="正在逐项统计" share={share} onCancel={cancel} />}
      {!figures || !kept ? (
        share === null && <Spinner label="正在打开…" />
      ) : (
        <div className={styles.main}>
          <OverallCard figures={figures} onRows={rows} />
          <PraiseCard figures={figures} ranked={ranked} rules={kept.rules} onRows={rows} />
          <RankingCard ranked={ranked} rules={kept.rules} onRows={rows} />
          <TextCard
            key={`${figures.period.from} ${figures.period.to}`}
            figures={figures}
            ranked={ranked}
            rules={kept.rules}
            to={kept.to}
          />
        </div>
      )}
      {editing && kept && <RulesDialog rules={kept.rules} onClose={() => setEditing(false)} />}
    </Page>
  );
}
