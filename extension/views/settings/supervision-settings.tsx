import { Button, Checkbox } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { getSetting, setSetting } from '../../store/settings.ts';
import { LadderForm } from '../chasing/ladder-form.tsx';
import { Notes } from '../shared/notes.tsx';
import { useOffice } from '../shared/office.tsx';
import { useSaving } from '../shared/use-saving.ts';
import { useStyles } from './use-styles.ts';

/** 督办规则: 延期, the ladder of 催督, and the office's own ways of dividing a task's time. */
export function SupervisionSettings() {
  const styles = useStyles();
  const { db } = useOffice();
  const { failure, removed, save, remove } = useSaving();
  const rules = useLiveQuery(
    async () => ({
      postponement: await getSetting(db, 'postponement'),
      ladder: await getSetting(db, 'ladder'),
      templates: await getSetting(db, 'stageTemplates'),
    }),
    [db],
  );
  if (!rules) return null;
  const { postponement, ladder, templates } = rules;
  const take = (name: string) =>
    remove(
      `已删除“${name}”。`,
      () =>
        setSetting(
          db,
          'stageTemplates',
          templates.filter((template) => template.name !== name),
        ),
      () => setSetting(db, 'stageTemplates', templates),
    );
  return (
    <div className={styles.part}>
      <Notes failure={failure} removed={removed} />
      <Checkbox
        label="超过时限才申请延期的，即使同意也按逾期计"
        checked={postponement.lateCounts}
        onChange={(_, { checked }) =>
          void save(() => setSetting(db, 'postponement', { lateCounts: checked === true }))
        }
      />
      <p className={styles.note}>
        延期没有全国统一规定；见到的地方办法都要求期满前申请，期满后申请的按超时办结。改变只影响以后的审批。
      </p>
      <LadderForm key={JSON.stringify(ladder)} ladder={ladder} />
      {templates.length > 0 && (
        <ul className={styles.list} aria-label="阶段模板">
          {templates.map(({ name, stages }) => (
            <li key={name} className={styles.item}>
              <span className={styles.grow}>
                阶段模板“{name}”：
                {stages.map(({ title, share }) => `${title}${Math.round(share)}%`).join('、')}
              </span>
              <Button size="small" onClick={() => void take(name)}>
                删除
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
