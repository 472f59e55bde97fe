import type { TaskFields } from '../model/task.ts';
import { CELL_KEYS, type CellKey, cellOf } from './ledger-cells.ts';

/** What a hidden cell remembers of a row as it was exported: of which export it is, and a hash of every cell. */
export type Fingerprint = { exportId: string; cells: Record<CellKey, string> };

/** The hidden column that holds fingerprints. */
export const FINGERPRINT_HEADING = '导出记录';

/** Rises when other cells are remembered, or otherwise. */
const VERSION = 1;
const FORM = /^1\|([^|]*)\|((?:[0-9a-f]{8}){10})$/;
const LENGTH = 8;

/** The hidden cell of a task: by it the import knows whether the unit or the register changed a field since. */
export function fingerprintText(fields: TaskFields, exportId: string): string {
  return `${VERSION}|${exportId}|${CELL_KEYS.map((key) => hash(cellOf(key, fields))).join('')}`;
}

/** Reads a hidden cell; null where there is none or it was tampered with: then nothing is known of the export. */
export function readFingerprint(text: string): Fingerprint | null {
  const [, exportId, hashes] = FORM.exec(text) ?? [];
  if (exportId === undefined || hashes === undefined) return null;
  const cells = CELL_KEYS.map((key, i) => [key, hashes.slice(i * LENGTH, (i + 1) * LENGTH)]);
  return { exportId, cells: Object.fromEntries(cells) as Record<CellKey, string> };
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
