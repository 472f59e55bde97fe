import { foldTask } from '../../core/model/fold.ts';
import type { TaskFields } from '../../core/model/task.ts';
import type { TaskRow } from '../../extension/store/task-row.ts';
import type { ExtensionBrowser } from './browser.ts';

/** The row of the first task whose title has these words, as it stands in the extension's database. */
export async function storedRow(browser: ExtensionBrowser, title: string): Promise<TaskRow> {
  const rows = await browser.stored<TaskRow>('tasks');
  return rows.find(({ record }) => foldTask(record.changes)?.title.includes(title))!;
}

/** That task's fields. */
export const storedTask = async (browser: ExtensionBrowser, title: string): Promise<TaskFields> =>
  foldTask((await storedRow(browser, title)).record.changes)!;
