import {
  Checkbox,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import type { Draft, DraftTask } from '../../../core/intake/draft.ts';
import { decidingReading } from '../../../core/intake/limit.ts';
import { taskOf } from '../../../core/intake/task-of-draft.ts';
import { runsFrom } from '../../../core/model/task-lamp.ts';
import { findDuplicates } from '../../store/duplicates.ts';
import { FieldRow } from '../shared/field-row.tsx';
import { localDay } from '../shared/format.ts';
import { useOffice } from '../shared/office.tsx';
import { MoreFieldsForm, TaskFieldsForm } from '../shared/task-fields.tsx';
import { useReadLimit } from '../shared/use-read-limit.ts';

const useStyles = makeStyles({
  root: {
    padding: '4px 12px 8px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    marginBottom: '10px',
  },
  choice: { marginLeft: '-8px', fontWeight: 600 },
  off: { opacity: 0.75 },
});

type Props = {
  draft: Draft;
  task: DraftTask;
  /** From 1. */
  number: number;
  onChange: (task: DraftTask) => void;
};

/** One task of a draft: chosen or not, its fields, and a warning where it seems to be registered already. */
export function TaskCard({ draft, task, number, onChange }: Props) {
  const styles = useStyles();
  const { fields, asRead } = task;
  const readLimit = useReadLimit(runsFrom(taskOf(draft, task)));
  const quote = asRead.source.provenance?.quote ?? '';
  return (
    <section
      className={task.selected ? styles.root : `${styles.root} ${styles.off}`}
      aria-label={`事项${number}`}
    >
      <Checkbox
        className={styles.choice}
        checked={task.selected}
        label={`事项 ${number}`}
        onChange={(_, data) => onChange({ ...task, selected: data.checked === true })}
      />
      {task.selected && (
        <>
          <Duplicates draft={draft} task={task} />
          <TaskFieldsForm
            fields={fields}
            readLimit={readLimit}
            onChange={(patch) => onChange({ ...task, fields: { ...fields, ...patch } })}
            passages={{
              title: { quote, reason: '' },
              lead: { quote, reason: fields.leadReason },
              limit: { quote: decidingReading(asRead.limit)?.text ?? '', reason: '' },
            }}
          />
          <MoreFieldsForm
            fields={fields}
            onChange={(patch) => onChange({ ...task, fields: { ...fields, ...patch } })}
            before={
              draft.instructions.length > 0 && (
                <InstructionChoice draft={draft} task={task} onChange={onChange} />
              )
            }
          />
        </>
      )}
    </section>
  );
}

function InstructionChoice({ draft, task, onChange }: Pick<Props, 'draft' | 'task' | 'onChange'>) {
  return (
    <FieldRow label="依据的批示">
      {(id) => (
        <Select
          id={id}
          size="small"
          value={task.instruction ?? ''}
          onChange={(_, data) => onChange({ ...task, instruction: data.value === '' ? null : +data.value })}
        >
          <option value="">无</option>
          {draft.instructions.map((instruction, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the position is what identifies an opinion in a draft
            <option key={index} value={index}>
              {`${instruction.leader ?? '未署名'}：${instruction.text.slice(0, 20)}`}
            </option>
          ))}
        </Select>
      )}
    </FieldRow>
  );
}

function Duplicates({ draft, task }: Pick<Props, 'draft' | 'task'>) {
  const { db, platform } = useOffice();
  const known = useLiveQuery(() => findDuplicates(db, taskOf(draft, task)), [db, draft, task]);
  if (!known || known.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        可能已经立过项：
        {known.map(({ id, title, lead, registeredAt }) => (
          <div key={id}>
            <Link inline onClick={() => platform.openRegister(id)}>
              {title.slice(0, 40)}
            </Link>
            （{lead.join('、') || '未定单位'}，{localDay(new Date(registeredAt))}立项）
          </div>
        ))}
        如是同一事项，请取消勾选。
      </MessageBarBody>
    </MessageBar>
  );
}
