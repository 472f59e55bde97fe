import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import type { Draft } from '../../../core/intake/draft.ts';
import { TaskCard } from './task-card.tsx';
import { TaskRow } from './task-row.tsx';
import type { DraftWork } from './use-draft.ts';
import type { DraftParts } from './use-draft-parts.ts';
import { useKnownTasks } from './use-known-tasks.ts';

/** From this many tasks on they are first shown in two lines each, to be chosen from. */
const MANY = 12;

const useStyles = makeStyles({
  heading: { margin: '4px 4px 6px', fontSize: tokens.fontSizeBase300, fontWeight: 600 },
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px',
  },
  choose: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
});

type Props = { draft: Draft; tabId: number; change: DraftWork['change']; setTask: DraftParts['setTask'] };

/** The tasks of a draft: a few as cards, a ledger's as rows to choose from, all at once or one unit's. */
export function DraftTasks({ draft, tabId, change, setTask }: Props) {
  const styles = useStyles();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const unfold = useCallback((key: string) => setUnfolded((old) => new Set(old).add(key)), []);
  const { tasks } = draft;
  const isMany = tasks.length > MANY;
  const known = useKnownTasks(draft, isMany);
  const chosen = tasks.filter((task) => task.selected).length;
  return (
    <>
      <div className={styles.group}>
        <h2 className={styles.heading}>
          {isMany ? `事项（已选 ${chosen}，共 ${tasks.length}）` : `事项（${tasks.length}）`}
        </h2>
        <div className={styles.choose}>
          {isMany && <ChooseUnit draft={draft} onChange={change} />}
          {tasks.length > 1 && <ChooseAll draft={draft} onChange={change} />}
        </div>
      </div>
      {known.size > 0 && <LeaveKnown draft={draft} known={known} onChange={change} />}
      {tasks.map((task, index) =>
        isMany && !unfolded.has(task.key) ? (
          <TaskRow
            key={task.key}
            task={task}
            number={index + 1}
            isKnown={known.has(task.key)}
            onChange={setTask}
            onUnfold={unfold}
          />
        ) : (
          <TaskCard
            key={task.key}
            source={draft.source}
            instructions={draft.instructions}
            task={task}
            number={index + 1}
            tabId={tabId}
            onChange={setTask}
          />
        ),
      )}
    </>
  );
}

type Choosing = { draft: Draft; onChange: DraftWork['change'] };

function ChooseAll({ draft, onChange }: Choosing) {
  const all = draft.tasks.every((task) => task.selected);
  return (
    <Button
      size="small"
      appearance="subtle"
      onClick={() =>
        onChange((old) => ({ ...old, tasks: old.tasks.map((task) => ({ ...task, selected: !all })) }))
      }
    >
      {all ? '全不选' : '全选'}
    </Button>
  );
}

/** A page read again, such as a ledger of last week: what seems registered is left out in one press, and only the new is chosen. */
function LeaveKnown({ draft, known, onChange }: Choosing & { known: ReadonlySet<string> }) {
  const chosen = draft.tasks.filter(({ key, selected }) => selected && known.has(key)).length;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>其中{known.size}项可能已经立过项。</MessageBarBody>
      {chosen > 0 && (
        <MessageBarActions>
          <Button
            size="small"
            onClick={() =>
              onChange((old) => ({
                ...old,
                tasks: old.tasks.map((task) => (known.has(task.key) ? { ...task, selected: false } : task)),
              }))
            }
          >
            不选这些
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** Chooses the tasks one unit leads, and no others. */
function ChooseUnit({ draft, onChange }: Choosing) {
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { fields } of draft.tasks)
      for (const unit of fields.lead) found.set(unit, (found.get(unit) ?? 0) + 1);
    return [...found].sort((a, b) => b[1] - a[1]);
  }, [draft.tasks]);
  const choose = (unit: string) =>
    onChange((old) => ({
      ...old,
      tasks: old.tasks.map((task) => ({ ...task, selected: task.fields.lead.includes(unit) })),
    }));
  return (
    <Select
      size="small"
      aria-label="只选一个单位牵头的"
      value=""
      onChange={(_, data) => data.value && choose(data.value)}
    >
      <option value="">只选某单位的</option>
      {counts.map(([unit, count]) => (
        <option key={unit} value={unit}>
          {`${unit}（${count}）`}
        </option>
      ))}
    </Select>
  );
}
