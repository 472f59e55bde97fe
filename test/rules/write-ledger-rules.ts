/** Writes docs/ledger-rules.md anew: `node test/rules/write-ledger-rules.ts` (with the Node of package.json). */
import { writeFileSync } from 'node:fs';
import { ledgerRulesPage, PAGE } from './ledger-rules-page.ts';

writeFileSync(PAGE, ledgerRulesPage());
