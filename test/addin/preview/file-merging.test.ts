import { expect, test } from 'vitest';
import { FilePort } from '../../../addin/preview/file-port.ts';
import { LedgerSession } from '../../../addin/session/ledger-session.ts';
import { valueAt } from '../../../core/ledger/grid.ts';
import { readWorkbook } from '../../../core/xlsx/read-workbook.ts';
import { departmentFiles } from '../department-files.ts';
import { good } from '../excel/open.ts';

const AS_OF = '2026-05-20';
const store = { getItem: () => null, setItem: () => {}, removeItem: () => {} };

test('a merged ledger made in a file is repaired, counted and taken away again to the very same file', async () => {
  const [one, other] = departmentFiles();
  const port = good(FilePort.open(one!.name, one!.bytes, store, () => AS_OF));
  const session = new LedgerSession(port, () => AS_OF, { pause: 5 });
  await session.check();
  await session.merge.add([{ name: other!.name, read: async () => other!.bytes }]);
  await session.merge.setWithOwn(true);
  await session.merge.makeSheets();
  await session.check();
  const merged = () => session.getState().ledgers!.find(({ sheet }) => sheet === '汇总台账')!;
  expect([merged().ledger.title, merged().result.rows]).toEqual(['督查台账汇总', 4]);
  // A due day in a column of its own, in the sheet that was made just now.
  const repair = merged().repairs()[0]!;
  await session.repair(repair);
  expect(session.getState().failure).toBeNull();
  const book = () => good(readWorkbook(port.bytes)).blocks;
  const [change] = repair.changes;
  expect(valueAt(book().get('汇总台账')!, change!.row, change!.column)).toEqual(change!.after);
  await session.sheets.summarise();
  const summary = book().get('督查汇总')!;
  const items = summary.values.map((row) => row[12]).filter((item) => item !== null);
  expect(items).toEqual(['事项', '整治青山河', '修订防汛预案', '落实责任制', '落实责任制']);
  await session.mark();
  await session.clear();
  await session.restore(session.getState().applied[0]!.id);
  await session.sheets.remove();
  expect(session.getState().failure).toBeNull();
  expect(
    Buffer.compare(port.bytes, good(FilePort.open(one!.name, one!.bytes, store, () => AS_OF)).bytes),
  ).toBe(0);
});
