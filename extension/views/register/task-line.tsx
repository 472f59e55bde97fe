import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import { isOver, STATUS_WORD } from '../../../core/model/status.ts';
import { taskLamp } from '../../../core/model/task-lamp.ts';
import type { ListedTask } from '../../store/list.ts';
import { CertaintyBadge } from '../shared/certainty-badge.tsx';
import { distance, shortDay } from '../shared/format.ts';
import { LampMark } from '../shared/lamp-mark.tsx';
import type { LampRules } from './view.ts';

const useStyles = makeStyles({
  line: { display: 'grid', columnGap: '12px', padding: '0 14px' },
  wide: { gridTemplateColumns: '84px minmax(0, 1fr) 190px 152px 70px minmax(0, 230px)' },
  narrow: { gridTemplateColumns: '84px minmax(0, 1fr) 150px 152px' },
  row: {
    alignItems: 'center',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase200,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
  },
  active: { backgroundColor: tokens.colorNeutralBackground3 },
  opened: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  one: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  two: {
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  meta: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  due: {
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    display: 'flex',
    gap: '4px',
    alignItems: 'center',
  },
});

/** The columns of the list; a narrow one leaves out what the open task shows anyway. */
export function useColumns(narrow: boolean): { line: string; headings: string[] } {
  const styles = useStyles();
  const headings = ['预警', '事项', '牵头单位', '截止日期'];
  return {
    line: mergeClasses(styles.line, narrow ? styles.narrow : styles.wide),
    headings: narrow ? headings : [...headings, '状态', '最新进展'],
  };
}

type Props = {
  task: ListedTask;
  rowIndex: number;
  rules: LampRules;
  narrow: boolean;
  active: boolean;
  opened: boolean;
  className: string;
  style: CSSProperties;
  onOpen: () => void;
};

/** One task of the list. */
export function TaskLine({ task, rowIndex, rules, narrow, active, opened, className, style, onOpen }: Props) {
  const styles = useStyles();
  const columns = useColumns(narrow);
  const { fields } = task;
  const { limit, source } = fields;
  const from = source.documentNumber?.value ?? source.title?.value ?? '';
  const [first, ...others] = fields.lead;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys for its active row
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row
    <div
      id={`task-${task.id}`}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={active}
      className={mergeClasses(
        columns.line,
        styles.row,
        active && styles.active,
        opened && styles.opened,
        className,
      )}
      style={style}
      onClick={onOpen}
    >
      <Cell>
        <LampMark lamp={taskLamp(fields, rules.today, rules.preset, rules.calendar)} />
      </Cell>
      <Cell>
        <div className={from ? styles.one : styles.two} title={fields.title}>
          {fields.title}
        </div>
        {from && <div className={mergeClasses(styles.one, styles.meta)}>{from}</div>}
      </Cell>
      <Cell>
        <div className={styles.one} title={fields.lead.join('、')}>
          {first ?? <CertaintyBadge certainty="unknown" reason="没有牵头单位" />}{' '}
          {first && <CertaintyBadge certainty={fields.leadCertainty} reason={fields.leadReason} />}
        </div>
        {others.length > 0 && (
          <div className={mergeClasses(styles.one, styles.meta)}>等{fields.lead.length}个单位</div>
        )}
      </Cell>
      <Cell>
        <div className={styles.due}>
          {limit.due ? shortDay(limit.due, rules.today) : '—'}
          {!limit.setByHand && (limit.due || limit.certainty === 'unknown') && (
            <CertaintyBadge certainty={limit.certainty} reason="截止日期不是原文直接写明的" />
          )}
        </div>
        <div className={mergeClasses(styles.one, styles.meta)}>
          {limit.due && !isOver(fields.status) ? distance(limit.due, rules.today) : limit.text}
        </div>
      </Cell>
      {!narrow && (
        <>
          <Cell>{STATUS_WORD[fields.status]}</Cell>
          <Cell>
            <div className={styles.two} title={fields.progress}>
              {fields.progress || <span className={styles.meta}>未报进展</span>}
            </div>
          </Cell>
        </>
      )}
    </div>
  );
}

function Cell({ children }: { children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
    <div role="gridcell" style={{ minWidth: 0 }}>
      {children}
    </div>
  );
}
