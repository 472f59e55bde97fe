import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { answerAwaited } from '../../../core/chasing/chases.ts';
import type { TaskRecord } from '../../../core/model/change.ts';
import { foldTask } from '../../../core/model/fold.ts';
import { isRunning } from '../../../core/model/status.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { taskLamp } from '../../../core/model/task-lamp.ts';
import { pendingPostponement } from '../../../core/postponement/postponement.ts';
import { unanswered } from '../../../core/questions/questions.ts';
import { owedReport } from '../../store/report-owed.ts';
import { ChaseSection } from '../chasing/chase-section.tsx';
import { KEY } from '../keys/key-names.ts';
import { useKeys } from '../keys/use-keys.ts';
import { MilestoneSection } from '../milestones/milestone-section.tsx';
import { PaperSection } from '../papers/paper-section.tsx';
import { RecheckSection } from '../recheck/recheck-section.tsx';
import { LampMark } from '../shared/lamp-mark.tsx';
import { useOffice } from '../shared/office.tsx';
import { useFocusReturn } from '../shared/use-focus-return.ts';
import { ActivitySection } from './activity-section.tsx';
import { Attachments } from './attachments.tsx';
import { EditForm } from './edit-form.tsx';
import { Fold } from './fold.tsx';
import { goToPart, type TaskPart } from './go-to-part.ts';
import { History } from './history.tsx';
import { PartsSection } from './parts-section.tsx';
import { PostponementSection } from './postponement-section.tsx';
import { QuestionSection } from './question-section.tsx';
import { ReportForm } from './report-form.tsx';
import { ReportMark } from './report-mark.tsx';
import { ReportSection } from './report-section.tsx';
import { SourceView } from './source-view.tsx';
import { StepSection } from './step-section.tsx';
import type { LampRules } from './view.ts';

const useStyles = makeStyles({
  root: {
    width: '440px',
    maxWidth: '100%',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    // On a narrow screen there is no room beside it.
    '@media (max-width: 760px)': { position: 'fixed', inset: 0, zIndex: 10, width: '100%', borderRadius: 0 },
  },
  head: {
    display: 'flex',
    gap: '8px',
    alignItems: 'flex-start',
    padding: '8px 8px 8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  about: { flexGrow: 1, minWidth: 0, paddingTop: '4px' },
  lamp: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
  // Stays in sight however far the task is scrolled.
  title: {
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: 600,
  },
  reason: { flexGrow: 1, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  body: { overflowY: 'auto', padding: '8px 16px 16px' },
  heading: {
    margin: '18px 0 6px',
    paddingTop: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: 600,
  },
});

type Props = { id: string; rules: LampRules; onClose: () => void };

/** One task: its fields to change, progress, source and history. Escape closes it. */
export function TaskDrawer({ id, rules, onClose }: Props) {
  const styles = useStyles();
  const { db } = useOffice();
  const ref = useRef<HTMLElement>(null);
  useFocusReturn();
  const row = useLiveQuery(async () => (await db.tasks.get(id)) ?? null, [db, id]);
  const [told, setTold] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves into a task when it is opened
  useEffect(() => {
    ref.current?.focus();
    setTold(null);
  }, [id]);
  // A button that goes away with what it did takes the focus with it; the keyboard would then lead nowhere.
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus();
  });
  const to = (part: TaskPart) => () => ref.current && goToPart(ref.current, part);
  useKeys({
    [KEY.steps]: to('steps'),
    [KEY.edit]: to('edit'),
    [KEY.report]: to('report'),
    [KEY.chase]: to('chase'),
    [KEY.postpone]: to('postpone'),
    [KEY.papers]: to('papers'),
  });
  const fields = row && foldTask(row.record.changes);
  return (
    <aside
      ref={ref}
      className={styles.root}
      aria-label="事项详情"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className={styles.head}>
        <div className={styles.about}>
          {row && fields && (
            <>
              <h2 className={styles.title} title={fields.title}>
                {fields.title}
              </h2>
              <div className={styles.lamp}>
                <Lamp fields={fields} record={row.record} rules={rules} reasonClass={styles.reason} />
              </div>
            </>
          )}
        </div>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label="关闭详情"
          title="关闭（Esc）"
          onClick={onClose}
        />
      </div>
      <div className={styles.body}>
        {told && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{told}</MessageBarBody>
          </MessageBar>
        )}
        {row?.status === 'withdrawn' && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>这一事项的立项已撤销，不在台账中；在历史里撤回这次撤销即可恢复。</MessageBarBody>
          </MessageBar>
        )}
        {row === undefined ? null : row && fields ? (
          <Detail
            key={row.record.id}
            record={row.record}
            fields={fields}
            headingClass={styles.heading}
            onTold={setTold}
          />
        ) : (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              {row
                ? '这一事项的记录缺少立项内容，可能已损坏。记录仍保留在数据库中，请用备份恢复。'
                : '找不到这一事项，可能来自另一台电脑的链接。'}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
    </aside>
  );
}

