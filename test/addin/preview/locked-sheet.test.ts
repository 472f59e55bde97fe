import { expect, test } from 'vitest';
import { FilePort } from '../../../addin/preview/file-port.ts';
import { LedgerSession } from '../../../addin/session/ledger-session.ts';
import { writeLedgers } from '../../../core/xlsx/write-ledger.ts';
import { packageOf, partsOf } from '../../core/xlsx/make-package.ts';
import { good } from '../excel/open.ts';

const AS_OF = '2026-09-15';
const columns = ['序号', '督查事项', '责任单位', '完成时限', '办理状态'].map((heading) => ({
  ...{ heading, width: 12, kind: 'text' as const },
}));
const month = (name: string) => ({
  ...{ name, title: `${name}督查台账`, columns },
  rows: [['1', '整治河道采砂', '县水利局', '2026年6月底前', '办理中']],
});

/** A file of two months' ledgers, the first of them locked. */
function fileWithLockedMonth(): Uint8Array {
  const parts = partsOf(good(writeLedgers([month('6月'), month('7月')])));
  const first = 'xl/worksheets/sheet1.xml';
  const xml = new TextDecoder().decode(parts.get(first));
  const locked = xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
  return packageOf(Object.fromEntries([...parts, [first, new TextEncoder().encode(locked)]]));
}

test('in a file a protected sheet is left as it is and named, the others are marked', async () => {
  const port = good(FilePort.open('台账.xlsx', fileWithLockedMonth(), null, () => AS_OF));
  const session = new LedgerSession(port, () => AS_OF);
  await session.mark();
  expect(session.getState().failure).toBeNull();
  expect(session.getState().notice).toContain('工作表“6月”受保护，没有标记');
  expect([...new Set(port.getView().marks.map(({ sheet }) => sheet))]).toEqual(['7月']);
  const first = 'xl/worksheets/sheet1.xml';
  expect(partsOf(port.bytes).get(first)).toEqual(partsOf(fileWithLockedMonth()).get(first));
});
