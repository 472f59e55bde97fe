import type { Day } from '../../../core/calendar/day.ts';
import { DayField } from './day-field.tsx';
import { FieldRow } from './field-row.tsx';

type Props = { from: Day; to: Day; onChange: (patch: { from?: Day; to?: Day }) => void };

/** The first and last day of something, both included; '' where none is filled in. */
export function StretchFields({ from, to, onChange }: Props) {
  return (
    <>
      <FieldRow label="开始日期">
        {(id) => (
          <DayField
            id={id}
            label="开始日期"
            value={from}
            onChange={(day) => onChange({ from: day ?? '', ...(day && to < day ? { to: day } : {}) })}
          />
        )}
      </FieldRow>
      <FieldRow label="结束日期（含当日）">
        {(id) => (
          <DayField id={id} label="结束日期" value={to} onChange={(day) => onChange({ to: day ?? '' })} />
        )}
      </FieldRow>
    </>
  );
}
