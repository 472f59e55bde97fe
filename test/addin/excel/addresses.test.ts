import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addresses, areas, joinRanges } from '../../../addin/excel/addresses.ts';
import type { CellRange } from '../../../core/ledger/workbook-port.ts';
import { parseAddress } from '../../excel-host/workbook/address.ts';

const ranges = fc.array(
  fc
    .record({ top: fc.nat(60), left: fc.nat(5), rows: fc.nat(4), columns: fc.nat(3) })
    .map(
      ({ top, left, rows, columns }): CellRange => ({ top, left, bottom: top + rows, right: left + columns }),
    ),
  { maxLength: 40 },
);

const cells = (list: readonly CellRange[]) =>
  new Set(
    list.flatMap(({ top, left, bottom, right }) => {
      const found: string[] = [];
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) found.push(`${row}:${column}`);
      return found;
    }),
  );

test('joined and named ranges cover the very same cells', () => {
  fc.assert(
    fc.property(ranges, (list) => {
      const named = addresses(joinRanges(list))
        .flatMap((address) => address.split(','))
        .map((part) => parseAddress(part)!);
      expect(cells(named)).toEqual(cells(list));
      expect(named.length).toBeLessThanOrEqual(list.length);
    }),
  );
});

test('ranges over several columns may be named by their first cells and the columns, which is shorter', () => {
  const rows = (count: number, left: number, right: number) =>
    Array.from({ length: count }, (_, i) => ({ top: i * 3, bottom: i * 3 + (i % 2), left, right }));
  const list = [...rows(500, 0, 13), ...rows(3, 2, 5), ...rows(70, 7, 7)];
  const named = areas(joinRanges(list));
  const all = named.flatMap(({ address, columns }) =>
    address.split(',').map((part) => {
      const range = parseAddress(part)!;
      const across = columns === null ? range : parseAddress(columns)!;
      return { ...range, left: across.left, right: across.right };
    }),
  );
  expect(cells(all)).toEqual(cells(list));
  expect(named.map(({ columns }) => columns)).toEqual(['A:N', null, null]);
  const whole = addresses(joinRanges(rows(500, 0, 13))).join().length;
  expect(named[0]!.address.length).toBeLessThan(whole * 0.8);
});

test('neighbouring cells of a column become one range', () => {
  const column = [4, 2, 3].map((row) => ({ top: row, left: 1, bottom: row, right: 1 }));
  expect(addresses(joinRanges(column))).toEqual(['B3:B5']);
});

test('no address is longer than getRanges takes, and none is broken', () => {
  const scattered = Array.from({ length: 6000 }, (_, i) => ({
    top: i * 3,
    left: 2,
    bottom: i * 3,
    right: 2,
  }));
  const named = addresses(scattered);
  expect(Math.max(...named.map((address) => address.length))).toBeLessThanOrEqual(8192);
  expect(Math.min(...named.slice(0, -1).map((address) => address.length))).toBeGreaterThan(8180);
  expect(named.flatMap((address) => address.split(','))).toHaveLength(6000);
});

test('nothing to name gives no address', () => {
  expect(addresses([])).toEqual([]);
});
