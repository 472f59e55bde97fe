import type { Step } from '../model/entries/moved.ts';
import type { Status } from '../model/status.ts';
import type { Guard } from './guards.ts';
import { hasFinishDay, hasLead, hasReason, resultWasShown } from './guards.ts';

/** A step of a task's life: from which statuses it leads to which, and what must hold. */
export type Transition = {
  step: Step;
  from: readonly Status[];
  to: Status;
  /** A reason has to be written: the step goes back, stops or takes up again. */
  needsReason: boolean;
  /** It names the day on which the work was completed. */
  namesFinishDay: boolean;
  guards: readonly Guard[];
  /** What it means, for the person who is about to take it. */
  about: string;
};

const atWork = ['registered', 'assigned', 'received', 'inProgress'] as const;

/**
 * The whole life of a task: 待立项 → 已立项 → 已交办 → 已签收 / 已退回 → 办理中 → 待审核 → 已办结 → 已销号, and 中止, 终止, 重启 beside it.
 * 延期 is no step: it moves the limit, not the status (core/postponement). No two steps lead from one status to the same.
 */
export const TRANSITIONS: readonly Transition[] = [
  {
    ...{ step: 'register', from: ['proposed'], to: 'registered', needsReason: false, namesFinishDay: false },
    ...{ guards: [], about: '列入督查台账' },
  },
  {
    ...{ step: 'assign', from: ['registered', 'returned'], to: 'assigned' },
    ...{ needsReason: false, namesFinishDay: false, guards: [hasLead], about: '向责任单位发交办通知单' },
  },
  {
    ...{ step: 'receive', from: ['assigned'], to: 'received', needsReason: false, namesFinishDay: false },
    ...{ guards: [], about: '责任单位签收' },
  },
  {
    ...{ step: 'return', from: ['assigned', 'received'], to: 'returned' },
    ...{
      needsReason: true,
      namesFinishDay: false,
      guards: [hasReason],
      about: '责任单位认为不归其办理，退回',
    },
  },
  {
    ...{ step: 'start', from: ['registered', 'assigned', 'received'], to: 'inProgress' },
    ...{ needsReason: false, namesFinishDay: false, guards: [], about: '责任单位着手办理' },
  },
  {
    ...{ step: 'submit', from: atWork, to: 'inReview', needsReason: false, namesFinishDay: true },
    ...{ guards: [hasFinishDay], about: '责任单位报已办完，等待审核' },
  },
  {
    ...{ step: 'sendBack', from: ['inReview'], to: 'inProgress', needsReason: true, namesFinishDay: false },
    ...{ guards: [hasReason], about: '审核没有通过，退回补办' },
  },
  {
    ...{ step: 'accept', from: ['inReview'], to: 'finished', needsReason: false, namesFinishDay: true },
    ...{ guards: [hasFinishDay, resultWasShown], about: '审核通过，成果被认可' },
  },
  {
    ...{ step: 'strike', from: ['finished'], to: 'closed', needsReason: false, namesFinishDay: false },
    ...{ guards: [], about: '从台账划去' },
  },
  {
    ...{ step: 'suspend', from: [...atWork, 'returned'], to: 'suspended' },
    ...{ needsReason: true, namesFinishDay: false, guards: [hasReason], about: '暂停办理，不计时限' },
  },
  {
    ...{ step: 'terminate', from: ['proposed', ...atWork, 'returned', 'inReview', 'suspended'] },
    ...{ to: 'terminated', needsReason: true, namesFinishDay: false },
    ...{ guards: [hasReason], about: '不再办理' },
  },
  {
    ...{ step: 'restart', from: ['suspended', 'finished', 'closed', 'terminated'], to: 'inProgress' },
    ...{ needsReason: true, namesFinishDay: false, guards: [hasReason], about: '恢复或重新办理' },
  },
];

/** The transition of a step. */
export const transitionOf = (step: Step): Transition => TRANSITIONS.find((one) => one.step === step)!;

/** The step that leads from one status straight to another; null where there is none. */
export function stepBetween(from: Status, to: Status): Step | null {
  return TRANSITIONS.find((one) => one.to === to && one.from.includes(from))?.step ?? null;
}
