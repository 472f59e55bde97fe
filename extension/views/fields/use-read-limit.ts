import { useCallback } from 'react';
import type { Day } from '../../../core/calendar/day.ts';
import { readLimit } from '../../../core/deadline/read-limit.ts';
import { limitOf } from '../../../core/intake/limit.ts';
import type { TaskLimit } from '../../../core/model/task.ts';
import { useOffice, useToday } from '../shared/office.tsx';

/** Reads the words of a time limit again, counted from `from` (the opinion's or document's day), else from today. */
export function useReadLimit(from: Day | null): (text: string) => TaskLimit {
  const { calendar } = useOffice();
  const today = useToday();
  const ref = from ?? today;
  return useCallback((text) => limitOf(text, readLimit(text, { ref, calendar }).readings), [ref, calendar]);
}
