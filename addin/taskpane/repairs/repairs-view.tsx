import { Body1, Caption1, makeStyles } from '@fluentui/react-components';
import type { CheckedLedger } from '../../checking/checked-ledger.ts';
import type { LedgerSession } from '../../session/ledger-session.ts';
import type { SessionState } from '../../session/session-state.ts';
import { AppliedRepairs } from './applied-repairs.tsx';
import { ChoicesList } from './choices-list.tsx';
import { RepairKind } from './repair-kind.tsx';

const useStyles = makeStyles({ none: { padding: '12px 0', display: 'block' } });

type Props = {
  session: LedgerSession;
  state: SessionState;
  checked: CheckedLedger;
  onGoTo: (row: number, column: number) => void;
};

/** What can be repaired in a ledger, kind by kind with its preview, and what was repaired. */
export function RepairsView({ session, state, checked, onGoTo }: Props) {
  const styles = useStyles();
  const busy = state.working !== null;
  const repairs = checked.repairs();
  const limits = new Map(checked.rows.map(({ row, limit }) => [row, limit.text]));
  return (
    <>
      <Caption1 as="p" block>
        先看预览（原值 → 新值），再点“全部修复”。单个问题可在“问题”里逐条修复。
        {state.helps
          ? '做过的修复记在工作簿里，以后打开也可以恢复。'
          : '修复写在副本里，另存才成文件；关闭这个文件前都可以恢复。'}
      </Caption1>
      {repairs.length === 0 && (
        <Body1 as="p" className={styles.none}>
          没有可以自动修复的内容。
        </Body1>
      )}
      {repairs.map((repair) => (
        <RepairKind
          key={repair.kind}
          repair={repair}
          limitOf={(row) => limits.get(row) ?? ''}
          date1904={checked.date1904}
          busy={busy}
          onRepair={(chosen) => session.repair(chosen)}
          onGoTo={onGoTo}
        />
      ))}
      <ChoicesList choices={checked.choices()} busy={busy} onSet={(choices) => session.setChoices(choices)} />
      <AppliedRepairs applied={state.applied} busy={busy} onRestore={(id) => session.restore(id)} />
    </>
  );
}
