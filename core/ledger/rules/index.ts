import type { Rule } from '../rule.ts';
import { ambiguousLimit } from './ambiguous-limit.ts';
import { behind } from './behind.ts';
import { collectiveUnit } from './collective-unit.ts';
import { cooperateRepeatsLead } from './cooperate-repeats-lead.ts';
import { copiedProgress } from './copied-progress.ts';
import { dateAsText } from './date-as-text.ts';
import { dateWithoutFinished } from './date-without-finished.ts';
import { documentNumberShape } from './document-number-shape.ts';
import { duplicateRow } from './duplicate-row.ts';
import { duplicateTaskId } from './duplicate-task-id.ts';
import { emptyTask } from './empty-task.ts';
import { finishBeforeStart } from './finish-before-start.ts';
import { finishInFuture } from './finish-in-future.ts';
import { finishedLate } from './finished-late.ts';
import { finishedWithoutDate } from './finished-without-date.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { htmlResidue } from './html-residue.ts';
import { impossibleLimit } from './impossible-limit.ts';
import { inferredYear } from './inferred-year.ts';
import { limitBeforeStart } from './limit-before-start.ts';
import { lostDateFormat } from './lost-date-format.ts';
import { missingLimit } from './missing-limit.ts';
import { missingProgress } from './missing-progress.ts';
import { near } from './near.ts';
import { noDeadlineColumn } from './no-deadline-column.ts';
import { noDutyColumn } from './no-duty-column.ts';
import { noDutyUnit } from './no-duty-unit.ts';
import { numbering } from './numbering.ts';
import { openWithoutCycle } from './open-without-cycle.ts';
import { overdue } from './overdue.ts';
import { overdueWithoutReason } from './overdue-without-reason.ts';
import { pastLimit } from './past-limit.ts';
import { percentAgainstStatus } from './percent-against-status.ts';
import { percentOutOfRange } from './percent-out-of-range.ts';
import { phoneShape } from './phone-shape.ts';
import { problemWithoutNextStep } from './problem-without-next-step.ts';
import { reportOverdue } from './report-overdue.ts';
import { shortUnitName } from './short-unit-name.ts';
import { staleProgress } from './stale-progress.ts';
import { statusAgainstProgress } from './status-against-progress.ts';
import { totalMismatch } from './total-mismatch.ts';
import { twoLeads } from './two-leads.ts';
import { unknownUnit } from './unknown-unit.ts';
import { unreadableFinish } from './unreadable-finish.ts';
import { unreadableLimit } from './unreadable-limit.ts';
import { unreadableStatus } from './unreadable-status.ts';
import { waitingLimit } from './waiting-limit.ts';
import { wordResidue } from './word-residue.ts';

/**
 * Every check of a ledger, in the order findings of a row are shown. A new check is a new file and a line here; the
 * options page and docs/ledger-rules.md are made from this list.
 */
export const RULES: readonly Rule[] = [
  emptyTask,
  noDutyUnit,
  twoLeads,
  collectiveUnit,
  unknownUnit,
  shortUnitName,
  cooperateRepeatsLead,
  missingLimit,
  unreadableLimit,
  impossibleLimit,
  lostDateFormat,
  waitingLimit,
  ambiguousLimit,
  inferredYear,
  limitBeforeStart,
  openWithoutCycle,
  overdue,
  pastLimit,
  near,
  behind,
  overdueWithoutReason,
  reportOverdue,
  staleProgress,
  missingProgress,
  copiedProgress,
  problemWithoutNextStep,
  finishedWithoutDate,
  dateWithoutFinished,
  finishBeforeStart,
  finishInFuture,
  unreadableFinish,
  finishedLate,
  statusAgainstProgress,
  unreadableStatus,
  percentAgainstStatus,
  percentOutOfRange,
  dateAsText,
  htmlResidue,
  wordResidue,
  hiddenCharacters,
  phoneShape,
  documentNumberShape,
  duplicateRow,
  duplicateTaskId,
  numbering,
  totalMismatch,
  noDeadlineColumn,
  noDutyColumn,
];
