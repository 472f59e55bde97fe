import { Badge, Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import type { Instruction, InstructionKind } from '../../../core/model/instruction.ts';
import { inChinese } from '../../i18n/language.ts';
import { DayField } from '../fields/day-field.tsx';
import { FieldRow } from '../fields/field-row.tsx';
import { AreaField, LineField } from '../fields/text-fields.tsx';
import { Folded } from '../shared/folded.tsx';

export const INSTRUCTION_WORD: Record<InstructionKind, string> = {
  task: '交办',
  decision: '同意（无交办）',
  information: '阅知',
  proposal: '拟办意见',
};

const useStyles = makeStyles({
  root: {
    padding: '8px 0 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottomStyle: 'none' },
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px', alignItems: 'center', fontWeight: 600 },
  reason: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, fontWeight: 400 },
  text: { margin: '4px 0', overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase300 },
  grid: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', columnGap: '8px' },
});

type Props = {
  /** Its place in the draft. */
  index: number;
  instruction: Instruction;
  /** What stands beside the field an opinion in handwriting is typed into: a picture of it. */
  beside?: ReactNode;
  onChange: (index: number, instruction: Instruction) => void;
  /** Makes a task of its words; null where a task rests on it already. */
  onAddTask: ((index: number) => void) | null;
};

/** One opinion: who, what it amounts to, both of its dates, its words; everything correctable. */
export const InstructionCard = memo(function InstructionCard(props: Props) {
  const { index, instruction, beside, onChange, onAddTask } = props;
  const styles = useStyles();
  const set = (patch: Partial<Instruction>) => onChange(index, { ...instruction, ...patch });
  const { kind, leader, text, writtenDate, systemTime, imageOnly, reason } = instruction;
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        {leader || '（未读到批示人）'}
        {imageOnly && text === '' ? (
          <Badge appearance="tint" color="danger">
            待录入
          </Badge>
        ) : (
          <Badge appearance="tint" color={kind === 'task' ? 'brand' : 'informative'}>
            {INSTRUCTION_WORD[kind]}
          </Badge>
        )}
        <span className={styles.reason}>{dates(writtenDate, systemTime)}</span>
      </div>
      {beside}
      {imageOnly ? (
        <FieldRow label="批示是手写图片，请对照原件录入">
          {(id) => (
            <AreaField
              id={id}
              value={text}
              onChange={(typed) => set({ text: typed, reason: inChinese('人工录入') })}
            />
          )}
        </FieldRow>
      ) : (
        <p className={styles.text}>{text}</p>
      )}
      {onAddTask && (imageOnly || kind === 'task') && text.trim() !== '' && (
        <Button size="small" onClick={() => onAddTask(index)}>
          据此增加事项
        </Button>
      )}
      <Folded summary="依据和更正">
        {reason && <div className={styles.reason}>{reason}</div>}
        <div className={styles.grid}>
          <FieldRow label="批示人">
            {(id) => (
              <LineField id={id} value={leader ?? ''} onChange={(name) => set({ leader: name || null })} />
            )}
          </FieldRow>
          <FieldRow label="性质">
            {(id) => (
              <Select
                id={id}
                size="small"
                value={kind}
                onChange={(_, data) =>
                  set({ kind: data.value as InstructionKind, reason: inChinese('人工更正') })
                }
              >
                {Object.entries(INSTRUCTION_WORD).map(([value, word]) => (
                  <option key={value} value={value}>
                    {word}
                  </option>
                ))}
              </Select>
            )}
          </FieldRow>
          <FieldRow label="落款日期">
            {(id) => (
              <DayField
                id={id}
                label="落款日期"
                value={writtenDate}
                onChange={(day) => set({ writtenDate: day })}
              />
            )}
          </FieldRow>
          <FieldRow label="系统时间">
            {(id) => (
              <LineField
                id={id}
                value={systemTime ?? ''}
                onChange={(time) => set({ systemTime: time || null })}
              />
            )}
          </FieldRow>
        </div>
        {!imageOnly && (
          <FieldRow label="批示内容">
            {(id) => <AreaField id={id} value={text} onChange={(typed) => set({ text: typed })} />}
          </FieldRow>
        )}
      </Folded>
    </div>
  );
});

/** Both dates, each by its name: they often differ. */
function dates(written: string | null, system: string | null): string {
  return [written && `落款 ${written}`, system && `系统 ${system}`].filter(Boolean).join('，');
}
