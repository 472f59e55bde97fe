import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Finding } from '../../../core/ledger/finding.ts';
import { cellAddress } from '../../../core/ledger/grid.ts';
import type { Repair } from '../../../core/ledger/repairs/repair.ts';
import { Entry } from '../entry.tsx';
import { ChangeText } from '../repairs/change-text.tsx';
import { SetAsideForm } from './set-aside.tsx';

const useStyles = makeStyles({
  line: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start' },
  item: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
  },
  aside: { minWidth: 'auto', padding: '0 6px', marginTop: '3px', fontWeight: 'normal' },
  repair: {
    gridColumn: '1 / -1',
    display: 'flex',
    gap: '8px',
    alignItems: 'center',
    padding: '0 6px 6px 42px',
  },
  preview: {
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

type Props = {
  finding: Finding;
  /** The heading it stands under, which need not be said again. */
  heading: string;
  /** The matter of the finding's row. */
  item: string | undefined;
  /** What would mend it; null where it has to be mended by hand. */
  repair: Repair | null;
  date1904: boolean;
  onRepair: (repair: Repair) => void;
  /** Null where the finding belongs to no row. */
  onSetAside: ((reason: string) => void) | null;
  onGoTo: (row: number, column: number) => void;
};

/** One finding: its place and sentence, the repair with its preview where there is one, and setting it aside. */
export function FindingLine({
  finding,
  heading,
  item,
  repair,
  date1904,
  onRepair,
  onSetAside,
  onGoTo,
}: Props) {
  const styles = useStyles();
  const [asking, ask] = useState(false);
  const asideButton = useRef<HTMLButtonElement>(null);
  const { row, column, message } = finding;
  const place = cellAddress(row, column);
  const cancel = () => {
    ask(false);
    asideButton.current?.focus();
  };
  return (
    <div>
      <div className={styles.line}>
        <Entry place={place} onGo={() => onGoTo(row, column)}>
          {message.startsWith(`${heading}：`) ? message.slice(heading.length + 1) : message}
          {item && <Caption1 className={styles.item}>{item}</Caption1>}
        </Entry>
        {onSetAside && (
          <Button
            ref={asideButton}
            className={styles.aside}
            size="small"
            appearance="subtle"
            aria-expanded={asking}
            onClick={() => ask(!asking)}
            aria-label={`搁置 ${place}`}
          >
            搁置
          </Button>
        )}
        {repair && (
          <div className={styles.repair}>
            <span className={styles.preview}>
              <ChangeText change={repair.changes[0]!} date1904={date1904} />
            </span>
            <Button size="small" onClick={() => onRepair(repair)} aria-label={`修复 ${place}`}>
              修复
            </Button>
          </div>
        )}
      </div>
      {onSetAside && asking && <SetAsideForm place={place} onSetAside={onSetAside} onCancel={cancel} />}
    </div>
  );
}
