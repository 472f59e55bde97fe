import { Button } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useState } from 'react';
import { type Chase, chasesOf } from '../../../core/chasing/chases.ts';
import { DEFAULT_LADDER } from '../../../core/chasing/ladder.ts';
import { proposalOf } from '../../../core/chasing/proposal.ts';
import type { TaskRecord } from '../../../core/model/change.ts';
import { CHASE_WORD } from '../../../core/model/entries/chased.ts';
import { isRunning } from '../../../core/model/status.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { owedReport } from '../../store/report-owed.ts';
import { getSetting } from '../../store/settings.ts';
import { useSectionStyles } from '../register/section-styles.ts';
import { useOffice, useToday } from '../shared/office.tsx';
import { AnswerForm } from './answer-form.tsx';

// What makes papers is a lot of code: it comes when someone is chased.
const ChaseForm = lazy(async () => ({ default: (await import('./chase-form.tsx')).ChaseForm }));

type Props = { record: TaskRecord; fields: TaskFields; onTold: (message: string | null) => void };

/** 催督 of one task: what is proposed and why, the chases so far with their answers. */
export function ChaseSection({ record, fields, onTold }: Props) {
  const section = useSectionStyles();
  const { db, calendar } = useOffice();
  const today = useToday();
  const ladder = useLiveQuery(() => getSetting(db, 'ladder'), [db]) ?? DEFAULT_LADDER;
  const [open, setOpen] = useState(false);
  const owed = owedReport(fields, record);
  const proposal = proposalOf({ fields, changes: record.changes, owed }, ladder, today, calendar);
  return (
    <section aria-label="催督">
      <ol className={section.list}>
        {chasesOf(record.changes).map((chase) => (
          <ChaseLine key={chase.chased.id} chase={chase} taskId={record.id} />
        ))}
      </ol>
      <div>
        {proposal === null
          ? '没有逾期，不需要催督。'
          : proposal.kind === 'propose'
            ? `建议：${CHASE_WORD[proposal.step]}`
            : '暂不建议催督'}
      </div>
      {proposal && <div className={section.note}>{proposal.why.join('；')}</div>}
      {isRunning(fields.status) &&
        (open ? (
          <Suspense>
            <ChaseForm
              tasks={[{ id: record.id, fields, record, proposal }]}
              units={fields.lead}
              onDone={(message) => {
                setOpen(false);
                onTold(message);
              }}
              onCancel={() => setOpen(false)}
            />
          </Suspense>
        ) : (
          <Button size="small" onClick={() => setOpen(true)}>
            办理催督
          </Button>
        ))}
    </section>
  );
}

/** One chase with its answers, or that it waits for one. */
export function ChaseLine({ chase, taskId }: { chase: Chase; taskId: string }) {
  const section = useSectionStyles();
  const today = useToday();
  const [answering, setAnswering] = useState(false);
  const { chased, answers } = chase;
  const late = chased.answerBy !== null && chased.answerBy < today;
  return (
    <li className={section.item}>
      <strong>{CHASE_WORD[chased.step]}</strong> {chased.on} {chased.number}　发{chased.units.join('、')}
      <div className={section.note}>
        {chased.reason}（{chased.decidedBy}决定）
      </div>
      {answers.map((answer) => (
        <div key={answer.id}>
          {answer.on} {answer.unit}回复：{answer.text}
        </div>
      ))}
      {answering ? (
        <AnswerForm taskId={taskId} chase={chase} onDone={() => setAnswering(false)} />
      ) : (
        <div className={section.buttons}>
          {answers.length === 0 && chased.answerBy !== null && (
            <strong className={late ? section.late : section.warn}>
              {late ? `应于${chased.answerBy}前回复，没有回复` : `等待回复，期限${chased.answerBy}`}
            </strong>
          )}
          <Button size="small" onClick={() => setAnswering(true)}>
            登记回复
          </Button>
        </div>
      )}
    </li>
  );
}
