import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Change, TaskRecord } from '../../../core/model/change.ts';
import { type FieldChange, type HistoryEntry, historyOf } from '../../../core/model/history.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { undo } from '../../store/tasks.ts';
import { actorText } from '../shared/actor-text.ts';
import { entryWord } from '../shared/entry-word.ts';
import { FIELD_WORD, fieldText, isAboutReading } from '../shared/field-text.ts';
import { clock } from '../shared/format.ts';
import { useOffice, useWriting } from '../shared/office.tsx';
import { entryLines } from './entry-lines.ts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  entry: {
    position: 'relative',
    padding: '0 0 14px 16px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-5px',
      top: '5px',
      width: '8px',
      height: '8px',
      borderRadius: '50%',
      backgroundColor: tokens.colorBrandBackground,
    },
  },
  head: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  what: { fontWeight: 600 },
  who: { flexGrow: 1, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  undone: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  field: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  failure: { color: tokens.colorPaletteRedForeground1 },
});

const undoWord = (kind: Change['kind']): string =>
  kind === 'registered' ? '撤销立项' : kind === 'undone' ? '撤回撤销' : '撤销';

/** Every entry of a task, newest first: who, when, from what to what; each can be undone and brought back. */
export function History({ record }: { record: TaskRecord }) {
  const styles = useStyles();
  const { db } = useOffice();
  const writing = useWriting();
  const [failure, setFailure] = useState<string | null>(null);
  const entries = historyOf(record).reverse();
  const takeBack = async (change: Change) => {
    const result = await undo(db, record.id, change.id, await writing());
    setFailure(result.ok ? null : result.failure.message);
  };
  return (
    <>
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
      <ol className={styles.list}>
        {entries.map((entry) => (
          <li key={entry.change.id} className={styles.entry}>
            <div className={styles.head}>
              <span className={mergeClasses(styles.what, entry.undone && styles.undone)}>
                {entryWord(entry.change)}
                {entry.undone && '（已撤销）'}
              </span>
              <span className={styles.who}>
                {actorText(entry.change.by)} · {clock(entry.change.at)}
              </span>
              {!entry.undone && (
                <Button size="small" appearance="subtle" onClick={() => takeBack(entry.change)}>
                  {undoWord(entry.change.kind)}
                </Button>
              )}
            </div>
            <EntryBody entry={entry} record={record} />
          </li>
        ))}
      </ol>
    </>
  );
}

function EntryBody({ entry, record }: { entry: HistoryEntry; record: TaskRecord }) {
  const styles = useStyles();
  const { change } = entry;
  if (change.kind === 'note') return <div className={styles.field}>{change.text}</div>;
  if (change.kind === 'attached') return <div className={styles.field}>{change.file.name}</div>;
  if (change.kind === 'progress')
    return (
      <div className={mergeClasses(styles.field, entry.undone && styles.undone)}>
        {change.on}：{change.text}
      </div>
    );
  if (change.kind === 'undone') {
    const target = record.changes.find(({ id }) => id === change.changeId);
    return target ? (
      <div className={styles.field}>
        撤销了{actorText(target.by)} {clock(target.at)} 的{entryWord(target)}
      </div>
    ) : null;
  }
  return (
    <>
      {entryLines(change).map((line) => (
        <div key={line} className={mergeClasses(styles.field, entry.undone && styles.undone)}>
          {line}
        </div>
      ))}
      {entry.fields
        .filter(({ field }) => !isAboutReading(field))
        .map((changed) => (
          <FieldLine key={changed.field} changed={changed} />
        ))}
    </>
  );
}

function FieldLine({ changed }: { changed: FieldChange }) {
  const styles = useStyles();
  const { field } = changed;
  const text = (value: unknown) => fieldText(field, value as TaskFields[typeof field]);
  return (
    <div className={styles.field}>
      {FIELD_WORD[field]}：<span className={styles.before}>{text(changed.before)}</span> →{' '}
      {text(changed.after)}
    </div>
  );
}
