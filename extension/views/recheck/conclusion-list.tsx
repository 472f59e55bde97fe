import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { TaskRecord } from '../../../core/model/change.ts';
import { REVIEW_WORD } from '../../../core/model/entries/rechecked.ts';
import { conclusionsOf, type Objection } from '../../../core/recheck/conclusions.ts';
import { useSectionStyles } from '../register/section-styles.ts';
import { useOffice, useToday } from '../shared/office.tsx';
import { ObjectionForm, ReviewForm } from './conclusion-forms.tsx';

/** The conclusions about a task, until when they can be objected to, the objections and by when they are to be decided. */
export function ConclusionList({ record }: { record: TaskRecord }) {
  const section = useSectionStyles();
  const { calendar } = useOffice();
  const today = useToday();
  const [objecting, setObjecting] = useState<string | null>(null);
  const conclusions = conclusionsOf(record.changes, calendar);
  return (
    <ol className={section.list}>
      {conclusions.map(({ concluded, objectBy, objections }) => (
        <li key={concluded.id} className={section.item}>
          <strong>督查结论</strong> {concluded.on} 送{concluded.units.join('、')}：{concluded.text}
          <div className={section.note} title={objectBy.steps.join('；')}>
            {today <= objectBy.day ? `异议期到${objectBy.day}（含当日）` : `异议期已于${objectBy.day}届满`}
          </div>
          {objections.map((objection) => (
            <ObjectionLine key={objection.objected.id} objection={objection} taskId={record.id} />
          ))}
          {objecting === concluded.id ? (
            <ObjectionForm
              taskId={record.id}
              conclusionId={concluded.id}
              unit={concluded.units[0] ?? ''}
              onDone={() => setObjecting(null)}
            />
          ) : (
            <Button size="small" onClick={() => setObjecting(concluded.id)}>
              登记异议
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}

function ObjectionLine({ objection, taskId }: { objection: Objection; taskId: string }) {
  const section = useSectionStyles();
  const today = useToday();
  const [deciding, setDeciding] = useState(false);
  const { objected, reviewBy, decided } = objection;
  return (
    <div>
      {objected.on} {objected.unit}提出异议：{objected.text}
      {decided ? (
        <div>
          {decided.on} 复核决定：{REVIEW_WORD[decided.result]}。{decided.text}
        </div>
      ) : deciding ? (
        <ReviewForm taskId={taskId} objectionId={objected.id} onDone={() => setDeciding(false)} />
      ) : (
        <div className={section.buttons}>
          <strong
            className={today > reviewBy.day ? section.late : section.warn}
            title={reviewBy.steps.join('；')}
          >
            {today > reviewBy.day ? `复核已超过期限${reviewBy.day}` : `应于${reviewBy.day}前作出复核决定`}
          </strong>
          <Button size="small" onClick={() => setDeciding(true)}>
            登记复核决定
          </Button>
        </div>
      )}
    </div>
  );
}
