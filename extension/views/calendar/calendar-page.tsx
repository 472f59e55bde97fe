import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef } from 'react';
import { isDay } from '../../../core/calendar/day.ts';
import type { PageProps } from '../pages/page-props.ts';
import { TaskDrawer } from '../register/task-drawer.tsx';
import { monthWords } from '../shared/format.ts';
import { useLampPreset, useOffice, useToday } from '../shared/office.tsx';
import { Page } from '../shared/page.tsx';
import { UnitSelect } from '../shared/unit-select.tsx';
import { DayList } from './day-list.tsx';
import { monthAfter, monthGrid } from './month-grid.ts';
import { MonthSheet } from './month-sheet.tsx';
import { useMonth } from './use-month.ts';

const useStyles = makeStyles({
  month: { minWidth: '96px', textAlign: 'center', fontWeight: 600 },
  main: {
    display: 'flex',
    gap: '12px',
    flexGrow: 1,
    minHeight: 0,
    '@media (max-width: 760px)': { flexDirection: 'column', overflow: 'auto' },
  },
  sheet: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'auto',
    '@media (max-width: 760px)': { flexShrink: 0, overflow: 'visible' },
  },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const MONTH = /^[12]\d{3}-(0[1-9]|1[0-2])$/;

/** 日历: what falls due on which day of a month, over the working calendar. The address keeps month, day and unit. */
export function CalendarPage({ place, go }: PageProps) {
  const styles = useStyles();
  const { calendar } = useOffice();
  const today = useToday();
  const preset = useLampPreset();
  const rules = useMemo(() => ({ today, preset, calendar }), [today, preset, calendar]);
  const day = place.day && isDay(place.day) ? place.day : null;
  const month = place.month && MONTH.test(place.month) ? place.month : (day ?? today).slice(0, 7);
  const chosen = day?.startsWith(month) ? day : today.startsWith(month) ? today : `${month}-01`;
  const unit = place.unit ?? null;
  const weeks = useMemo(() => monthGrid(month, calendar), [month, calendar]);
  const load = useMonth(weeks[0]?.[0]?.day ?? chosen, weeks.at(-1)?.[6]?.day ?? chosen, unit, rules);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) document.getElementById(`day-${chosen}`)?.focus();
    moved.current = false;
  }, [chosen]);
  const choose = (next: string) => {
    moved.current = true;
    go({ day: next, month: undefined });
  };
  const turn = (count: number) => go({ month: monthAfter(month, count), day: undefined });
  const announced = weeks.flat().every((one) => !one.inMonth || one.announced);
  const closeTask = () => {
    go({ task: undefined });
    document.getElementById(`day-${chosen}`)?.focus();
  };
  return (
    <Page
      title="日历"
      actions={
        <>
          <Button
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            aria-label="上个月"
            onClick={() => turn(-1)}
          />
          <span className={styles.month} role="status">
            {monthWords(month)}
          </span>
          <Button
            appearance="subtle"
            icon={<ChevronRightRegular />}
            aria-label="下个月"
            onClick={() => turn(1)}
          />
          <Button onClick={() => choose(today)}>今天</Button>
          <UnitSelect value={unit} onChange={(chosen) => go({ unit: chosen ?? undefined })} />
          {!announced && <span className={styles.note}>放假安排尚未公布，按法定节假日推定</span>}
        </>
      }
    >
      <div className={styles.main}>
        {load ? (
          <>
            <div className={styles.sheet}>
              <MonthSheet weeks={weeks} load={load} rules={rules} chosen={chosen} onChoose={choose} />
            </div>
            {place.task ? (
              <TaskDrawer id={place.task} rules={rules} onClose={closeTask} />
            ) : (
              <DayList
                day={chosen}
                load={load.get(chosen)}
                rules={rules}
                onOpen={(task) => go({ task })}
                onRegister={() =>
                  go({
                    view: undefined,
                    from: chosen,
                    to: chosen,
                    status: 'all',
                    unit: place.unit,
                    coop: place.unit ? '1' : undefined,
                  })
                }
              />
            )}
          </>
        ) : (
          <Spinner style={{ flexGrow: 1 }} label="正在排日历…" />
        )}
      </div>
    </Page>
  );
}
