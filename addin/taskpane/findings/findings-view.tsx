import { Body1, makeStyles, ToggleButton } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { type Finding, SEVERITY_WORD, type Severity } from '../../../core/ledger/finding.ts';
import type { Repair } from '../../../core/ledger/repairs/repair.ts';
import type { CheckedLedger } from '../../checking/checked-ledger.ts';
import { FindingGroupView } from './finding-group.tsx';
import { countSeverities, groupFindings } from './group-findings.ts';
import { SeverityIcon } from './severity-look.tsx';

const useStyles = makeStyles({
  filter: { display: 'flex', gap: '4px', padding: '6px 0' },
  toggle: { minWidth: 'auto', gap: '4px', paddingLeft: '6px', paddingRight: '8px', fontWeight: 'normal' },
  none: { padding: '12px 0' },
});

/** So few findings are all shown at once. */
const FEW = 15;

/** `onRepair` null: the workbook cannot be written. */
type Props = {
  checked: CheckedLedger;
  onRepair: ((repair: Repair) => void) | null;
  onSetAside: (finding: Finding, reason: string) => void;
  onGoTo: (row: number, column: number) => void;
};

/** All findings of a ledger by severity and rule; severities can be left out. */
export function FindingsView({ checked, onRepair, onSetAside, onGoTo }: Props) {
  const styles = useStyles();
  const { findings } = checked.result;
  const items = useMemo(() => new Map(checked.rows.map((row) => [row.row, row.item])), [checked.rows]);
  const [hidden, setHidden] = useState<readonly Severity[]>([]);
  const counts = useMemo(() => countSeverities(findings), [findings]);
  const groups = useMemo(
    () => groupFindings(findings).filter((group) => !hidden.includes(group.severity)),
    [findings, hidden],
  );
  const toggle = (severity: Severity) =>
    setHidden(hidden.includes(severity) ? hidden.filter((s) => s !== severity) : [...hidden, severity]);
  if (findings.length === 0)
    return (
      <Body1 as="p" className={styles.none}>
        没有发现问题。改动单元格后会自动重新检查。
      </Body1>
    );
  return (
    <>
      <div className={styles.filter} role="toolbar" aria-label="按严重程度筛选">
        {(Object.keys(SEVERITY_WORD) as Severity[]).map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.toggle}
            disabled={counts[severity] === 0}
            checked={counts[severity] > 0 && !hidden.includes(severity)}
            onClick={() => toggle(severity)}
          >
            <SeverityIcon severity={severity} />
            {SEVERITY_WORD[severity]} {counts[severity]}
          </ToggleButton>
        ))}
      </div>
      {groups.map((group) => (
        <FindingGroupView
          key={group.rule}
          group={group}
          items={items}
          startOpen={findings.length <= FEW}
          repairOf={checked.repairOf}
          date1904={checked.date1904}
          onRepair={onRepair}
          onSetAside={onSetAside}
          onGoTo={onGoTo}
        />
      ))}
    </>
  );
}
