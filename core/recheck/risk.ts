import { chasesOf } from '../chasing/chases.ts';
import { needsShowing } from '../lifecycle/guards.ts';
import type { Change } from '../model/change.ts';
import { entriesOfKind } from '../model/fold.ts';
import { finishedLate } from '../model/lateness.ts';
import type { TaskFields } from '../model/task.ts';
import { reportFaults } from '../reporting/report-faults.ts';
import { reportsOf } from '../reporting/reports.ts';

/** A reason to look again at what was closed, with its weight and its words. */
export type RiskFactor = { id: RiskId; points: number; why: string };

/** Weights of the reasons; a way of putting candidates in order, not a verdict. */
const RISK_POINTS = {
  publicConcern: 3,
  closedLate: 3,
  reopened: 3,
  noReports: 2,
  chased: 2,
  noEvidence: 1,
  hollowReports: 1,
  notShown: 1,
  postponed: 1,
} as const;
export type RiskId = keyof typeof RISK_POINTS;

/**
 * Why a closed task is worth looking at again (回头看): what matters to the public, what was late or chased, what stands on thin evidence.
 * The heaviest first; {@link riskScore} is their sum.
 */
export function riskFactors(fields: TaskFields, changes: readonly Change[]): RiskFactor[] {
  const found: RiskFactor[] = [];
  const add = (id: RiskId, why: string, times = 1) =>
    found.push({ id, points: RISK_POINTS[id] * times, why });
  const reports = reportsOf(changes);
  const chases = chasesOf(changes);
  const restarts = entriesOfKind(changes, 'moved').filter(({ step }) => step === 'restart').length;
  const postponed = entriesOfKind(changes, 'extensionDecided').filter(({ granted }) => granted).length;
  if (fields.publicConcern) add('publicConcern', '群众关注度高');
  if (finishedLate(fields)) add('closedLate', '逾期办结');
  if (restarts > 0) add('reopened', `重启过${restarts}次`);
  if (reports.length === 0 && fields.progress.trim() === '') add('noReports', '没有报送过进展');
  else if (reportFaults(reports).size > 0) add('hollowReports', '有内容空泛或重复的报送');
  if (chases.length > 0) add('chased', `催督过${chases.length}次`, Math.min(2, chases.length));
  if (!entriesOfKind(changes, 'attached').some(({ purpose }) => purpose === 'attachment'))
    add('noEvidence', '没有佐证附件');
  if (needsShowing(fields) && entriesOfKind(changes, 'shown').length === 0)
    add('notShown', '结果没有呈报领导');
  if (postponed > 0) add('postponed', `延期${postponed}次`);
  return found.sort((a, b) => b.points - a.points);
}

export const riskScore = (factors: readonly RiskFactor[]): number =>
  factors.reduce((sum, { points }) => sum + points, 0);
