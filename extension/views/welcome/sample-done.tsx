import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { unitsToText } from '../../../core/intake/units-text.ts';
import { taskLamp } from '../../../core/model/task-lamp.ts';
import type { DraftRow } from '../../store/capture-row.ts';
import { rowFields } from '../../store/task-row.ts';
import { longDay } from '../shared/format.ts';
import { LampMark } from '../shared/lamp-mark.tsx';
import { useLampPreset, useOffice, useToday } from '../shared/office.tsx';
import { SampleRemoval } from './sample-removal.tsx';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  task: {
    display: 'grid',
    gridTemplateColumns: '70px minmax(0, 1fr)',
    gap: '4px 12px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  meta: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What became of the sample: its tasks with their lamps, where to see them, and the way to be rid of them. */
export function SampleDone({ row, onBoard }: { row: DraftRow; onBoard: () => void }) {
  const styles = useStyles();
  const { db, calendar, platform } = useOffice();
  const today = useToday();
  const preset = useLampPreset();
  const tasks = useLiveQuery(
    async () => (await db.tasks.bulkGet(row.registered)).flatMap((task) => task ?? []),
    [db, row],
  );
  return (
    <>
      <p style={{ margin: 0 }}>
        已进入台账。快到期、逾期、久未报进展的，每天早上在“今日”里看；工作日到点提醒；各单位的台账从“台账”里导出，填好再导入。
      </p>
      <ul className={styles.list}>
        {tasks?.map((task) => {
          const fields = rowFields(task);
          return fields ? (
            <li key={task.id} className={styles.task}>
              <LampMark lamp={taskLamp(fields, today, preset, calendar)} />
              <span>
                {fields.title}
                <br />
                <span className={styles.meta}>
                  {unitsToText(fields.lead) || '未定单位'} ·{' '}
                  {fields.limit.due ? longDay(fields.limit.due) : '没有截止日期'}
                </span>
              </span>
            </li>
          ) : null;
        })}
      </ul>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onBoard}>
          打开今日
        </Button>
        <Button onClick={() => platform.openRegister(row.registered[0])}>在台账里看这件事</Button>
        <SampleRemoval />
      </div>
    </>
  );
}
