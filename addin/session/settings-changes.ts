import type { Day } from '../../core/calendar/day.ts';
import type { LedgerColumn, Severity } from '../../core/ledger/finding.ts';
import type { ColumnMeaning } from '../../core/ledger/recognise/column-meaning.ts';
import { normaliseHeading } from '../../core/ledger/recognise/heading.ts';
import type { LedgerRow } from '../../core/ledger/rows/ledger-row.ts';
import { rowKey } from '../../core/ledger/rows/row-key.ts';
import type { CheckSettings, SetAside } from '../../core/ledger/settings.ts';

/** A column has the meaning a person says, by its heading; by its place where it has none. */
export function withColumn(
  settings: CheckSettings,
  column: LedgerColumn,
  means: ColumnMeaning,
): CheckSettings {
  const heading = normaliseHeading(column.heading.replaceAll('／', ''));
  const { index } = column;
  const others = settings.columns.filter(
    (c) => c.heading !== heading || (heading === '' && c.index !== index),
  );
  const columns = [...others, heading === '' ? { heading, index, means } : { heading, means }];
  return { ...settings, columns };
}

/** A rule is switched off, or has a severity; `own` is the rule's own, which needs no setting. */
export function withSeverity(
  settings: CheckSettings,
  rule: { id: string; severity: Severity },
  level: Severity | 'off',
): CheckSettings {
  const { [rule.id]: _, ...severity } = settings.severity;
  const off = settings.off.filter((id) => id !== rule.id);
  if (level === 'off') return { ...settings, severity, off: [...off, rule.id] };
  return {
    ...settings,
    off,
    severity: level === rule.severity ? severity : { ...severity, [rule.id]: level },
  };
}

/** A finding of a row is set aside, with the reason; it stays so wherever the row is moved to. */
export function withSetAside(
  settings: CheckSettings,
  row: LedgerRow,
  rule: string,
  reason: string,
  on: Day,
): CheckSettings {
  const aside = { row: rowKey(row), rule, reason, on };
  return { ...settings, setAside: [...without(settings, aside), aside] };
}

/** A finding that was set aside is shown again. */
export const withoutSetAside = (settings: CheckSettings, aside: SetAside): CheckSettings => ({
  ...settings,
  setAside: without(settings, aside),
});

const without = ({ setAside }: CheckSettings, { row, rule }: Pick<SetAside, 'row' | 'rule'>) =>
  setAside.filter((s) => s.row !== row || s.rule !== rule);
