import type { CellRange, Mark, MarkStyle } from '../ledger/workbook-port.ts';
import { LIMITS } from './limits.ts';
import { Problem } from './problem.ts';

/** The marked cells of one row, by ascending column. */
export type MarkedRow = { row: number; cells: [column: number, style: MarkStyle][] };

/** The marks of one sheet row by row, ascending. Where marks meet, the later one shows. */
export function* markedRows(marks: readonly Mark[]): Generator<MarkedRow> {
  const cells = marks.reduce((sum, { range }) => sum + area(range), 0);
  if (cells > LIMITS.marks) throw new Problem('xlsx-marks', '要标记的单元格过多，请分次标记。');
  const layers = marks.map(({ range, style }, layer) => ({ range, style, layer }));
  layers.sort((a, b) => a.range.top - b.range.top);
  let active: Layer[] = [];
  let next = 0;
  let row = 0;
  while (active.length > 0 || next < layers.length) {
    if (active.length === 0) row = layers[next]!.range.top;
    while (next < layers.length && layers[next]!.range.top <= row) active.push(layers[next++]!);
    yield { row, cells: paint(active) };
    row++;
    active = active.filter((layer) => layer.range.bottom >= row);
  }
}

type Layer = { range: CellRange; style: MarkStyle; layer: number };

const area = ({ top, left, bottom, right }: CellRange) => (bottom - top + 1) * (right - left + 1);

function paint(layers: readonly Layer[]): MarkedRow['cells'] {
  const styles = new Map<number, MarkStyle>();
  for (const { range, style } of layers.length > 1 ? [...layers].sort((a, b) => a.layer - b.layer) : layers)
    for (let column = range.left; column <= range.right; column++) styles.set(column, style);
  return [...styles].sort((a, b) => a[0] - b[0]);
}
