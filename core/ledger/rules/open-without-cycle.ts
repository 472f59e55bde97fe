import type { RowRule } from '../rule.ts';
import { clip } from '../wording.ts';

export const openWithoutCycle: RowRule = {
  id: 'open-without-cycle',
  severity: 'info',
  title: '长期事项没有报送周期',
  explain: '长期坚持的事项不会逾期，也就容易没人过问。请约定报送周期，如“长期坚持，每季度末报送进展”。',
  needs: ['deadline'],
  once: true,
  check({ limit, cycle, over }, { columns }, found) {
    if (
      limit.kind === 'open' &&
      !over &&
      !limit.urgent &&
      limit.every === null &&
      (cycle === null || cycle.every === null)
    )
      found(columns.limit, `“${clip(limit.text)}”没有完成日期，请约定报送周期。`);
  },
};
