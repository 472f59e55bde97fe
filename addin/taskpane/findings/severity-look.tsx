import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, InfoFilled, WarningFilled } from '@fluentui/react-icons';
import type { Severity } from '../../../core/ledger/finding.ts';

const useStyles = makeStyles({
  icon: { fontSize: '16px', flexShrink: 0 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorPaletteBlueForeground2 },
});

const ICON = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled };

/** The sign of a severity: shape and colour; its word stands beside it. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  const styles = useStyles();
  const Icon = ICON[severity];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[severity])} />;
}
