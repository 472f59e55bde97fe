import { Body1Strong, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { cellAddress } from '../../../core/ledger/grid.ts';
import type { CellChange, Repair } from '../../../core/ledger/repairs/repair.ts';
import { Entry } from '../entry.tsx';
import { ShowMore } from '../show-more.tsx';
import { ChangeText } from './change-text.tsx';

const useStyles = makeStyles({
  root: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '8px 0',
    display: 'grid',
    gap: '4px',
  },
  line: { display: 'flex', justifyContent: 'space-between', gap: '6px' },
});

type Props = {
  repair: Repair;
  /** The time limit as written in a sheet row; '' where there is none. */
  limitOf: (row: number) => string;
  date1904: boolean;
  busy: boolean;
  onRepair: (repair: Repair) => void;
  onGoTo: (row: number, column: number) => void;
};

/** How many changes are shown at once where a repair has few. */
const FEW = 5;

/** All repairs of one kind: what they do, each change as before → after, and the button that makes them. */
export function RepairKind({ repair, limitOf, date1904, busy, onRepair, onGoTo }: Props) {
  const styles = useStyles();
  const { title, changes } = repair;
  const [open, setOpen] = useState(changes.length <= FEW);
  const list = useId();
  // From the top down, whatever order they are written in.
  const shown = [...changes].sort((a, b) => a.row - b.row || a.column - b.column);
  return (
    <section className={styles.root}>
      <Body1Strong>{title}</Body1Strong>
      <div className={styles.line}>
        <Button
          size="small"
          appearance="subtle"
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          预览 {changes.length} 处
        </Button>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => onRepair(repair)}
          aria-label={`全部修复：${title}`}
        >
          全部修复
        </Button>
      </div>
      <div id={list} hidden={!open}>
        {open && (
          <ShowMore<CellChange> items={shown}>
            {(change) => {
              const place = cellAddress(change.row, change.column);
              return (
                <Entry key={place} place={place} onGo={() => onGoTo(change.row, change.column)}>
                  <ChangeText
                    change={change}
                    date1904={date1904}
                    source={change.date && change.before === null ? limitOf(change.row) : ''}
                  />
                </Entry>
              );
            }}
          </ShowMore>
        )}
      </div>
    </section>
  );
}
