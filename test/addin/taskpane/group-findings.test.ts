import { expect, test } from 'vitest';
import { countSeverities, groupFindings } from '../../../addin/taskpane/findings/group-findings.ts';
import type { Finding, Severity } from '../../../core/ledger/finding.ts';

const finding = (rule: string, severity: Severity, row: number): Finding => ({
  row,
  column: 2,
  rule,
  severity,
  message: '请补写。',
  value: null,
  repair: null,
});

const FINDINGS = [
  finding('inferred-year', 'info', 3),
  finding('overdue', 'error', 3),
  finding('no-duty-unit', 'error', 4),
  finding('no-duty-unit', 'error', 6),
  finding('near', 'warning', 5),
];

test('errors come first, then the rules with the most findings, each under its title', () => {
  const groups = groupFindings(FINDINGS);
  expect(groups.map(({ rule, findings }) => [rule, findings.map(({ row }) => row)])).toEqual([
    ['no-duty-unit', [4, 6]],
    ['overdue', [3]],
    ['near', [5]],
    ['inferred-year', [3]],
  ]);
  expect(groups[0]).toMatchObject({ title: '没有责任单位', severity: 'error' });
  expect(groups[0]?.explain).not.toBe('');
});

test('findings are counted by severity', () => {
  expect(countSeverities(FINDINGS)).toEqual({ error: 3, warning: 1, info: 1 });
  expect(countSeverities([])).toEqual({ error: 0, warning: 0, info: 0 });
});
