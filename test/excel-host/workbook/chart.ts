import type { CellRange } from '../../../core/ledger/workbook-port.ts';
import { newId } from './conditional-format.ts';

/** A chart of a sheet: what it shows, and the cells it lies over (null where Excel was left to choose). */
export type Chart = {
  id: string;
  name: string;
  type: string;
  seriesBy: string;
  source: CellRange;
  title: string;
  legend: string;
  series: { colour: string | null }[];
  at: CellRange | null;
};

/** A chart over cells whose first row and column are names. */
export function newChart(type: string, seriesBy: string, source: CellRange): Chart {
  const count = seriesBy === 'Rows' ? source.bottom - source.top : source.right - source.left;
  const series = Array.from({ length: count }, () => ({ colour: null }));
  return { id: newId(), name: '', type, seriesBy, source, title: '', legend: 'Right', series, at: null };
}
