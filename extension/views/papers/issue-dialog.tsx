import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import type { Day } from '../../../core/calendar/day.ts';
import type { TaskRecord } from '../../../core/model/change.ts';
import { fail } from '../../../core/model/failure.ts';
import { entriesOfKind } from '../../../core/model/fold.ts';
import { doneBefore } from '../../../core/papers/done-before.ts';
import { draftPaper } from '../../../core/papers/draft.ts';
import { PAPER_WORD, type TaskPaper } from '../../../core/papers/kind.ts';
import type { PaperTask } from '../../../core/papers/occasion.ts';
import { rememberedTo, rememberTo } from '../../store/paper-to.ts';
import { issuePaper, paperName, paperOffice, upcomingNumber } from '../../store/papers.ts';
import { DayField } from '../fields/day-field.tsx';
import { FieldRow } from '../fields/field-row.tsx';
import { AreaField, LineField } from '../fields/text-fields.tsx';
import { UnitsField } from '../fields/units-field.tsx';
import { DialogSurface } from '../shared/dialog-surface.tsx';
import { Notes } from '../shared/notes.tsx';
import { useOffice, useToday } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';
import { givenNumber } from './given-number.ts';
import { savePaper } from './save-paper.ts';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    columnGap: '12px',
  },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Working days a unit is usually given to answer. */
const ANSWER_WORKDAYS = 5;
const ANSWERED: readonly TaskPaper[] = ['urge', 'letter', 'rectify', 'criticise'];

type Props = {
  kind: TaskPaper;
  tasks: readonly (PaperTask & { record: TaskRecord })[];
  /** Why the step is taken, where the caller knows it. */
  reason?: string;
  onClose: (message: string | null) => void;
};

/** A paper about tasks: drafted in the usual words, corrected by the person, issued with its number and given to her as a file. */
export function IssueDialog({ kind, tasks, reason: knownReason = '', onClose }: Props) {
  const styles = useStyles();
  const { db, platform, calendar } = useOffice();
  const today = useToday();
  const [on, setOn] = useState<Day | null>(today);
  const [answerBy, setAnswerBy] = useState<Day | null>(() =>
    ANSWERED.includes(kind) ? calendar.addWorkdays(today, ANSWER_WORKDAYS).day : null,
  );
  const [reason, setReason] = useState(knownReason);
  const [changed, setChanged] = useState<{ to?: string[]; title?: string; body?: string; listed?: boolean }>(
    {},
  );
  const remembered = useLiveQuery(() => rememberedTo(db, kind), [db, kind]);
  const change = (patch: typeof changed) => setChanged((old) => ({ ...old, ...patch }));
  const drafted = useMemo(() => {
    const before = doneBefore(tasks.map(({ record }) => record));
    const decided = tasks.flatMap(({ record }) => entriesOfKind(record.changes, 'extensionDecided')).at(-1);
    const until = decided?.granted ? decided.until : null;
    const known = remembered ? { to: remembered } : {};
    return draftPaper(kind, tasks, { on: on ?? today, answerBy, reason, until, ...before, ...known });
  }, [kind, tasks, on, today, answerBy, reason, remembered]);
  const draft = { ...drafted, ...changed };
  const given = givenNumber(kind, tasks);
  const year = +draft.on.slice(0, 4);
  const known = useLiveQuery(
    async () => ({ number: given ?? (await upcomingNumber(db, kind, year)), office: await paperOffice(db) }),
    [db, kind, year, given],
  );
  const warnings = [
    ...(known?.office.name === '' ? ['还没有填写发文机关，请到“文书”页的“文书设置”填写。'] : []),
    ...(kind === 'assign' && !given && tasks.length === 1
      ? ['这一事项还没有“交办”。先在办理流程里交办，通知单就沿用交办时的文号；现在出具则另编一号。']
      : []),
  ];
  const { failure, saving, submit } = useEntry(
    async (writing) => {
      if (on === null) return fail('day-missing', '请填写成文日期。');
      const issued = await issuePaper(db, { draft, ...(given ? { number: given } : {}) }, writing);
      if (issued.ok) {
        await rememberTo(db, kind, draft.to);
        await savePaper(db, platform, issued.value);
      }
      return issued;
    },
    (paper) => onClose(`已出具${paperName(paper)}，文件已下载，并存入本机。`),
  );
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose(null)}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>出具{PAPER_WORD[kind]}</DialogTitle>
            <DialogContent>
              <Notes failure={failure} warnings={warnings} />
              <p className={styles.note}>
                文号 {known?.number ?? '…'}
                {given ? '（交办时编定）' : '（出具时编定，不重号）'}，涉及{tasks.length}项事项
              </p>
              <div className={styles.pair}>
                <FieldRow label="成文日期">
                  {(id) => <DayField id={id} label="成文日期" value={on} onChange={setOn} />}
                </FieldRow>
                <FieldRow label="要求回复日期（含当日，可不填）">
                  {(id) => <DayField id={id} label="要求回复日期" value={answerBy} onChange={setAnswerBy} />}
                </FieldRow>
              </div>
              <FieldRow label="情况说明（写入正文，可不填）">
                {(id) => <LineField id={id} value={reason} onChange={setReason} />}
              </FieldRow>
              <FieldRow label="主送">
                {(id) => <UnitsField id={id} value={draft.to} onChange={(to) => change({ to })} />}
              </FieldRow>
              <FieldRow label="标题">
                {(id) => <LineField id={id} value={draft.title} onChange={(title) => change({ title })} />}
              </FieldRow>
              <FieldRow label="正文（一行一段；“一、”“（一）”开头的行作标题）">
                {(id) => <AreaField id={id} value={draft.body} onChange={(body) => change({ body })} />}
              </FieldRow>
              <Checkbox
                label="正文后附事项表"
                checked={draft.listed}
                onChange={(_, { checked }) => change({ listed: checked === true })}
              />
            </DialogContent>
            <DialogActions>
              <Button appearance="secondary" onClick={() => onClose(null)}>
                取消
              </Button>
              <Button appearance="primary" type="submit" disabled={saving || !known}>
                {saving ? '正在生成…' : '出具并下载'}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
