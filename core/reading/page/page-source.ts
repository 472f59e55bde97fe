import type { Day } from '../../calendar/day.ts';
import type { FieldMeaning } from './form-labels.ts';
import type { PageField, PageRead, PageReading } from './page-reading.ts';

/** The first field of a meaning that could be read; null where there is none. */
export function readField(fields: readonly PageField[], meaning: FieldMeaning): PageRead<string> | null {
  return fields.find((f) => f.meaning === meaning && f.value.certainty !== 'unknown')?.value ?? null;
}

/** The day the paper was received, else its own; what a signature comes after and a limit without anchor counts from. */
export function receivedDay(fields: readonly PageField[]): Day | null {
  return (readField(fields, 'receivedDate') ?? readField(fields, 'date'))?.value ?? null;
}

/** Where a form's paper comes from. A form that shows the day of receipt only gives that, marked as inferred. */
export function sourceOf(fields: readonly PageField[]): PageReading['source'] {
  const received = readField(fields, 'receivedDate');
  const instead = received && {
    ...received,
    certainty: 'inferred' as const,
    reason: `${received.reason}；没有来文日期，以此为准（推定）`,
  };
  return {
    documentNumber: readField(fields, 'documentNumber'),
    title: readField(fields, 'title'),
    issuer: readField(fields, 'issuer'),
    date: readField(fields, 'date') ?? instead,
  };
}
