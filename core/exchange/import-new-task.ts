import { isDay } from '../calendar/day.ts';
import { BLANK_TASK } from '../intake/blank-task.ts';
import { withDueByHand } from '../intake/limit.ts';
import { unitsFromText } from '../intake/units-text.ts';
import { checkFields } from '../model/check-fields.ts';
import type { Result } from '../model/failure.ts';
import type { TaskFields } from '../model/task.ts';
import { canonicalUnits, renamedText } from './canonical-units.ts';
import type { ImportContext, SheetTask } from './import-ledger.ts';
import { limitOfWords, statusOf } from './sheet-fields.ts';

/** A row without a task in the register as a new task, or why it can't be one. `reason` says where its values come from. */
export function taskOfRow(row: SheetTask, reason: string, context: ImportContext): Result<TaskFields> {
  const { cells, read } = row;
  const stated = (value: string) =>
    value === '' ? null : { value, span: null, quote: value, certainty: 'certain' as const, reason };
  const due = cells.due ?? '';
  const words = cells.limitText || (isDay(due) ? '' : due);
  const limit = limitOfWords(words, read.from, context);
  const written = unitsFromText(cells.lead ?? '');
  const lead = canonicalUnits(written, context.units);
  const renamed = renamedText(written, context.units);
  const finishedOn = isDay(cells.finishedOn ?? '') ? cells.finishedOn! : null;
  const progress = cells.progress ?? '';
  const reported = isDay(cells.progressOn ?? '') ? cells.progressOn! : context.asOf;
  return checkFields({
    ...BLANK_TASK,
    title: read.group && read.group !== read.item ? `${read.group}：${read.item}` : row.title,
    requirement: read.requirement,
    lead,
    leadCertainty: lead.length > 0 ? 'certain' : 'unknown',
    leadReason: lead.length > 0 ? [reason, renamed].filter(Boolean).join('，') : '',
    cooperate: canonicalUnits(unitsFromText(cells.cooperate ?? ''), context.units),
    person: cells.person ?? '',
    limit: isDay(due) && limit.due !== due ? withDueByHand(limit, due) : limit,
    source: {
      ...{ kind: 'other', issuer: null, date: null, provenance: null },
      documentNumber: stated(row.documentNumber),
      title: stated(row.sourceTitle),
    },
    status: statusOf(row) ?? (finishedOn ? 'finished' : 'registered'),
    finishedOn,
    progress,
    progressOn: progress === '' ? null : reported,
    remark: cells.remark ?? '',
    percent: read.percent.value !== null && read.percent.value <= 100 ? read.percent.value : null,
  });
}
