import { Badge, Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { DraftTask } from '../../../core/intake/draft.ts';
import { unitsToText } from '../../../core/intake/units-text.ts';
import { CertaintyBadge } from '../fields/certainty-badge.tsx';
import { longDay } from '../shared/format.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    alignItems: 'start',
    padding: '2px 8px 6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // A ledger has hundreds of rows: those out of sight are not laid out.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 64px',
  },
  words: { paddingTop: '6px', overflowWrap: 'anywhere' },
  title: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    lineHeight: tokens.lineHeightBase200,
  },
  meta: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type Props = {
  task: DraftTask;
  /** From 1. */
  number: number;
  /** It seems to be registered already: unfolded, the card shows with what. */
  isKnown: boolean;
  onChange: (task: DraftTask) => void;
  onUnfold: (key: string) => void;
};

/** One of many tasks of a draft in two lines: enough to choose by; unfolded it is a card. */
export const TaskRow = memo(function TaskRow({ task, number, isKnown, onChange, onUnfold }: Props) {
  const styles = useStyles();
  const { title, lead, leadCertainty, leadReason, limit } = task.fields;
  return (
    <section className={styles.root} aria-label={`事项${number}`} data-task={task.key}>
      <Checkbox
        checked={task.selected}
        aria-label={`事项 ${number}：${title.slice(0, 40)}`}
        onChange={(_, data) => onChange({ ...task, selected: data.checked === true })}
      />
      <div className={styles.words}>
        <div className={styles.title}>
          {number}. {title}
        </div>
        {isKnown && (
          <Badge appearance="tint" color="warning">
            可能已经立过项，请展开核对
          </Badge>
        )}
        <div className={styles.meta}>
          {unitsToText(lead) || '未定单位'} <CertaintyBadge certainty={leadCertainty} reason={leadReason} /> ·{' '}
          {limit.due ? longDay(limit.due) : limit.text || '没有时限'}
        </div>
      </div>
      {task.selected && (
        <Button size="small" appearance="subtle" onClick={() => onUnfold(task.key)}>
          展开
        </Button>
      )}
    </section>
  );
});
