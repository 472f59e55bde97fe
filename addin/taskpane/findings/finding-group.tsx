import { Caption1, makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { type Finding, SEVERITY_WORD } from '../../../core/ledger/finding.ts';
import type { Repair } from '../../../core/ledger/repairs/repair.ts';
import type { CheckedLedger } from '../../checking/checked-ledger.ts';
import { Fold } from '../fold.tsx';
import { ShowMore } from '../show-more.tsx';
import { FindingLine } from './finding-line.tsx';
import type { FindingGroup } from './group-findings.ts';
import { SeverityIcon } from './severity-look.tsx';

const useStyles = makeStyles({
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
export function FindingGroupView({ group, startOpen, ...lines }: Props) {
  const styles = useStyles();
  const head = (
    <>
      <SeverityIcon severity={group.severity} />
      <span className={styles.title}>
        {group.title}
        <Caption1>（{SEVERITY_WORD[group.severity]}）</Caption1>
      </span>
      <span className={styles.count}>{group.findings.length}</span>
    </>
  );
  return (
    <Fold head={head} startOpen={startOpen}>
      {() => (
        <>
          <Caption1 className={styles.explain}>{group.explain}</Caption1>
          <FindingLines group={group} {...lines} />
        </>
      )}
    </Fold>
  );
}

function FindingLines({
  group,
  items,
  repairOf,
  date1904,
  onRepair,
  onSetAside,
  onGoTo,
}: Omit<Props, 'startOpen'>) {
  // Tab goes to a finding's own buttons, too; past a rule's findings the arrows are quicker.
  const arrows = useArrowNavigationGroup({ axis: 'vertical', tabbable: true });
  return (
    <div {...arrows}>
      <ShowMore items={group.findings}>
        {(finding) => (
          <FindingLine
            // Not by its place in the list: those behind it stay the same when one goes.
            key={`${finding.row}:${finding.column}:${finding.message}`}
            finding={finding}
            heading={group.title}
            item={items.get(finding.row)}
            repair={onRepair ? repairOf(finding) : null}
            date1904={date1904}
            onRepair={(repair) => onRepair?.(repair)}
            onSetAside={items.has(finding.row) ? (reason) => onSetAside(finding, reason) : null}
            onGoTo={onGoTo}
          />
        )}
      </ShowMore>
    </div>
  );
}
