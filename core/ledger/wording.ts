import type { Day } from '../calendar/day.ts';

/** A cell's words as quoted in a sentence: one line, at most 20 characters. */
export function clip(text: string): string {
  const line = text.length > 200 ? text.slice(0, 200) : text;
  const plain = line.replace(/\s+/g, ' ');
  return plain.length > 20 ? `${plain.slice(0, 19)}…` : plain;
}

/** A lamp's reason in a sentence of its own: its ISO days as offices write them. */
export function sayReason(reason: string): string {
  return reason.replace(/\d{4}-\d\d-\d\d/g, sayDay);
}

/** 2026年6月30日. */
export function sayDay(day: Day): string {
  return `${+day.slice(0, 4)}年${+day.slice(5, 7)}月${+day.slice(8, 10)}日`;
}
