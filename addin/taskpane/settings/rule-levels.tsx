import { Caption1, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { SEVERITY_WORD, type Severity } from '../../../core/ledger/finding.ts';
import { RULES } from '../../../core/ledger/rules/index.ts';
import type { CheckSettings } from '../../../core/ledger/settings.ts';
import type { LedgerSession } from '../../session/ledger-session.ts';
import { withSeverity } from '../../session/settings-changes.ts';
import { Fold } from '../fold.tsx';

const useStyles = makeStyles({
  rule: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 104px',
    columnGap: '8px',
    alignItems: 'center',
    padding: '2px 0',
    fontSize: tokens.fontSizeBase200,
  },
  changed: { fontWeight: tokens.fontWeightSemibold },
  why: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground3, padding: '0 0 4px' },
});

type Props = { session: LedgerSession; settings: CheckSettings };

/** Every rule with how grave its findings are, or off; those that were changed stand out. */
export function RuleLevels({ session, settings }: Props) {
  const styles = useStyles();
  const [why, showWhy] = useState(false);
  const levelOf = ({ id, severity }: (typeof RULES)[number]) =>
    settings.off.includes(id) ? 'off' : (settings.severity[id] ?? severity);
  const changed = RULES.filter((rule) => levelOf(rule) !== rule.severity).length;
  return (
    <Fold head={`检查规则（${RULES.length} 条${changed > 0 ? `，改过 ${changed} 条` : ''}）`}>
      {() => (
        <>
          <Switch label="写出每条为什么要查" checked={why} onChange={(_, { checked }) => showWhy(checked)} />
          {RULES.map((rule) => (
            <div key={rule.id} className={styles.rule}>
              <span className={levelOf(rule) === rule.severity ? undefined : styles.changed}>
                {rule.title}
              </span>
              <Select
                size="small"
                aria-label={`规则“${rule.title}”的级别`}
                value={levelOf(rule)}
                onChange={(_, { value }) =>
                  session.changeSettings((s) => withSeverity(s, rule, value as Severity | 'off'))
                }
              >
                {(Object.keys(SEVERITY_WORD) as Severity[]).map((severity) => (
                  <option key={severity} value={severity}>
                    {SEVERITY_WORD[severity]}
                  </option>
                ))}
                <option value="off">关闭</option>
              </Select>
              {why && <Caption1 className={styles.why}>{rule.explain}</Caption1>}
            </div>
          ))}
        </>
      )}
    </Fold>
  );
}
