import { type Day, makeDay } from '../../../core/calendar/day.ts';

/** A day as a person types it: 2026-12-31, 2026/12/31, 2026.12.31, 20261231 or 2026年12月31日; null for anything else. */
export function parseDay(text: string): Day | null {
  const plain = text.trim();
  const parts = /^(\d{4})(?:[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?|(\d{2})(\d{2}))$/.exec(plain);
  if (!parts) return null;
  return makeDay(Number(parts[1]), Number(parts[2] ?? parts[4]), Number(parts[3] ?? parts[5]));
}
