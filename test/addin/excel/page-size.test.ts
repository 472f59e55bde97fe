import { describe, expect, test } from 'vitest';
import { PageSize, pageBytes } from '../../../addin/excel/page-size.ts';

describe('page size', () => {
  test('starts small, grows at most eightfold, and stays near 3 MB', () => {
    const size = new PageSize(12);
    expect(size.rows).toBe(1000);
    size.arrived(1000, 100_000);
    expect(size.rows).toBe(8000);
    size.arrived(8000, 8_000_000);
    expect(size.rows).toBe(3000);
  });

  test('is a quarter after a refusal, and gives up at a single row', () => {
    const size = new PageSize(12);
    expect(size.refused()).toBe(true);
    expect(size.rows).toBe(250);
    for (const rows of [62, 15, 3, 1]) {
      expect(size.refused()).toBe(true);
      expect(size.rows).toBe(rows);
    }
    expect(size.refused()).toBe(false);
  });

  test('a sheet wider than a page still gets a row', () => {
    expect(new PageSize(16_384).rows).toBe(1);
  });
});

test('bytes count Chinese as UTF-8 does', () => {
  const values = [['督查', 45292, '', true]];
  const formats = [['@', 'yyyy/m/d', 'General', 'General']];
  const json = Buffer.byteLength(JSON.stringify({ Values: values, NumberFormat: formats }));
  expect(pageBytes(values, formats)).toBeGreaterThanOrEqual(json - 40);
  expect(pageBytes(values, formats)).toBeLessThan(json + 60);
});
