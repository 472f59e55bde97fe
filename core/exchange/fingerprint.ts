import type { TaskFields } from '../model/task.ts';
import type { LastReport } from '../reporting/last-report.ts';
import { CELL_KEYS, type CellKey, cellOf } from './ledger-cells.ts';

/** What a hidden cell remembers of a row as it was exported: of which export it is, and a hash of every cell. */
export type Fingerprint = { exportId: string; cells: Partial<Record<CellKey, string>> };

/** The hidden column that holds fingerprints. */
export const FINGERPRINT_HEADING = '导出记录';

/** Rises when other cells are remembered, or otherwise. 1 remembered ten cells, without those of a report's other parts. */
const VERSION = 2;
const FORM = /^([12])\|([^|]*)\|((?:[0-9a-f]{8})+)$/;
const CELLS: Record<string, number> = { 1: 10, 2: CELL_KEYS.length };
const LENGTH = 8;

/** The hidden cell of a task: by it the import knows whether the unit or the register changed a field since. */
export function fingerprintText(fields: TaskFields, report: LastReport, exportId: string): string {
  return `${VERSION}|${exportId}|${CELL_KEYS.map((key) => hash(cellOf(key, fields, report))).join('')}`;
}

/** Reads a hidden cell; null where there is none or it was tampered with: then nothing is known of the export. */
export function readFingerprint(text: string): Fingerprint | null {
  const [, version = '', exportId, hashes] = FORM.exec(text) ?? [];
  const count = CELLS[version] ?? 0;
  if (exportId === undefined || hashes?.length !== count * LENGTH) return null;
  const cells = CELL_KEYS.slice(0, count).map((key, i) => [key, hashes.slice(i * LENGTH, (i + 1) * LENGTH)]);
  return { exportId, cells: Object.fromEntries(cells) };
}

/** True for a hidden cell that a newer program wrote: what it remembers is not known here. */
export const isNewerFingerprint = (text: string): boolean =>
  Number(/^(\d{1,4})\|/.exec(text)?.[1] ?? 0) > VERSION;

/** FNV-1a over UTF-16 units, 32 bits: it tells versions of one cell apart, it is no protection. */
export function hash(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h = Math.imul(h ^ (unit & 255), 0x01000193);
    h = Math.imul(h ^ (unit >> 8), 0x01000193);
  }
  return (h >>> 0).toString(16).padStart(LENGTH, '0');
}
