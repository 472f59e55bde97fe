import { Checkbox, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { memo } from 'react';
import type { DraftTask } from '../../../core/intake/draft.ts';
import { decidingReading } from '../../../core/intake/limit.ts';
import { taskOf } from '../../../core/intake/task-of-draft.ts';
import type { Instruction } from '../../../core/model/instruction.ts';
import type { Source } from '../../../core/model/source.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { runsFrom } from '../../../core/model/task-lamp.ts';
import { findDuplicates } from '../../store/duplicates.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { MoreFieldsForm, TaskFieldsForm } from '../fields/task-fields.tsx';
import { useReadLimit } from '../fields/use-read-limit.ts';
import { BackToSource } from '../provenance/back-to-source.tsx';
import { useOffice } from '../shared/office.tsx';
import { DuplicateChoice } from './duplicate-choice.tsx';

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
  note: { margin: '4px 0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type Props = {
  source: Source;
  instructions: Instruction[];
  task: DraftTask;
  /** From 1. */
  number: number;
  /** The tab the draft was captured from. */
  tabId: number;
  onChange: (task: DraftTask) => void;
};

/** One task of a draft: chosen or not, its fields, and a warning where it seems to be registered already. */
export const TaskCard = memo(function TaskCard(props: Props) {
  const { source, instructions, task, number, tabId, onChange } = props;
  const styles = useStyles();
  const { fields, asRead } = task;
  const fieldsUnder = taskOf({ source, instructions }, task);
  const readLimit = useReadLimit(runsFrom(fieldsUnder));
  const place = asRead.source.provenance;
  const quote = place?.quote ?? '';
  const isKnown = task.known?.is === 'same';
  return (
    <section
      className={task.selected ? styles.root : `${styles.root} ${styles.off}`}
      aria-label={`事项${number}`}
      data-task={task.key}
    >
      <Checkbox
        className={styles.choice}
        checked={task.selected}
        label={task.selected ? `事项 ${number}` : `事项 ${number}：${fields.title.slice(0, 40)}`}
        onChange={(_, data) => onChange({ ...task, selected: data.checked === true })}
      />
      {task.selected && (
        <>
          <Duplicates fields={fieldsUnder} task={task} onChange={onChange} />
          {isKnown && <p className={styles.note}>立项时不再登记，只在该事项里记一条备注，附件一并加入。</p>}
          {place && <BackToSource provenance={place} tabId={tabId} />}
          {!isKnown && (
            <>
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
                  instructions.length > 0 && (
                    <InstructionChoice instructions={instructions} task={task} onChange={onChange} />
                  )
                }
              />
            </>
          )}
        </>
      )}
    </section>
  );
});

function InstructionChoice({
  instructions,
  task,
  onChange,
}: Pick<Props, 'instructions' | 'task' | 'onChange'>) {
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
          {instructions.map((instruction, index) => (
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

function Duplicates({ fields, task, onChange }: { fields: TaskFields } & Pick<Props, 'task' | 'onChange'>) {
  const { db } = useOffice();
  const { title, source } = fields;
  const { documentNumber, title: paper } = source;
  const duplicates = useLiveQuery(
    () => findDuplicates(db, fields),
    [db, title, documentNumber?.value, paper?.value],
  );
  if (!duplicates || duplicates.length === 0) return null;
  return (
    <DuplicateChoice
      fields={fields}
      duplicates={duplicates}
      known={task.known}
      onDecide={(known) => onChange({ ...task, known })}
    />
  );
}
