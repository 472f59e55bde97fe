import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nodeCodec } from '../../../core/cli/node-codec.ts';
import { cellAddress } from '../../../core/ledger/grid.ts';
import { checkWorkbook } from '../../../core/xlsx/check-workbook.ts';
import { AS_OF, type Mistake, PLANTED } from '../../fixtures/ledgers/planted.ts';

/** The rules that may name a planted mistake. */
const RULES: Record<Mistake, readonly string[]> = {
  'no-unit': ['no-duty-unit'],
  'unreadable-limit': ['unreadable-limit', 'impossible-limit', 'missing-limit'],
  'limit-without-anchor': ['waiting-limit', 'overdue'],
  overdue: ['overdue'],
  'finished-without-date': ['finished-without-date'],
  'date-without-finished': ['date-without-finished'],
  'finished-before-start': ['finish-before-start'],
  duplicate: ['duplicate-row'],
  'no-progress': ['stale-progress'],
};

test.each(Object.entries(PLANTED))(
  '%s: every planted mistake is found in its cell, and no other of its kind',
  (file, sheets) => {
    const checked = checkWorkbook(
      readFileSync(`test/fixtures/ledgers/${file}`),
      file,
      { asOf: AS_OF },
      nodeCodec,
    );
    if (!checked.ok) throw new Error(checked.failure.message);
    expect(checked.value.ledgers.map(({ ledger }) => ledger.sheet)).toEqual(Object.keys(sheets));
    for (const { ledger, result } of checked.value.ledgers) {
      const found = result.findings.map(
        (finding) => `${cellAddress(finding.row, finding.column)} ${finding.rule}`,
      );
      const planted = sheets[ledger.sheet]!;
      for (const [cell, mistake] of planted)
        expect(
          found.some((line) => RULES[mistake].some((rule) => line === `${cell} ${rule}`)),
          `${cell} ${mistake}`,
        ).toBe(true);
      for (const rule of [
        'no-duty-unit',
        'unreadable-limit',
        'finished-without-date',
        'date-without-finished',
        'finish-before-start',
        'duplicate-row',
      ])
        for (const line of found.filter((candidate) => candidate.endsWith(` ${rule}`)))
          expect(
            planted.some(([cell, mistake]) => line.startsWith(`${cell} `) && RULES[mistake].includes(rule)),
            line,
          ).toBe(true);
    }
  },
);
