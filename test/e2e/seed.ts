import { newRecord } from '../../core/model/append.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { Counts } from '../../extension/store/counts/counts.ts';
import { taskRow } from '../../extension/store/task-row.ts';
import { taskText, textRows } from '../../extension/store/texts/text-row.ts';
import { writer } from '../core/model/samples.ts';
import type { ExtensionBrowser } from './browser.ts';

/**
 * Puts tasks into the extension's own database, as if registered earlier: the rows, texts and tallies the store itself would
 * write. Opens the register once, so that the database is there. Returns the ids.
 */
export async function seedTasks(browser: ExtensionBrowser, tasks: readonly TaskFields[]): Promise<string[]> {
  const writing = writer('陈立新', '2026-10-12T01:20:00.000Z');
  const rows = tasks.map((fields) => taskRow(newRecord({ kind: 'registered', fields }, writing)));
  const counts = new Counts();
  for (const row of rows) counts.add(row, 1);
  const stores = {
    tasks: rows,
    texts: textRows(rows.map(taskText)),
    ...counts.rows(),
    settings: [{ name: 'identity', value: { name: '陈立新', unit: '市政府督查室' } }],
  };
  const page = await browser.openExtensionPage('register.html');
  await page.getByText('台账还是空的').waitFor();
  await page.evaluate(async (all) => {
    const opening = indexedDB.open('ducha');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const transaction = database.transaction(Object.keys(all), 'readwrite');
    for (const [store, values] of Object.entries(all))
      for (const value of values) transaction.objectStore(store).put(value);
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
    database.close();
  }, stores);
  await page.close();
  return rows.map(({ id }) => id);
}
