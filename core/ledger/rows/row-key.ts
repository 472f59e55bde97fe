import type { LedgerRow } from './ledger-row.ts';

/** FNV-1a over UTF-16 units, 52 bits: enough to tell the rows of a ledger apart, short enough to keep in settings. */
export function shortHash(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x9dc5811c;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ (code + i), 0x01000193);
  }
  return (high >>> 0).toString(36) + (low >>> 0).toString(36);
}

/**
 * What stays with a row when rows are sorted or moved: its task id, else a hash of its matter, requirement and duty
 * units. White space does not count.
 */
export function rowKey(row: LedgerRow): string {
  if (row.taskId !== '') return `id:${row.taskId}`;
  const words = [row.group, row.item, row.requirement, row.lead.text, row.duty.text]
    .join('\u0000')
    .replace(/\s+/g, '');
  return `row:${shortHash(words)}`;
}
