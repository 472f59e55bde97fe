import { Caption1, makeStyles, Select, tokens } from '@fluentui/react-components';
import { SEVERITY_WORD, type Severity } from '../../../core/ledger/finding.ts';
import { RULES } from '../../../core/ledger/rules/index.ts';
import type { CheckSettings } from '../../../core/ledger/settings.ts';
import type { LedgerSession } from '../../ledger-session.ts';
import { withSeverity } from '../../settings-changes.ts';

const useStyles = makeStyles({
  rule: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 104px',
    columnGap: '8px',
    alignItems: 'center',
    padding: '2px 0',
    fontSize: tokens.fontSizeBase200,
  },
});

/** Every rule with how grave its findings are, or off. */
export function RuleLevels({ session, settings }: { session: LedgerSession; settings: CheckSettings }) {
  const styles = useStyles();
  return (
    <div>
      <Caption1>每条规则可以改级别或关闭；鼠标停在名称上看为什么要查。</Caption1>
      {RULES.map((rule) => (
        <div key={rule.id} className={styles.rule}>
          <span title={rule.explain}>{rule.title}</span>
          <Select
            size="small"
            aria-label={`规则“${rule.title}”的级别`}
            value={settings.off.includes(rule.id) ? 'off' : (settings.severity[rule.id] ?? rule.severity)}
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
        </div>
      ))}
    </div>
  );
}
