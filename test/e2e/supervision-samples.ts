import { readLimit } from '../../core/deadline/read-limit.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { task } from '../core/model/samples.ts';
import { daysFromNow } from './register-samples.ts';

const MONTHLY = readLimit('每月5日前报送', { ref: '2026-10-09' }).readings;

const due = (days: number | null, text: string, rest: Partial<TaskFields> = {}): TaskFields['limit'] => ({
  ...{ text, due: days === null ? null : daysFromNow(days), certainty: 'certain', setByHand: false },
  readings: rest.limit?.readings ?? [],
});

/** A leader's instruction on a task. */
export const INSTRUCTION: TaskFields['instruction'] = {
  ...{ kind: 'task', leader: '李明', text: '请市水务局抓紧办理，结果报我。', span: null },
  ...{ writtenDate: '2026-10-10', systemTime: null, imageOnly: false, reason: '' },
};

/** Tasks in the states supervision is about: fresh, overdue (two of one unit), under a cycle of reports, finished late. */
export const supervisedTasks: TaskFields[] = [
  task({
    ...{ title: '青石河治理二期年内开工', lead: ['市水务局'], cooperate: ['市财政局'], status: 'registered' },
    ...{ limit: due(40, '年底前'), instruction: INSTRUCTION },
  }),
  task({
    ...{ title: '编制城区排涝能力提升方案', lead: ['市水务局'], cooperate: [], limit: due(-20, '上月底前') },
  }),
  task({
    ...{ title: '完成农村饮水安全排查', lead: ['市水务局'], cooperate: [], limit: due(-9, '中旬前') },
  }),
  task({
    ...{ title: '化解历史遗留办证问题', lead: ['市自然资源局'], cooperate: [], limit: due(-12, '上旬前') },
  }),
  task({
    ...{ title: '推进殡葬服务设施补短板', lead: ['市民政局'], cooperate: [], limit: due(-4, '11月中旬') },
  }),
  task({
    ...{ title: '每月调度重点项目征地拆迁', lead: ['市自然资源局'], cooperate: [] },
    limit: { ...due(null, '每月5日前报送'), readings: MONTHLY },
  }),
  task({
    ...{ title: '办结信访积案五件', lead: ['市信访局'], cooperate: [], limit: due(-40, '10月中旬') },
    ...{ status: 'finished', finishedOn: daysFromNow(-30), publicConcern: true },
  }),
  task({
    ...{ title: '建成便民服务中心', lead: ['市政务服务局'], cooperate: [], limit: due(-30, '10月底前') },
    ...{
      status: 'closed',
      finishedOn: daysFromNow(-35),
      progress: '已建成启用',
      progressOn: daysFromNow(-36),
    },
  }),
];
