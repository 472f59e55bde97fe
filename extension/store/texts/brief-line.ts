import { briefOf, type TaskBrief } from '../../../core/bulletin/brief.ts';
import type { Status } from '../../../core/model/status.ts';
import { dayReader } from '../../local-day.ts';
import { NO_DUE, type RowStatus, rowFields, type TaskRow } from '../task-row.ts';

/** What of a brief stands in a line of the texts; id, status and due day stand beside it (text-row.ts). A list, for its names would double it. */
type Packed = [
  title: string,
  lead: readonly string[],
  cooperate: readonly string[],
  kind: TaskBrief['kind'],
  lacks: 0 | 1,
  finishedOn: TaskBrief['finishedOn'],
  missed: TaskBrief['missed'],
  registered: TaskBrief['registered'],
  assigned: TaskBrief['assigned'],
  stopped: TaskBrief['stopped'],
  reports: TaskBrief['reports'],
];

/** A stored task's brief as a line; '' for what is in no statistic: withdrawn and damaged. */
export function briefLine(row: TaskRow): string {
  const brief = row.status === 'withdrawn' || row.status === 'damaged' ? null : briefOfRow(row, dayReader());
  if (!brief) return '';
  const { title, lead, cooperate, kind, lacks, finishedOn, missed, registered, assigned, stopped, reports } =
    brief;
  const packed: Packed = [
    ...([title, lead, cooperate, kind, lacks ? 1 : 0, finishedOn, missed] as const),
    ...([registered, assigned, stopped, reports] as const),
  ];
  return JSON.stringify(packed);
}

/** A stored task's brief, made anew; null for a damaged record. */
function briefOfRow(row: TaskRow, dayOf: (at: string) => string): TaskBrief | null {
  const fields = rowFields(row);
  return fields && briefOf(row.id, fields, row.record, dayOf);
}

/** The brief that stands in a line. */
export function openBrief(id: string, status: RowStatus, dueKey: string, line: string): TaskBrief {
  const [title, lead, cooperate, kind, lacks, finishedOn, missed, ...rest]: Packed = JSON.parse(line);
  const [registered, assigned, stopped, reports] = rest;
  return {
    ...{ id, title, lead, cooperate, kind, lacks: lacks === 1, finishedOn, missed },
    ...{ registered, assigned, stopped, reports, due: dueKey === NO_DUE ? null : dueKey },
    status: (status === 'finishedLate' ? 'finished' : status === 'closedLate' ? 'closed' : status) as Status,
  };
}
