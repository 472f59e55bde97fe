import { daysBetween } from '../../calendar/day.ts';
import { lastReported } from '../rows/last-reported.ts';
import type { RowRule } from '../rule.ts';
import { sayDay } from '../wording.ts';

export const staleProgress: RowRule = {
  id: 'stale-progress',
  severity: 'warning',
  title: '进展长时间没有更新',
  explain: '办理中的事项多日没有新进展。请催报，或核实是否停滞。天数可在设置中调整。',
  needs: ['progress'],
  check(row, context, found) {
    if (row.over || row.progress === '' || row.status.state === 'suspended') return;
    // Where a rhythm of reports is agreed, a missing report is spoken of by that.
    if ((row.cycle?.every ?? row.limit.every) != null) return;
    const last = lastReported(row, context.asOf);
    if (last === null || last >= context.staleBefore) return;
    const { columns, asOf } = context;
    found(
      columns.reported >= 0 ? columns.reported : columns.progress.at(-1)!,
      `最近一次进展是${sayDay(last)}，已有${daysBetween(last, asOf)}天没有更新，请催报。`,
    );
  },
};
