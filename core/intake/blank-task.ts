import { ADDED_FIELDS, type TaskFields } from '../model/task.ts';
import { NO_LIMIT } from './limit.ts';

/** A task of which nothing is known yet but that it is to be registered. */
export const BLANK_TASK: Omit<TaskFields, 'source'> = {
  title: '',
  requirement: '',
  lead: [],
  leadCertainty: 'unknown',
  leadReason: '',
  cooperate: [],
  person: '',
  limit: NO_LIMIT,
  instruction: null,
  status: 'registered',
  finishedOn: null,
  progress: '',
  progressOn: null,
  remark: '',
  ...ADDED_FIELDS,
};
