import { Body1, Button, Caption1, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { rowKey } from '../../../core/ledger/rows/row-key.ts';
import { RULES } from '../../../core/ledger/rules/index.ts';
import type { CheckSettings } from '../../../core/ledger/settings.ts';
import type { CheckedLedger } from '../../checking/checked-ledger.ts';
import type { LedgerSession } from '../../session/ledger-session.ts';
import { withoutSetAside } from '../../session/settings-changes.ts';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'start',
  },
  words: { display: 'grid', overflowWrap: 'anywhere' },
});

type Props = { session: LedgerSession; settings: CheckSettings; ledgers: readonly CheckedLedger[] };

/** The findings a person set aside, with reason and day, each to be shown again. */
export function SetAsideList({ session, settings, ledgers }: Props) {
  const styles = useStyles();
  const rows = useMemo(
    () =>
      new Map(
        settings.setAside.length === 0
          ? []
          : ledgers.flatMap((ledger) => ledger.rows.map((row) => [rowKey(row), row] as const)),
      ),
    [settings.setAside.length, ledgers],
  );
  if (settings.setAside.length === 0) return <Caption1>没有搁置的问题。</Caption1>;
  return (
    <>
      {settings.setAside.map((aside) => {
        const row = rows.get(aside.row);
        const title = RULES.find(({ id }) => id === aside.rule)?.title ?? aside.rule;
        return (
          <div key={`${aside.rule} ${aside.row}`} className={styles.line}>
            <span className={styles.words}>
              <Body1>
                {title}
                {row ? `（第${row.row + 1}行）` : '（该行已改动或删除）'}
              </Body1>
              {row && <Caption1>{row.item}</Caption1>}
              <Caption1>
                {aside.on} 搁置：{aside.reason}
              </Caption1>
            </span>
            <Button
              size="small"
              aria-label={`重新提示：${title}`}
              onClick={() => session.changeSettings((s) => withoutSetAside(s, aside))}
            >
              重新提示
            </Button>
          </div>
        );
      })}
    </>
  );
}
