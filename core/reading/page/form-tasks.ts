import type { Day } from '../../calendar/day.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import { findDeadlines } from '../../deadline/find.ts';
import { readUnits } from '../../ledger/cells/unit-cell.ts';
import type { SourceDocument } from '../document.ts';
import type { UnitIndex } from '../duty/unit-index.ts';
import type { ReadUnit, TaskDraft } from '../reading.ts';
import type { FieldMeaning } from './form-labels.ts';
import type { PageField } from './page-reading.ts';

export type FormContext = { ref: Day; calendar?: WorkCalendar | undefined; units: UnitIndex | null };

/**
 * The task a 督办单 or 交办单 is about: its 督办事项 (or the title), with the units and the limit its own fields name. Null where the
 * form names no matter or no unit, or names one of them twice (a list, not a form).
 */
export function readFormTask(
  document: SourceDocument,
  fields: readonly PageField[],
  context: FormContext,
): TaskDraft | null {
  const only = (meaning: FieldMeaning) => {
    const found = fields.filter((f) => f.meaning === meaning);
    return found.length === 1 ? found[0]!.value : null;
  };
  const matter = only('task');
  const lead = only('lead');
  const duty = only('duty');
  if (!matter?.span || !(lead ?? duty)) return null;
  const cell = (read: PageField['value'] | null, role: 'lead' | 'duty' | 'cooperate') =>
    unitsOf(read, role, context.units);
  const leaders = lead ? cell(lead, 'lead') : cell(duty, 'duty');
  const others = lead ? cell(duty, 'duty') : { lead: [], cooperate: [] };
  const helpers = cell(only('cooperate'), 'cooperate');
  const ranked = lead !== null || leaders.lead.length === 1;
  const cooperate = [
    ...(ranked ? [] : leaders.lead.slice(1)),
    ...leaders.cooperate,
    ...others.lead,
    ...others.cooperate,
    ...helpers.lead,
    ...helpers.cooperate,
  ];
  return {
    text: document.text.slice(matter.span.start, matter.span.end),
    ...matter.span,
    lead: ranked ? leaders.lead : leaders.lead.slice(0, 1),
    cooperate,
    deadlines: readLimitField(document, fields, context),
    certainty: { lead: ranked ? 'certain' : 'inferred' },
    reason: ranked ? '表单写明主办、责任单位' : '表单未分主次，首位单位推定为牵头',
  };
}

function unitsOf(
  read: PageField['value'] | null,
  role: 'lead' | 'duty' | 'cooperate',
  index: UnitIndex | null,
) {
  if (!read?.span) return { lead: [], cooperate: [] };
  const { start, end } = read.span;
  const cell = readUnits(read.quote, role, index);
  const place = (unit: { name: string; single: boolean }): ReadUnit => {
    const at = read.quote.indexOf(unit.name);
    const name = index?.canonical(unit.name) ?? unit.name;
    return {
      ...unit,
      name,
      start: at < 0 ? start : start + at,
      end: at < 0 ? end : start + at + unit.name.length,
    };
  };
  return { lead: cell.lead.map(place), cooperate: cell.cooperate.map(place) };
}

/** The limits in a form's own limit field (限办日期), which counts from the day of receipt where the form shows one. */
export function readLimitField(
  document: SourceDocument,
  fields: readonly PageField[],
  context: FormContext,
): TaskDraft['deadlines'] {
  const field = fields.find((f) => f.meaning === 'limit' && f.value.span);
  if (!field?.value.span) return [];
  const received = fields.find((f) => f.meaning === 'receivedDate' && f.value.certainty !== 'unknown')?.value
    .value;
  const { start, end } = field.value.span;
  const against = {
    ref: received ?? context.ref,
    ...(context.calendar ? { calendar: context.calendar } : {}),
  };
  const words = document.text.slice(start, end);
  const written = findDeadlines(words, against);
  // 7个工作日 in such a field means within them.
  const found =
    written.length > 0
      ? written
      : findDeadlines(`${words}内`, against)
          .slice(0, 1)
          .map((limit) => ({
            ...limit,
            text: words.slice(limit.start),
            end: Math.min(limit.end, words.length),
          }));
  return found.map((limit) => ({ ...limit, start: limit.start + start, end: limit.end + start }));
}
