import { expect, test } from 'vitest';
import { associateCommands } from '../../addin/commands.ts';
import { LedgerSession } from '../../addin/session/ledger-session.ts';
import { openPort } from './excel/open.ts';
import { AS_OF, departmentWorkbook } from './sample-ledger.ts';

/** An Excel with the add-in's commands connected to its ribbon. */
async function openRibbon() {
  const opened = await openPort(departmentWorkbook());
  const { addin } = opened.Office;
  const session = new LedgerSession(opened.port, () => AS_OF, {
    pause: 5,
    startWithWorkbook: (start) =>
      addin.setStartupBehavior(
        start ? opened.Office.StartupBehavior.load : opened.Office.StartupBehavior.none,
      ),
  });
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
  for (const sheet of workbook.sheets) sheet.isProtected = true;
  expect(await host.ribbon.press('markOverdue')).toBe(0);
  expect(session.getState().failure?.code).toBe('AccessDenied');
});

test('修复 checks and shows the repairs, 汇总 makes the summary', async () => {
  const { host, session, workbook } = await openRibbon();
  expect(await host.ribbon.press('showRepairs')).toBe(0);
  expect(session.getState()).toMatchObject({ view: 'repairs', failure: null });
  expect(session.getState().ledgers).toHaveLength(2);
  expect(await host.ribbon.press('summarise')).toBe(0);
  expect(workbook.find('督查汇总')).toBeDefined();
});

test('自动检查 is switched on and off, kept in the workbook, and Excel starts the add-in by it', async () => {
  const { host, session, workbook, port } = await openRibbon();
  const ledger = workbook.sheets[0]!;
  const rules = (of: LedgerSession) => of.getState().ledgers![0]!.result.findings.map((f) => f.rule);
  expect(await host.ribbon.press('toggleAuto')).toBe(0);
  expect(host.startsWithWorkbook).toBe(true);
  expect(session.getState()).toMatchObject({ auto: 'on', failure: null });
  expect(rules(session)).toContain('no-duty-unit');

  const opened = new LedgerSession(port, () => AS_OF, { pause: 5 });
  await opened.start();
  expect(opened.getState().ledgers).toHaveLength(2);

  expect(await host.ribbon.press('toggleAuto')).toBe(0);
  expect(host.startsWithWorkbook).toBe(false);
  expect(workbook.settings.get('ducha.auto')).toBe('off');
  host.type(ledger, 'C6', '市财政局');
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(rules(session)).toContain('no-duty-unit');
  await session.mark();
  expect(rules(session)).not.toContain('no-duty-unit');
  const quiet = new LedgerSession(port, () => AS_OF, { pause: 5 });
  await quiet.start();
  expect(quiet.getState().ledgers).toBeNull();
});

test('自动检查 pressed while the add-in is still starting switches over what the workbook says', async () => {
  const { host, session, workbook } = await openRibbon();
  workbook.settings.set('ducha.auto', 'on');
  const starting = session.start();
  expect(await host.ribbon.press('toggleAuto')).toBe(0);
  await starting;
  expect(workbook.settings.get('ducha.auto')).toBe('off');
  expect(session.getState()).toMatchObject({ auto: 'off', failure: null });
});
