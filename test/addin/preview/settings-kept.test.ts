import { expect, test } from 'vitest';
import { FilePort, type SettingStore } from '../../../addin/preview/file-port.ts';
import { LedgerSession } from '../../../addin/session/ledger-session.ts';
import { withSeverity } from '../../../addin/session/settings-changes.ts';
import { RULES } from '../../../core/ledger/rules/index.ts';
import { departmentFiles } from '../department-files.ts';
import { good } from '../excel/open.ts';

const AS_OF = '2026-09-15';
const overdue = RULES.find(({ id }) => id === 'overdue')!;

async function opened(store: SettingStore) {
  const [{ name, bytes }] = departmentFiles() as [{ name: string; bytes: Uint8Array }];
  const session = new LedgerSession(good(FilePort.open(name, bytes, store, () => AS_OF)), () => AS_OF);
  await session.check();
  const rules = () => session.getState().ledgers![0]!.result.findings.map(({ rule }) => rule);
  return { session, rules };
}

test('settings made for one file are there for the next', async () => {
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const first = await opened(store);
  expect(first.rules()).toContain('overdue');
  await first.session.changeSettings((s) => withSeverity(s, overdue, 'off'));
  expect(first.session.getState().failure).toBeNull();
  expect((await opened(store)).rules()).not.toContain('overdue');
});

test.each([
  ['forbids storage', null],
  [
    'is full',
    {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
      removeItem: () => {},
    },
  ],
])('a browser that %s opens files all the same, and says that settings are not kept', async (_, store) => {
  const { session, rules } = await opened(store);
  await session.changeSettings((s) => withSeverity(s, overdue, 'off'));
  expect(rules()).not.toContain('overdue');
  expect(session.getState().failure?.message).toContain('没有存下来');
});
