import { z } from 'zod';
import { Attached } from './entries/attached.ts';
import { ChaseAnswered, Chased } from './entries/chased.ts';
import { entry } from './entries/entry.ts';
import { ExtensionAsked, ExtensionDecided } from './entries/extension.ts';
import { Moved, Shown } from './entries/moved.ts';
import { Concluded, Objected, Rechecked, ReviewDecided } from './entries/rechecked.ts';
import { Asked, Replied, Reported } from './entries/reported.ts';
import { StoredFields, TaskFields } from './task.ts';

export { Actor } from './entries/entry.ts';

/** One entry of a task's history. A task's fields are the fold of its entries; nothing is ever overwritten. */
export const Change = z.discriminatedUnion('kind', [
  z.object({ ...entry, kind: z.literal('registered'), fields: StoredFields }),
  z.object({ ...entry, kind: z.literal('edited'), fields: TaskFields.partial(), reason: z.string() }),
  z.object({ ...entry, kind: z.literal('progress'), text: z.string(), on: z.string() }),
  z.object({ ...entry, kind: z.literal('note'), text: z.string() }),
  z.object({ ...entry, kind: z.literal('undone'), changeId: z.string() }),
  Moved,
  Shown,
  ExtensionAsked,
  ExtensionDecided,
  Reported,
  Asked,
  Replied,
  Chased,
  ChaseAnswered,
  Rechecked,
  Concluded,
  Objected,
  ReviewDecided,
  Attached,
]);
export type Change = z.infer<typeof Change>;
export type ChangeKind = Change['kind'];

/** An entry of one kind. */
export type ChangeOf<K extends ChangeKind> = Extract<Change, { kind: K }>;

/** What entries are called in the history. */
export const CHANGE_WORD: Record<ChangeKind, string> = {
  registered: '立项',
  edited: '修改',
  progress: '登记进展',
  note: '备注',
  undone: '撤销',
  moved: '流转',
  shown: '呈报结果',
  extensionAsked: '申请延期',
  extensionDecided: '延期审批',
  reported: '报送',
  asked: '询问',
  replied: '答复',
  chased: '催督',
  chaseAnswered: '回复催督',
  rechecked: '回头看',
  concluded: '督查结论',
  objected: '提出异议',
  reviewDecided: '复核决定',
  attached: '附件',
};

/**
 * A task as it is kept: one record, all its entries. `v` is the record's shape version: 1 knew fewer kinds of entries and fewer
 * fields ({@link StoredFields} fills them in); whatever is written is 2.
 */
export const TaskRecord = z.object({
  id: z.string(),
  v: z.union([z.literal(1), z.literal(2)]),
  changes: z.array(Change).min(1),
});
export type TaskRecord = z.infer<typeof TaskRecord>;
