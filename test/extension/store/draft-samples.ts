import type { Draft, DraftTask } from '../../../core/intake/draft.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import type { Capture } from '../../../extension/page/capture.ts';
import { task } from './samples.ts';

/** A capture of a page without content. */
export const capture = (id: string, takenAt: string, windowId = 1): Capture => ({
  ...{ id, windowId, tabId: 7, takenAt, url: 'http://oa.example/1', title: '收文', frames: [], unread: [] },
  selectionOnly: false,
});

/** A draft of these tasks, all chosen. */
export const draftOf = (tasks: readonly TaskFields[], known: (DraftTask['known'] | null)[] = []): Draft => ({
  source: (tasks[0] ?? task()).source,
  instructions: [],
  tasks: tasks.map((fields, i) => ({
    ...{ key: `t${i}`, selected: true, fields, asRead: fields, instruction: null },
    ...(known[i] ? { known: known[i] } : {}),
  })),
  skipped: [],
});
