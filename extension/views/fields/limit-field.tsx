import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { explain } from '../../../core/deadline/explain.ts';
import { decidingReading, withDueByHand } from '../../../core/intake/limit.ts';
import type { TaskLimit } from '../../../core/model/task.ts';
import { longDay } from '../shared/format.ts';
import { CertaintyBadge } from './certainty-badge.tsx';
import { DayField } from './day-field.tsx';
import { FieldRow } from './field-row.tsx';
import type { Passage } from './passage.tsx';
import { LineField } from './text-fields.tsx';

const useStyles = makeStyles({
  note: {
    margin: '0 0 6px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  choices: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', marginBottom: '6px' },
});

type Props = {
  limit: TaskLimit;
  /** Reads the words of a limit again, with what is known of the document. */
  read: (text: string) => TaskLimit;
  passage?: Passage | null;
  onChange: (limit: TaskLimit) => void;
};

/** The time limit: as written, the day it comes to, how that was computed, and other days it may mean. */
export function LimitField({ limit, read, passage = null, onChange }: Props) {
  const styles = useStyles();
  const deciding = decidingReading(limit);
  const others = limit.setByHand ? [] : (deciding?.alternatives ?? []);
  return (
    <>
      <FieldRow label="时限（原文）" passage={passage}>
        {(id) => (
          <LineField
            id={id}
            value={limit.text}
            placeholder="如：6月底前、10个工作日内、长期坚持"
            onChange={(text) => onChange(read(text))}
          />
        )}
      </FieldRow>
      <FieldRow label="截止日期" badge={<LimitBadge limit={limit} />}>
        {(id) => (
          <DayField
            id={id}
            label="截止日期"
            value={limit.due}
            onChange={(day) => onChange(withDueByHand(limit, day))}
          />
        )}
      </FieldRow>
      <LimitNote limit={limit} />
      {(others.length > 0 || limit.setByHand) && (
        <div className={styles.choices}>
          {others.map((day) => (
            <Button key={day} size="small" onClick={() => onChange(withDueByHand(limit, day))}>
              改为{longDay(day)}
            </Button>
          ))}
          {limit.setByHand && (
            <Button size="small" onClick={() => onChange(read(limit.text))}>
              恢复为按原文推算
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function LimitBadge({ limit }: { limit: TaskLimit }) {
  if (limit.setByHand)
    return (
      <Badge appearance="tint" size="small" color="brand">
        人工填写
      </Badge>
    );
  return <CertaintyBadge certainty={limit.certainty} reason={noteOf(limit)} />;
}

/** How the due day came about, as one short paragraph. */
function LimitNote({ limit }: { limit: TaskLimit }) {
  const styles = useStyles();
  const note = noteOf(limit);
  return note === '' ? null : <p className={styles.note}>{note}</p>;
}

function noteOf(limit: TaskLimit): string {
  if (limit.setByHand)
    return limit.due ? `截止${longDay(limit.due)}，由人工填写，不随原文推算。` : '由人工清空，没有截止日期。';
  const deciding = decidingReading(limit);
  if (!deciding)
    return limit.text.trim() === ''
      ? '没有写明时限。'
      : '这个时限没有读懂，请在“截止日期”里直接填写，或改写原文。';
  return explain(deciding);
}
