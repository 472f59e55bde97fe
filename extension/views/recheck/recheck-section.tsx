import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { TaskRecord } from '../../../core/model/change.ts';
import { RECHECK_WORD } from '../../../core/model/entries/rechecked.ts';
import { entriesOfKind } from '../../../core/model/fold.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { lastRecheck } from '../../../core/recheck/recheck-entry.ts';
import { inChinese } from '../../i18n/language.ts';
import { takeStep } from '../../store/steps.ts';
import { useSectionStyles } from '../register/section-styles.ts';
import { useOffice, useToday, useWriting } from '../shared/office.tsx';
import { ConclusionForm } from './conclusion-forms.tsx';
import { ConclusionList } from './conclusion-list.tsx';
import { RecheckForm } from './recheck-form.tsx';

type Props = { record: TaskRecord; fields: TaskFields; onTold: (message: string | null) => void };

/** 回头看 and 督查结论 of one task. What was found not to hold can be taken up again at once. */
export function RecheckSection({ record, fields, onTold }: Props) {
  const section = useSectionStyles();
  const [open, setOpen] = useState<'recheck' | 'conclude' | null>(null);
  const closed = fields.status === 'finished' || fields.status === 'closed';
  return (
    <section aria-label="回头看和督查结论">
      <ol className={section.list}>
        {entriesOfKind(record.changes, 'rechecked').map(({ id, on, result, findings }) => (
          <li key={id} className={section.item}>
            {on} 回头看：
            <strong className={result === 'held' ? undefined : section.late}>{RECHECK_WORD[result]}</strong>
            {findings && `。${findings}`}
          </li>
        ))}
      </ol>
      {closed && <Restart record={record} onTold={onTold} />}
      <ConclusionList record={record} />
      {open === 'recheck' && <RecheckForm taskId={record.id} basis="chosen" onDone={() => setOpen(null)} />}
      {open === 'conclude' && (
        <ConclusionForm taskId={record.id} units={fields.lead} onDone={() => setOpen(null)} />
      )}
      {open === null && (
        <div className={section.buttons}>
          {closed && (
            <Button size="small" onClick={() => setOpen('recheck')}>
              登记回头看结果
            </Button>
          )}
          <Button size="small" onClick={() => setOpen('conclude')}>
            登记督查结论
          </Button>
        </div>
      )}
    </section>
  );
}

/** Offers to take a task up again where the last recheck found that it does not hold. */
export function Restart({ record, onTold }: Pick<Props, 'record' | 'onTold'>) {
  const section = useSectionStyles();
  const { db } = useOffice();
  const today = useToday();
  const writing = useWriting();
  const last = lastRecheck(record.changes);
  if (!last || last.result === 'held') return null;
  const restart = async () => {
    const reason = inChinese(`回头看${RECHECK_WORD[last.result]}：${last.findings}`);
    const input = { on: today, reason, finishedOn: null };
    const result = await takeStep(db, record.id, 'restart', input, await writing());
    onTold(result.ok ? '已重启，重新列为办理中。' : result.failure.message);
  };
  return (
    <div className={section.buttons}>
      <span className={section.late}>{RECHECK_WORD[last.result]}的，可以重新办理。</span>
      <Button size="small" appearance="primary" onClick={() => void restart()}>
        重启
      </Button>
    </div>
  );
}
