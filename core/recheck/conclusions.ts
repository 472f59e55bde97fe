import { type Day, isDay } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { readLimit } from '../deadline/read-limit.ts';
import type { NewEntry } from '../model/append.ts';
import type { Change, ChangeOf } from '../model/change.ts';
import type { ReviewResult } from '../model/entries/rechecked.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import { entriesOfKind } from '../model/fold.ts';

/** A day that the regulation sets, and how it is counted. */
export type SetDay = { day: Day; steps: string[] };

/** An objection to a conclusion and the decision on it, which is due by `reviewBy`. */
export type Objection = {
  objected: ChangeOf<'objected'>;
  reviewBy: SetDay;
  decided: ChangeOf<'reviewDecided'> | null;
};

/** A 督查结论 with the last day for objecting to it (inclusive) and the objections made. */
export type Conclusion = { concluded: ChangeOf<'concluded'>; objectBy: SetDay; objections: Objection[] };

/**
 * 30 days after a day (政府督查工作条例 第十七条, for the objection and for the decision on it): the first day is not counted, and
 * where the last is a day off the next working day is the last (民法典 第二百零一条、第二百零三条).
 */
export function thirtyDaysAfter(day: Day, calendar: WorkCalendar): SetDay {
  const { readings } = readLimit('30日内', { ref: day, calendar, settings: { rollPeriods: true } });
  const [reading] = readings;
  return { day: reading?.due ?? day, steps: reading?.steps ?? [] };
}

/** The conclusions about a task, the first one first. */
export function conclusionsOf(changes: readonly Change[], calendar: WorkCalendar): Conclusion[] {
  const decisions = new Map(entriesOfKind(changes, 'reviewDecided').map((one) => [one.objectionId, one]));
  const objections = entriesOfKind(changes, 'objected');
  return entriesOfKind(changes, 'concluded').map((concluded) => ({
    concluded,
    objectBy: thirtyDaysAfter(concluded.on, calendar),
    objections: objections
      .filter(({ conclusionId }) => conclusionId === concluded.id)
      .map((objected) => ({
        objected,
        reviewBy: thirtyDaysAfter(objected.on, calendar),
        decided: decisions.get(objected.id) ?? null,
      })),
  }));
}

/** A conclusion given to units on a day. */
export function conclusionEntry(input: {
  on: Day;
  units: readonly string[];
  text: string;
}): Result<NewEntry> {
  if (!isDay(input.on)) return fail('day-wrong', '送达日期不是有效的日期，请重新选择。');
  if (input.units.length === 0) return fail('conclusion-units', '请填写结论送达哪个单位。');
  const text = input.text.trim();
  return text === ''
    ? fail('conclusion-empty', '请填写督查结论。')
    : ok({ kind: 'concluded', on: input.on, units: [...input.units], text });
}

/** A unit's objection, within the days the regulation gives. */
export function objectionEntry(
  changes: readonly Change[],
  input: { conclusionId: string; on: Day; unit: string; text: string },
  calendar: WorkCalendar,
): Result<NewEntry> {
  const conclusion = conclusionsOf(changes, calendar).find(
    ({ concluded }) => concluded.id === input.conclusionId,
  );
  if (!conclusion) return fail('conclusion-gone', '这一督查结论已经撤销，没有保存。');
  if (!isDay(input.on)) return fail('day-wrong', '收到日期不是有效的日期，请重新选择。');
  if (input.on < conclusion.concluded.on) return fail('objection-before', '异议不能早于结论送达的日期。');
  const { day } = conclusion.objectBy;
  if (input.on > day)
    return fail(
      'objection-late',
      `异议应在收到结论之日起30日内提出，最后一日是${day}（政府督查工作条例第十七条）。`,
    );
  const text = input.text.trim();
  if (text === '') return fail('objection-empty', '请填写异议的内容。');
  const { conclusionId, on, unit } = input;
  return ok({ kind: 'objected', conclusionId, on, unit: unit.trim(), text });
}

/** The decision on an objection. */
export function reviewEntry(
  changes: readonly Change[],
  input: { objectionId: string; on: Day; result: ReviewResult; text: string },
  calendar: WorkCalendar,
): Result<NewEntry> {
  const objection = conclusionsOf(changes, calendar)
    .flatMap(({ objections }) => objections)
    .find(({ objected }) => objected.id === input.objectionId);
  if (!objection) return fail('objection-gone', '这一异议已经撤销，没有保存。');
  if (objection.decided) return fail('review-done', '这一异议已经作出复核决定。');
  if (!isDay(input.on) || input.on < objection.objected.on)
    return fail('day-wrong', '复核决定的日期不能早于提出异议的日期。');
  const text = input.text.trim();
  if (text === '') return fail('review-empty', '请填写复核决定的内容。');
  return ok({
    kind: 'reviewDecided',
    objectionId: input.objectionId,
    on: input.on,
    result: input.result,
    text,
  });
}