type LampProps = { fields: TaskFields; record: TaskRecord; rules: LampRules; reasonClass: string };

function Lamp({ fields, record, rules, reasonClass }: LampProps) {
  const lamp = taskLamp(fields, rules.today, rules.preset, rules.calendar);
  return (
    <>
      <LampMark lamp={lamp} />
      <span className={reasonClass}>{lamp.reason}</span>
      {owedReport(fields, record) && <ReportMark fields={fields} record={record} today={rules.today} />}
    </>
  );
}

/** What a key leads to; it takes no room of its own. */
function Part({ name, children }: { name: TaskPart; children: ReactNode }) {
  return <div data-part={name}>{children}</div>;
}

type DetailProps = {
  record: TaskRecord;
  fields: TaskFields;
  headingClass: string;
  onTold: (message: string | null) => void;
};

function Detail({ record, fields, headingClass, onTold }: DetailProps) {
  const part = { record, fields, onTold };
  return (
    <>
      <Part name="steps">
        <StepSection {...part} />
      </Part>
      <Part name="edit">
        <EditForm record={record} onTold={onTold} />
      </Part>
      <h2 className={headingClass}>报送和进展</h2>
      <ReportSection {...part} />
      <Part name="report">
        <ReportForm {...part} />
      </Part>
      <Fold
        part="milestones"
        heading="阶段目标"
        headingClass={headingClass}
        open={fields.milestones.length > 0 && isRunning(fields.status)}
      >
        <MilestoneSection {...part} />
      </Fold>
      <Fold
        part="questions"
        heading="询问与答复"
        headingClass={headingClass}
        open={unanswered(record.changes)}
      >
        <QuestionSection {...part} />
      </Fold>
      <Fold
        part="chase"
        heading="催督"
        headingClass={headingClass}
        open={answerAwaited(record.changes) !== null}
      >
        <ChaseSection {...part} />
      </Fold>
      <Fold
        part="postpone"
        heading="延期"
        headingClass={headingClass}
        open={pendingPostponement(record.changes) !== null}
      >
        <PostponementSection {...part} />
      </Fold>
      <Fold
        part="recheck"
        heading="回头看和督查结论"
        headingClass={headingClass}
        open={record.changes.some(({ kind }) => kind === 'rechecked' || kind === 'concluded')}
      >
        <RecheckSection {...part} />
      </Fold>
      <Fold part="activities" heading="督查活动" headingClass={headingClass} open={false}>
        <ActivitySection {...part} />
      </Fold>
      <h2 className={headingClass}>文书</h2>
      <Part name="papers">
        <PaperSection {...part} />
      </Part>
      <Fold part="parts" heading="子任务" headingClass={headingClass} open={fields.parent !== null}>
        <PartsSection {...part} />
      </Fold>
      <h2 className={headingClass}>来源</h2>
      <SourceView record={record} />
      <h2 className={headingClass}>附件</h2>
      <Attachments record={record} />
      <h2 className={headingClass}>历史</h2>
      <History record={record} />
    </>
  );
}
