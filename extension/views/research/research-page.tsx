import { Button, Checkbox, mergeClasses, Spinner } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Period, periodOf } from '../../../core/bulletin/period.ts';
import type { Difficulty } from '../../../core/research/difficulty.ts';
import { grouped } from '../../../core/research/grouping.ts';
import { difficulties } from '../../store/research.ts';
import { getSetting } from '../../store/settings.ts';
import { PeriodChoice } from '../bulletin/period-choice.tsx';
import { rowsPlace } from '../bulletin/rows-place.ts';
import type { PageProps } from '../pages/page-props.ts';
import { Empty } from '../shared/empty.tsx';
import { NumberLink } from '../shared/number-link.tsx';
import { useOffice, useToday } from '../shared/office.tsx';
import { Page } from '../shared/page.tsx';
import { useLongWork } from '../shared/use-long-work.ts';
import { useResultStyles } from '../shared/use-result-styles.ts';
import { Working } from '../shared/working.tsx';
import { GroupTable } from './group-table.tsx';
import { ReportCard } from './report-card.tsx';
import { ThemeDialog } from './theme-dialog.tsx';

/** 调研: the difficulties units reported, by theme, each to be settled here or taken up; and the paper on them. */
export function ResearchPage({ go }: PageProps) {
  const styles = useResultStyles();
  const { db, platform } = useOffice();
  const today = useToday();
  const [period, setPeriod] = useState<Period>(() => periodOf('quarter', today));
  const [found, setFound] = useState<Difficulty[] | null>(null);
  const [onlyCurrent, setOnlyCurrent] = useState(true);
  const [editing, setEditing] = useState(false);
  const research = useLiveQuery(() => getSetting(db, 'research'), [db]);
  const { share, cancel, run } = useLongWork();
  const read = useCallback(() => {
    void run((work) => difficulties(db, period, work)).then((all) => all && setFound(all));
  }, [run, db, period]);
  useEffect(() => {
    read();
    return cancel;
  }, [read, cancel]);
  const groups = useMemo(
    () =>
      found && research
        ? grouped(
            found.filter((one) => !onlyCurrent || one.current),
            research,
          )
        : null,
    [found, research, onlyCurrent],
  );
  const rows = (title: string, list: readonly Difficulty[]) =>
    go(rowsPlace(title, [...new Set(list.map(({ taskId }) => taskId))], platform.newId));
  return (
    <Page
      title="调研"
      actions={
        <>
          <PeriodChoice period={period} today={today} onChange={setPeriod} />
          <Checkbox
            label="只看最近一次报送"
            checked={onlyCurrent}
            onChange={(_, { checked }) => setOnlyCurrent(checked === true)}
          />
          <span className={styles.spring} />
          <Button icon={<SettingsRegular />} onClick={() => setEditing(true)}>
            主题词
          </Button>
        </>
      }
    >
      {share !== null && <Working words="正在汇总各单位反映的问题" share={share} onCancel={cancel} />}
      {!groups || !research ? (
        share === null && <Spinner label="正在打开…" />
      ) : groups.length === 0 ? (
        <Empty heading="本期的报送里没有反映困难和问题">
          登记进展时填写的“存在问题”汇总到这里，按主题归并，标明本级解决还是提请上级。
        </Empty>
      ) : (
        <div className={styles.main}>
          {groups.map((group) => (
            <section
              key={group.theme.id}
              className={mergeClasses(styles.card, styles.wide)}
              aria-label={group.theme.word}
            >
              <h2 className={styles.heading}>
                {group.theme.word}{' '}
                <NumberLink
                  number={group.difficulties.length}
                  of={group.theme.word}
                  onClick={() => rows(`${group.theme.word}·反映问题的事项`, group.difficulties)}
                />
              </h2>
              <GroupTable group={group} research={research} go={go} />
            </section>
          ))}
          <ReportCard key={JSON.stringify(period)} groups={groups} research={research} period={period} />
        </div>
      )}
      {editing && research && <ThemeDialog research={research} onClose={() => setEditing(false)} />}
    </Page>
  );
}
