import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchesOf } from '../../../addin/excel/cell-runs.ts';

const cell = (row: number, column: number, after = '') => ({
  sheet: '台账',
  row,
  column,
  before: null,
  after,
});

test('cells near each other in a column are one run, whatever their order', () => {
  const [batch, ...more] = batchesOf([
    cell(5, 2),
    cell(3, 2),
    cell(4, 2),
    cell(4, 3),
    cell(8, 2),
    cell(40, 2),
  ]);
  expect(more).toEqual([]);
  expect(batch!.map(({ range }) => [range.left, range.top, range.bottom])).toEqual([
    [2, 3, 8],
    [2, 40, 40],
    [3, 4, 4],
  ]);
});

test('a batch stays under a megabyte, and no cell is lost', () => {
  const long = '长'.repeat(30_000);
  const batches = batchesOf(Array.from({ length: 40 }, (_, row) => cell(row, 0, long)));
  expect(batches.length).toBeGreaterThan(3);
  for (const batch of batches) expect(batch.flatMap((run) => run.cells).length).toBeLessThanOrEqual(12);
  expect(batches.flat().flatMap((run) => run.cells)).toHaveLength(40);
});

test('every run’s range goes from its first cell to its last', () => {
  const cells = fc.uniqueArray(fc.tuple(fc.nat(60), fc.nat(4)), { selector: ([r, c]) => r * 5 + c });
  fc.assert(
    fc.property(cells, (places) => {
      const runs = batchesOf(places.map(([row, column]) => cell(row, column))).flat();
      expect(runs.flatMap((run) => run.cells)).toHaveLength(places.length);
      for (const { range, cells: run } of runs) {
        expect([run[0]!.row, run.at(-1)!.row]).toEqual([range.top, range.bottom]);
        for (const { row, column } of run) {
          expect(column).toBe(range.left);
          expect(row >= range.top && row <= range.bottom).toBe(true);
        }
      }
    }),
  );
});
