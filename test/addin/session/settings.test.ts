import { expect, test } from 'vitest';
import { LedgerSession } from '../../../addin/session/ledger-session.ts';
import { withoutSetAside, withSetAside, withSeverity } from '../../../addin/session/settings-changes.ts';
import { RULES } from '../../../core/ledger/rules/index.ts';
import { writeLedger } from '../../../core/xlsx/write-ledger.ts';
import { good } from '../excel/open.ts';
import { openSession } from '../open-session.ts';
import { AS_OF, departmentWorkbook } from '../sample-ledger.ts';

async function checked() {
  const opened = await openSession(departmentWorkbook());
  await opened.session.check();
  return opened;
}
const rule = (id: string) => RULES.find((r) => r.id === id)!;
const found = (session: LedgerSession, id: string) =>
  session.getState().ledgers![0]!.result.findings.filter((f) => f.rule === id);

test('another number of days and another preset change what is near, and are kept for the next time', async () => {
  const { session, port, workbook } = await checked();
  expect(session.getState().ledgers![0]!.result.lamps.near).toBe(1);
  await session.changeSettings((s) => ({ ...s, thresholds: { ...s.thresholds, nearDays: 1 } }));
  expect(session.getState().ledgers![0]!.result.lamps.near).toBe(0);
  await session.changeSettings((s) => ({
    ...s,
    lamp: 'threeNotices',
    thresholds: { ...s.thresholds, nearDays: 2 },
  }));
  expect(session.getState().ledgers![0]!.result.lamps.near).toBe(1);
  expect(workbook.settings.get('ducha.settings')).toMatchObject({
    lamp: 'threeNotices',
    thresholds: { nearDays: 2, staleDays: 30 },
  });
  const later = new LedgerSession(port, () => AS_OF, { pause: 5 });
  await later.check();
  expect(later.getState().settings.lamp).toBe('threeNotices');
});

test('near rows are marked in the colour of the preset, and the notice says which', async () => {
  const { session, ledger } = await checked();
  await session.mark();
  expect(session.getState().notice).toContain('临期 1 项（黄）');
  expect(ledger.conditionalFormats.map(({ fill }) => fill)).toContain('#FFEB9C');
  await session.changeSettings((s) => ({ ...s, lamp: 'threeNotices' }));
  await session.mark();
  expect(session.getState().notice).toContain('临期 1 项（蓝）');
  const fills = ledger.conditionalFormats.map(({ fill }) => fill);
  expect(fills).toContain('#BDD7EE');
  expect(fills).not.toContain('#FFEB9C');
});

test('a rule gets another severity, is switched off, and comes back as it was', async () => {
  const { session, workbook } = await checked();
  expect(found(session, 'overdue')[0]?.severity).toBe('error');
  await session.changeSettings((s) => withSeverity(s, rule('overdue'), 'warning'));
  expect(found(session, 'overdue')[0]?.severity).toBe('warning');
  await session.changeSettings((s) => withSeverity(s, rule('overdue'), 'off'));
  expect(found(session, 'overdue')).toEqual([]);
  await session.changeSettings((s) => withSeverity(s, rule('overdue'), 'error'));
  expect(found(session, 'overdue')).toHaveLength(1);
  expect(workbook.settings.get('ducha.settings')).toMatchObject({ off: [], severity: {} });
});

test('a finding that was set aside stays away with its row, and can be brought back', async () => {
  const { session, host, ledger } = await checked();
  const row = session.getState().ledgers![0]!.rows.find((r) => r.row === 3)!;
  await session.changeSettings((s) => withSetAside(s, row, 'overdue', '已报请延期', AS_OF));
  expect(found(session, 'overdue')).toEqual([]);
  expect(session.getState().ledgers![0]!.result.setAside).toBe(1);
  // The row is moved: rows 4 and 5 of the sheet change places.
  const [first, second] = [ledger.cells.get(3)!, ledger.cells.get(4)!];
  ledger.cells.set(3, second).set(4, first);
  host.type(ledger, 'B4', '修订城镇燃气应急预案');
  await session.check();
  expect(session.getState().ledgers![0]!.rows.find((r) => r.row === 4)?.lamp.key).toBe('overdue');
  expect(found(session, 'overdue')).toEqual([]);
  const [aside] = session.getState().settings.setAside;
  expect(aside).toMatchObject({ rule: 'overdue', reason: '已报请延期', on: AS_OF });
  await session.changeSettings((s) => withoutSetAside(s, aside!));
  expect(found(session, 'overdue')).toHaveLength(1);
});

test('progress is compared with last month’s file, by what is kept in the workbook, until a person says no', async () => {
  const { session, workbook } = await openSession(departmentWorkbook());
  await session.check();
  const columns = ['序号', '督查事项', '牵头单位', '办理进展'].map((heading) => ({
    ...{ heading, width: 12, kind: 'text' as const },
  }));
  const rows = [['1', '推进海绵城市建设', '市住建局', '按季度推进，二季度完成项目储备。']];
  const bytes = good(writeLedger({ name: '台账', title: '上月', columns, rows }));
  const copied = () =>
    session.getState().ledgers![0]!.result.findings.filter(({ rule }) => rule === 'copied-progress');
  await session.compareWith({ name: '4月.xlsx', bytes });
  expect(copied()).toMatchObject([{ row: 6, column: 4 }]);
  expect(workbook.settings.get('ducha.settings')).toMatchObject({ previous: { name: '4月.xlsx' } });
  await session.compareWith({ name: '坏.xlsx', bytes: new Uint8Array() });
  expect(session.getState().failure?.message).toBe('文件是空的。');
  expect(copied()).toHaveLength(1);
  await session.compareWith(null);
  expect(copied()).toEqual([]);
});
