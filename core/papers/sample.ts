import { BLANK_TASK } from '../intake/blank-task.ts';
import type { TaskFields } from '../model/task.ts';
import type { PaperDraft } from './draft.ts';
import type { PaperOffice } from './office.ts';

/** An office with everything filled in: what a template is tried with before it is kept. */
export const SAMPLE_OFFICE: PaperOffice = {
  name: '临江县人民政府督查室',
  head: '临江县人民政府督查室',
  code: '临府督',
  codes: {},
  signatory: '周明远',
  contact: '陈立新',
  phone: '0000-5550123',
  copyTo: '县委督查室，县政府各副县长',
  redHead: true,
};

const MATTER: TaskFields = {
  ...BLANK_TASK,
  title: '完成青石水库除险加固',
  lead: ['县水利局'],
  source: { kind: 'other', documentNumber: null, title: null, issuer: null, date: null, provenance: null },
};

/** A paper with a heading of each level and an item, so that every stretch of a template is filled. */
export const SAMPLE_DRAFT: PaperDraft = {
  kind: 'assign',
  title: '督查事项交办通知单',
  to: ['县水利局'],
  body: '一、交办事项\n（一）重点事项\n请抓紧落实。',
  tasks: [{ id: 'sample', fields: MATTER }],
  listed: true,
  on: '2026-11-23',
  answerBy: '2026-11-30',
};
