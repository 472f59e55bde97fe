import { Database } from '../../../extension/store/database.ts';

export { task, taskDue, writer } from '../../core/model/samples.ts';

let opened = 0;

/** An empty database of its own name; it goes with the browser's profile when the run ends. */
export async function emptyDatabase(): Promise<Database> {
  const db = new Database(`test-${Date.now()}-${++opened}`);
  await db.open();
  return db;
}
