import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CSSProperties, MouseEvent, ReactNode } from 'react';
import type { ListedTask } from '../../store/list.ts';
import type { Column } from './columns.tsx';
import type { LampRules } from './view.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    columnGap: '12px',
    padding: '0 14px 0 4px',
    alignItems: 'center',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase200,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
  },
  active: { backgroundColor: tokens.colorNeutralBackground3 },
  chosen: { backgroundColor: tokens.colorBrandBackground2 },
  opened: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  // Where the system's own colours replace ours, backgrounds and shadows are gone.
  marked: { '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' } },
});

/** The grid of one line: the check box, then the columns. */
export const lineGrid = (columns: readonly Column[]): CSSProperties => ({
  gridTemplateColumns: `28px ${columns.map(({ width }) => width).join(' ')}`,
});

type Props = {
  task: ListedTask;
  columns: readonly Column[];
  rowIndex: number;
  rules: LampRules;
  active: boolean;
  opened: boolean;
  chosen: boolean;
  className: string;
  style: CSSProperties;
  onOpen: () => void;
  /** Chosen with the mouse; `extend`: together with everything from the last chosen task on. */
  onChoose: (extend: boolean) => void;
};

/** One task of the list. */
export function TaskLine(props: Props) {
  const { task, columns, rowIndex, rules, active, opened, chosen, className, style, onOpen, onChoose } =
    props;
  const styles = useStyles();
  const onCheck = (event: MouseEvent) => {
    event.stopPropagation();
    event.preventDefault();
    onChoose(event.shiftKey);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys for its active row
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names its active row
    <div
      id={`task-${task.id}`}
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={chosen}
      {...(active ? { 'aria-current': 'true' as const } : {})}
      className={mergeClasses(
        styles.row,
        active && styles.active,
        chosen && styles.chosen,
        opened && styles.opened,
        (active || opened) && styles.marked,
        className,
      )}
      style={{ ...lineGrid(columns), ...style }}
      onClick={onOpen}
    >
      <Cell column="choose" onClick={onCheck}>
        <Checkbox
          checked={chosen}
          tabIndex={-1}
          aria-label={`选择：${task.fields.title}`}
          onChange={() => undefined}
        />
      </Cell>
      {columns.map(({ id, cell }) => (
        <Cell key={id} column={id}>
          {cell(task, rules)}
        </Cell>
      ))}
    </div>
  );
}

type CellProps = { column: string; children: ReactNode; onClick?: (event: MouseEvent) => void };

function Cell({ column, children, onClick }: CellProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus
    <div role="gridcell" data-column={column} style={{ minWidth: 0 }} {...(onClick ? { onClick } : {})}>
      {children}
    </div>
  );
}
