import type { Finding, Severity } from '../../../core/ledger/finding.ts';
import { RULES } from '../../../core/ledger/rules/index.ts';

/** The findings of one rule, under the rule's title. */
export type FindingGroup = {
  rule: string;
  title: string;
  explain: string;
  severity: Severity;
  findings: Finding[];
};

const ORDER: Severity[] = ['error', 'warning', 'info'];

/** Groups findings by rule: errors first, then the rules with the most findings. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group) group.findings.push(finding);
    else {
      const rule = RULES.find(({ id }) => id === finding.rule);
      groups.set(finding.rule, {
        rule: finding.rule,
        title: rule?.title ?? finding.rule,
        explain: rule?.explain ?? '',
        severity: finding.severity,
        findings: [finding],
      });
    }
  }
  return [...groups.values()].sort(
    (a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || b.findings.length - a.findings.length,
  );
}

/** How many findings each severity has. */
export function countSeverities(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
