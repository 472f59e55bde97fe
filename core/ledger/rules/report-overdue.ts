import { addDays } from '../../calendar/day.ts';
import { lastReportDue } from '../../reporting/report-cycle.ts';
import { lastReported } from '../rows/last-reported.ts';
import type { RowRule } from '../rule.ts';
import { sayDay } from '../wording.ts';

export const reportOverdue: RowRule = {
  id: 'report-overdue',
  severity: 'warning',
  title: '到期没有报送进展',
  explain: '按约定的周期应当报送进展而没有报。请催报。',
  needs: ['deadline'],
  check(row, context, found) {
    const every = row.cycle?.every ?? row.limit.every;
    if (every == null || row.over || row.status.state === 'suspended') return;
    const { columns, asOf, settings } = context;
    const due = lastReportDue(every, addDays(asOf, -1 - settings.thresholds.reportGraceDays));
    const before = due && lastReportDue(every, addDays(due, -1));
    if (!due || !before || (row.from !== null && row.from > before)) return;
    const last = lastReported(row, asOf);
    const column = columns.reported >= 0 ? columns.reported : (columns.progress.at(-1) ?? columns.limit);
    if (last !== null && last <= before)
      found(column, `应于${sayDay(due)}前报送进展，最近一次是${sayDay(last)}，请催报。`);
    else if (last === null && columns.reported >= 0)
      found(column, `应于${sayDay(due)}前报送进展，没有报送记录，请催报。`);
  },
};
