import { expect, test } from 'vitest';
import { associateCommands } from '../../addin/commands.ts';
import { LedgerSession } from '../../addin/ledger-session.ts';
import { openPort } from './excel/open.ts';
import { AS_OF, departmentWorkbook } from './sample-ledger.ts';

/** An Excel with the add-in's commands connected to its ribbon. */
async function openRibbon() {
  const opened = await openPort(departmentWorkbook());
  const session = new LedgerSession(opened.port, () => AS_OF, { pause: 5 });
  associateCommands(opened.Office, session);
  return { ...opened, session };
}

test('the ribbon opens the pane, checks, marks and clears', async () => {
  const { host, session, workbook } = await openRibbon();
  const before = workbook.snapshot();
  expect(await host.ribbon.press('checkLedger')).toBe(0);
  expect(host.paneVisible).toBe(true);
  expect(session.getState().ledgers).toHaveLength(2);
  expect(await host.ribbon.press('markOverdue')).toBe(0);
  expect(session.getState().marked).toBe(true);
  expect(await host.ribbon.press('clearMarks')).toBe(0);
  expect(workbook.snapshot()).toEqual(before);
});

test('a button whose work Excel refuses is completed all the same', async () => {
  const { host, session, workbook } = await openRibbon();
  workbook.sheets[0]!.isProtected = true;
  expect(await host.ribbon.press('markOverdue')).toBe(0);
  expect(session.getState().failure?.code).toBe('AccessDenied');
});
