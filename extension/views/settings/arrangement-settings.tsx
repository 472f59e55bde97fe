import { Button } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useState } from 'react';
import { keepArrangement, loadedArrangements, removeArrangement } from '../../store/office-arrangements.ts';
import { Notes } from '../shared/notes.tsx';
import { useOffice } from '../shared/office.tsx';
import { useSaving } from '../shared/use-saving.ts';
import { ArrangementForm } from './arrangement-form.tsx';
import { ArrangementPreview } from './arrangement-preview.tsx';
import { useStyles } from './use-styles.ts';

// Reading limits is a lot of code: it comes after the page has shown.
const RecountNotice = lazy(() => import('./recount-notice.tsx').then((m) => ({ default: m.RecountNotice })));

/** 放假安排: the years the office has loaded itself, and the way to load another. */
export function ArrangementSettings() {
  const styles = useStyles();
  const { db, calendar } = useOffice();
  const { failure, removed, remove } = useSaving();
  const loaded = useLiveQuery(() => loadedArrangements(db), [db]) ?? [];
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const toggle = (year: number) => setOpen(open === year ? null : year);
  return (
    <div className={styles.part}>
      <p className={styles.note}>
        放假安排已有至{calendar.coveredThrough}年，以后年份的工作日按法定节假日推定。新通知公布后在这里载入。
      </p>
      <Notes failure={failure} removed={removed} />
      <Suspense fallback={null}>
        <RecountNotice />
      </Suspense>
      {loaded.length > 0 && (
        <ul className={styles.list} aria-label="已载入的放假安排">
          {loaded.map((arrangement) => (
            <li key={arrangement.year}>
              <div className={styles.item}>
                <span className={styles.grow}>
                  {arrangement.year}年：放假{arrangement.days.filter((day) => day.isOffDay).length}
                  天，调休上班
                  {arrangement.days.filter((day) => !day.isOffDay).length}天
                </span>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-expanded={open === arrangement.year}
                  aria-label={`查看${arrangement.year}年放假安排`}
                  onClick={() => toggle(arrangement.year)}
                >
                  查看
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={`移除${arrangement.year}年放假安排`}
                  onClick={() =>
                    void remove(
                      `已移除${arrangement.year}年放假安排。`,
                      () => removeArrangement(db, arrangement.year),
                      () => keepArrangement(db, arrangement),
                    )
                  }
                >
                  移除
                </Button>
              </div>
              {open === arrangement.year && <ArrangementPreview arrangement={arrangement} />}
            </li>
          ))}
        </ul>
      )}
      {open === 'new' ? (
        <ArrangementForm onDone={() => setOpen(null)} />
      ) : (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => setOpen('new')}>
            载入放假安排
          </Button>
        </div>
      )}
    </div>
  );
}
