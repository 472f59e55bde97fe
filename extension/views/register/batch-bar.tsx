import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { Fragment, useState } from 'react';
import { STEP_WORD } from '../../../core/model/entries/moved.ts';
import type { Result } from '../../../core/model/failure.ts';
import { lastReport } from '../../../core/reporting/last-report.ts';
import { inChinese } from '../../i18n/language.ts';
import { type Batch, editTasks, undoBatch, writeEach } from '../../store/batch.ts';
import { rememberExport } from '../../store/exports.ts';
import { takeStepOfMany } from '../../store/steps.ts';
import { rowFields } from '../../store/task-row.ts';
import { KEY } from '../keys/key-names.ts';
import { useKeys } from '../keys/use-keys.ts';
import { BatchPapers } from '../papers/batch-papers.tsx';
import { useOffice, useToday, useWriting } from '../shared/office.tsx';
import { BATCH_STEPS, type BatchAction, BatchDialog, type BatchInput } from './batch-dialog.tsx';
import type { Selection } from './use-selection.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    padding: '6px 12px',
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  told: { marginRight: 'auto' },
  failed: { color: tokens.colorPaletteRedForeground1 },
});

/** `assigned`: the tasks that were just assigned, whose notices are to be issued. */
type Told = { words: string; batch: Batch | null; failed: boolean; assigned?: readonly string[] };

type Props = {
  selection: Selection;
  /** Chooses every task of the list, also those not read yet. */
  onChooseAll: () => Promise<void>;
};

/** What can be done to the chosen tasks together; every change can be taken back in one step. */
export function BatchBar({ selection, onChooseAll }: Props) {
  const styles = useStyles();
  const { db, platform } = useOffice();
  const today = useToday();
  const writing = useWriting();
  const [action, setAction] = useState<BatchAction | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const ids = [...selection.ids];
  const undoable = told?.batch && told.batch.length > 0 ? told.batch : null;
  useKeys(undoable ? { [KEY.undo]: () => void undo(undoable) } : {});
  if (ids.length === 0 && !told) return null;

  const tell = (result: Result<Batch>, words: (n: number) => string, undoable = true) =>
    setTold(
      result.ok
        ? { words: words(result.value.length), batch: undoable ? result.value : null, failed: false }
        : { words: result.failure.message, batch: null, failed: true },
    );
  const run = async ({ patch, note, step }: BatchInput) => {
    setAction(null);
    const now = await writing();
    if (step) {
      const moved = await takeStepOfMany(db, ids, step, { on: today, reason: note, finishedOn: null }, now);
      setTold(
        moved.ok
          ? {
              words: `${moved.value.length}项已${STEP_WORD[step]}。`,
              ...{ batch: moved.value, failed: false, assigned: step === 'assign' ? ids : [] },
            }
          : { words: `${moved.failure.message}（这一批都没有保存）`, batch: null, failed: true },
      );
      if (moved.ok) selection.clear();
      return;
    }
    const result = note
      ? await writeEach(db, ids, () => ({ kind: 'note', text: note }), now)
      : await editTasks(db, ids, patch, inChinese('批量修改'), now);
    tell(result, (n) => (n === 0 ? '所选事项原来就是这样，没有改动。' : `已修改${n}项。`));
    if (result.ok) selection.clear();
  };
  const notices = async (assigned: readonly string[]) => {
    const { issueNotices } = await import('../../store/notices.ts');
    const issued = await issueNotices(db, assigned, today, writing);
    setTold({
      words: issued.ok
        ? `已出具${issued.value.length}份交办通知单，可到“文书”里下载。`
        : issued.failure.message,
      ...{ batch: null, failed: !issued.ok },
    });
  };
  const undo = async (batch: Batch) => {
    tell(await undoBatch(db, batch, await writing()), (n) => `已撤销，涉及${n}项。`, false);
  };
  const save = async () => {
    const rows = (await db.tasks.bulkGet(ids)).filter((row) => row !== undefined);
    const tasks = rows.flatMap((row) => {
      const fields = rowFields(row);
      return fields ? [{ id: row.id, fields, report: lastReport(row.record.changes) }] : [];
    });
    const exportId = platform.newId();
    const { exportLedger } = await import('../../../core/exchange/export-ledger.ts');
    const file = exportLedger(tasks, { unit: null, today, exportId });
    if (!file.ok) return setTold({ words: file.failure.message, batch: null, failed: true });
    await rememberExport(db, exportId, ids, platform.now().toISOString());
    platform.saveFile(file.value.name, file.value.bytes, XLSX);
    setTold({ words: `已导出${tasks.length}项：${file.value.name}`, batch: null, failed: false });
  };
  const button = (word: string, chosen: BatchAction) => (
    <Button size="small" onClick={() => setAction(chosen)}>
      {word}
    </Button>
  );
  return (
    <section className={styles.root} aria-label="批量处理">
      <span className={styles.told} role="status">
        {ids.length > 0 && <b>已选{ids.length}项　</b>}
        {told && <span className={told.failed ? styles.failed : undefined}>{told.words}</span>}
      </span>
      {undoable && (
        <Button size="small" title="Ctrl+Z" onClick={() => void undo(undoable)}>
          撤销
        </Button>
      )}
      {told?.assigned && told.assigned.length > 0 && (
        <Button size="small" onClick={() => told.assigned && void notices(told.assigned)}>
          出具交办通知单
        </Button>
      )}
      {ids.length > 0 ? (
        <>
          <Button size="small" appearance="subtle" onClick={() => void onChooseAll()}>
            选择列表中的全部
          </Button>
          {BATCH_STEPS.map((step) => (
            <Fragment key={step}>{button(STEP_WORD[step], step)}</Fragment>
          ))}
          <BatchPapers ids={ids} onTold={(words, failed) => setTold({ words, batch: null, failed })} />
          {button('改牵头单位', 'lead')}
          {button('改责任人', 'person')}
          {button('公开范围', 'secrecy')}
          {button('加备注', 'note')}
          <Button size="small" onClick={() => void save()}>
            导出所选
          </Button>
          <Button size="small" appearance="subtle" onClick={selection.clear}>
            取消选择
          </Button>
        </>
      ) : (
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label="关闭提示"
          onClick={() => setTold(null)}
        />
      )}
      {action && (
        <BatchDialog
          action={action}
          count={ids.length}
          onRun={(input) => void run(input)}
          onClose={() => setAction(null)}
        />
      )}
    </section>
  );
}
