import { expect, test } from 'vitest';
import { PendingChanges } from '../../../addin/checking/pending-changes.ts';

const row = (top: number) => ({ top, left: 1, bottom: top, right: 1 });

test('changes of one sheet are taken together, others apart', () => {
  const pending = new PendingChanges();
  pending.add({ sheet: '一季度', range: row(4) });
  pending.add({ sheet: '二季度', range: row(2) });
  pending.add({ sheet: '一季度', range: row(9) });
  expect(pending.take()).toEqual([
    { sheet: '一季度', range: { top: 4, left: 1, bottom: 9, right: 1 } },
    { sheet: '二季度', range: row(2) },
  ]);
  expect(pending.take()).toEqual([]);
});

test('moved rows make the whole sheet void, whatever comes after', () => {
  const pending = new PendingChanges();
  pending.add({ sheet: '台账', range: row(4) });
  pending.add({ sheet: '台账', range: null });
  pending.add({ sheet: '台账', range: row(5) });
  expect(pending.take()).toEqual([{ sheet: '台账', range: null }]);
});
