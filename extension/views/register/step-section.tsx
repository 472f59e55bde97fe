import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { claimedFinish, needsShowing, wasShown } from '../../../core/lifecycle/guards.ts';
import { stepOffers } from '../../../core/lifecycle/take-step.ts';
import { transitionOf } from '../../../core/lifecycle/transitions.ts';
import type { TaskRecord } from '../../../core/model/change.ts';
import { STEP_WORD, type Step } from '../../../core/model/entries/moved.ts';
import { STATUS_WORD } from '../../../core/model/status.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { Folded } from '../shared/folded.tsx';
import { useSectionStyles } from './section-styles.ts';
import { ShowForm } from './show-form.tsx';
import { StepForm } from './step-form.tsx';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '6px 0' },
  why: { margin: '2px 0', paddingLeft: '18px', lineHeight: tokens.lineHeightBase300 },
});

/** The steps that lead on, in the order of a task's life; the others stand behind them. */
const ONWARD: readonly Step[] = [
  'register',
  'assign',
  'receive',
  'start',
  'submit',
  'accept',
  'strike',
  'restart',
];

type Props = { record: TaskRecord; fields: TaskFields; onTold: (message: string | null) => void };

/** Where a task stands and the steps it can take now, each as a button; why the others cannot be taken, on demand. */
export function StepSection({ record, fields, onTold }: Props) {
  const styles = useStyles();
  const section = useSectionStyles();
  const [open, setOpen] = useState<Step | 'show' | null>(null);
  const offers = stepOffers(fields, record.changes);
  const possible = offers.flatMap(({ step, possible }) => (possible ? [step] : []));
  const order = [
    ...ONWARD.filter((step) => possible.includes(step)),
    ...possible.filter((s) => !ONWARD.includes(s)),
  ];
  const toggle = (what: Step | 'show') => setOpen(open === what ? null : what);
  const done = (message: string | null) => {
    setOpen(null);
    onTold(message);
  };
  const waits = needsShowing(fields) && fields.status === 'inReview' && !wasShown(record.changes);
  const canShow = ['inProgress', 'inReview', 'finished'].includes(fields.status);
  return (
    <section aria-label="办理流程">
      <div>
        现在：<strong>{STATUS_WORD[fields.status]}</strong>
        {fields.finishedOn && <span className={section.note}>　{fields.finishedOn}办结</span>}
        {fields.status === 'inReview' && claimedFinish(record.changes) && (
          <span className={section.note}>　报称{claimedFinish(record.changes)}办结，等待审核</span>
        )}
      </div>
      {waits && <div className={section.note}>领导批示交办的事项，办结前请先呈报结果。</div>}
      <div className={styles.buttons}>
        {order.map((step, i) => (
          <Button
            key={step}
            size="small"
            appearance={i === 0 && ONWARD.includes(step) && !waits ? 'primary' : 'secondary'}
            aria-expanded={open === step}
            title={transitionOf(step).about}
            onClick={() => toggle(step)}
          >
            {STEP_WORD[step]}
          </Button>
        ))}
        {canShow && (
          <Button
            size="small"
            appearance={waits ? 'primary' : 'secondary'}
            aria-expanded={open === 'show'}
            title="把办理结果呈报批示的领导，并问有没有新的批示"
            onClick={() => toggle('show')}
          >
            呈报结果
          </Button>
        )}
      </div>
      {open === 'show' && <ShowForm record={record} fields={fields} onDone={done} />}
      {open !== null && open !== 'show' && possible.includes(open) && (
        <StepForm key={open} step={open} record={record} fields={fields} onDone={done} />
      )}
      <Folded summary="其他步骤为什么还不能办">
        <ul className={styles.why}>
          {offers.map((offer) =>
            offer.possible ? null : (
              <li key={offer.step} className={section.note}>
                <strong>{STEP_WORD[offer.step]}</strong>：{offer.why}
              </li>
            ),
          )}
        </ul>
      </Folded>
    </section>
  );
}
