import { Caption1, makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { type Finding, SEVERITY_WORD } from '../../../core/ledger/finding.ts';
import type { Repair } from '../../../core/ledger/repairs/repair.ts';
import type { CheckedLedger } from '../../session-state.ts';
import { ShowMore } from '../show-more.tsx';
import { FindingLine } from './finding-line.tsx';
import type { FindingGroup } from './group-findings.ts';
import { SeverityIcon } from './severity-look.tsx';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    width: '100%',
    padding: '6px 4px',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { flexGrow: 1, minWidth: 0 },
  count: { fontVariantNumeric: 'tabular-nums' },
  explain: { display: 'block', padding: '0 6px 4px 26px', color: tokens.colorNeutralForeground3 },
});

/** `items`: the matter of each sheet row. `onRepair` null: the workbook cannot be written. */
type Props = Pick<CheckedLedger, 'repairOf' | 'date1904'> & {
  group: FindingGroup;
  items: ReadonlyMap<number, string>;
  startOpen: boolean;
  onRepair: ((repair: Repair) => void) | null;
  onSetAside: (finding: Finding, reason: string) => void;
  onGoTo: (row: number, column: number) => void;
};

/** The findings of one rule: opened they say why the rule matters, then each its place and sentence. */
export function FindingGroupView({
  group,
  items,
  startOpen,
  repairOf,
  date1904,
  onRepair,
  onSetAside,
  onGoTo,
}: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(startOpen);
  const list = useId();
  const arrows = useArrowNavigationGroup({ axis: 'vertical' });
  return (
    <section>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        {open ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
        <SeverityIcon severity={group.severity} />
        <span className={styles.title}>
          {group.title}
          <Caption1>（{SEVERITY_WORD[group.severity]}）</Caption1>
        </span>
        <span className={styles.count}>{group.findings.length}</span>
      </button>
      <div id={list} hidden={!open} {...arrows}>
        {open && (
          <>
            <Caption1 className={styles.explain}>{group.explain}</Caption1>
            <ShowMore items={group.findings}>
              {(finding, i) => (
                <FindingLine
                  key={`${finding.row}:${finding.column}:${i}`}
                  finding={finding}
                  item={items.get(finding.row)}
                  repair={onRepair ? repairOf(finding) : null}
                  date1904={date1904}
                  onRepair={(repair) => onRepair?.(repair)}
                  onSetAside={items.has(finding.row) ? (reason) => onSetAside(finding, reason) : null}
                  onGoTo={onGoTo}
                />
              )}
            </ShowMore>
          </>
        )}
      </div>
    </section>
  );
}
