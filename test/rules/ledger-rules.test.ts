import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { RULES } from '../../core/ledger/rules/index.ts';
import { ledgerRulesPage, PAGE } from './ledger-rules-page.ts';

test('docs/ledger-rules.md says what the rules say (node test/rules/write-ledger-rules.ts)', () => {
  expect(readFileSync(PAGE, 'utf8')).toBe(ledgerRulesPage());
});

test('one rule a file, named by its id, and every file is in the list', () => {
  const files = globSync('core/ledger/rules/*.ts').map((file) => basename(file, '.ts'));
  expect(files.filter((name) => name !== 'index').sort()).toEqual(RULES.map((rule) => rule.id).sort());
});
