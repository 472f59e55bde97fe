import { Button, Link } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { rollUp } from '../../../core/levels/parts.ts';
import type { TaskRecord } from '../../../core/model/change.ts';
import { STATUS_WORD } from '../../../core/model/status.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { taskLamp } from '../../../core/model/task-lamp.ts';
import { partsOf } from '../../store/parts.ts';
import { rowFields } from '../../store/task-row.ts';
import { usePlace } from '../pages/place.ts';
import { LampMark } from '../shared/lamp-mark.tsx';
import { useLampPreset, useOffice, useToday } from '../shared/office.tsx';
import { useSectionStyles } from './section-styles.ts';
import { SplitForm } from './split-form.tsx';

type Props = { record: TaskRecord; fields: TaskFields; onTold: (message: string | null) => void };

/** 子任务 (分级负责): the task this is a part of, its own parts with how they add up, and splitting it to units. */
export function PartsSection({ record, fields, onTold }: Props) {
  const section = useSectionStyles();
  const { db, calendar } = useOffice();
  const { go } = usePlace();
  const today = useToday();
  const preset = useLampPreset();
  const [open, setOpen] = useState(false);
  const parts = useLiveQuery(() => partsOf(db, record.id), [db, record.id]) ?? [];
  const whole = useLiveQuery(async () => {
    const row = fields.parent === null ? undefined : await db.tasks.get(fields.parent);
    return row ? (rowFields(row) ?? null) : null;
  }, [db, fields.parent]);
  const sum = rollUp(
    parts.map((part) => part.fields),
    today,
  );
  const done = (count: number) => {
    setOpen(false);
    onTold(`已分解为${count}个子任务，并列入台账。`);
  };
  const { parent } = fields;
  return (
    <section aria-label="子任务">
      {parent !== null && (
        <p className={section.note}>
          上级事项：
          <Link as="button" onClick={() => go({ task: parent })}>
            {whole?.title ?? '（不在本机台账中）'}
          </Link>
          {whole?.limit.due && `　时限${whole.limit.due}`}
        </p>
      )}
      {parts.length > 0 && (
        <p className={section.note}>
          共{sum.total}个子任务，已办结{sum.over}个，逾期{sum.late}个，平均完成{sum.percent}%。
        </p>
      )}
      <ul className={section.list}>
        {parts.map(({ id, fields: part }) => (
          <li key={id} className={section.item}>
            <LampMark lamp={taskLamp(part, today, preset, calendar)} />{' '}
            <Link as="button" onClick={() => go({ task: id })}>
              {part.lead.join('、') || '牵头单位未定'}
            </Link>
            <span className={section.note}>
              　{STATUS_WORD[part.status]}
              {part.limit.due && `，时限${part.limit.due}`}
              {part.percent !== null && `，完成${part.percent}%`}
            </span>
            {part.title !== fields.title && <div>{part.title}</div>}
          </li>
        ))}
      </ul>
      {open ? (
        <SplitForm record={record} fields={fields} onDone={done} onCancel={() => setOpen(false)} />
      ) : (
        <Button size="small" onClick={() => setOpen(true)}>
          分解到单位
        </Button>
      )}
    </section>
  );
}
