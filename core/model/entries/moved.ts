import { z } from 'zod';
import { Status } from '../status.ts';
import { entry, on } from './entry.ts';

/** The steps of a task's life; {@link STEP_WORD} has their words. */
export const Step = z.enum([
  'register',
  'assign',
  'receive',
  'return',
  'start',
  'submit',
  'sendBack',
  'accept',
  'strike',
  'suspend',
  'terminate',
  'restart',
]);
export type Step = z.infer<typeof Step>;

export const STEP_WORD: Record<Step, string> = {
  register: '立项',
  assign: '交办',
  receive: '签收',
  return: '退回',
  start: '开始办理',
  submit: '申请办结',
  sendBack: '退回补办',
  accept: '办结',
  strike: '销号',
  suspend: '中止',
  terminate: '终止',
  restart: '重启',
};

/** The task took a step of its life, from where it stood to `to`. */
export const Moved = z.object({
  ...entry,
  kind: z.literal('moved'),
  step: Step,
  to: Status,
  on,
  reason: z.string(),
  /** The day of completion that 申请办结 or 办结 names; null leaves what was known, or clears it where the task is not over. */
  finishedOn: z.string().nullable(),
  /** The number of the notice that went with it (交办通知单); '' where none did. */
  number: z.string(),
  /** The units the notice went to, or that received or returned it. */
  units: z.array(z.string()),
});

/** The result was shown to the leader who gave the instruction; `further`: a new instruction, '' where there is none. */
export const Shown = z.object({
  ...entry,
  kind: z.literal('shown'),
  to: z.string(),
  on,
  further: z.string(),
});
