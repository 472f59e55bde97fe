import { afterEach, beforeEach, expect, test } from 'vitest';
import { readExchangeXlsx, writeExchangeXlsx } from '../../core/exchange/mapping/exchange-xlsx.ts';
import { foldTask } from '../../core/model/fold.ts';
import type { Database } from '../../extension/store/database.ts';
import { exchangeTasks, planExchange, takeExchange, takeMapped } from '../../extension/store/exchange.ts';
import { undoImport } from '../../extension/store/import-tasks.ts';
import { lastImport } from '../../extension/store/last-import.ts';
import { addProgress, registerTasks } from '../../extension/store/tasks.ts';
import { emptyDatabase, got, task, writer } from './store-samples.ts';

// S17: from one register into another, joined entry by entry; nothing there is overwritten.

let here: Database;
let there: Database;
beforeEach(async () => {
  [here, there] = [await emptyDatabase(), await emptyDatabase()];
});
afterEach(() => {
  here.close();
  there.close();
});
const work = { signal: new AbortController().signal, onProgress: () => undefined };

test('an exchange file brings tasks over, then only what is new; both sides’ entries stay', async () => {
  const titles = Array.from({ length: 620 }, (_, i) => task({ title: `事项${i}` }));
  const ids = got(await registerTasks(here, titles, writer('甲')));
  const sent = async (db: Database) => {
    const file = got(
      writeExchangeXlsx({ madeAt: '2026-11-23T09:00:00Z', office: '', tasks: await exchangeTasks(db, work) }),
    );
    return got(readExchangeXlsx(file)).tasks;
  };
  const first = await sent(here);
  expect(await planExchange(there, first, work)).toEqual({ new: 620, changed: 0, same: 0 });
  expect(got(await takeExchange(there, first, work))).toBe(620);
  expect(await exchangeTasks(there, work)).toEqual(await exchangeTasks(here, work));

  got(await addProgress(here, ids[0]!, { text: '这边的进展', on: '2026-11-20' }, writer('乙')));
  got(
    await addProgress(
      there,
      ids[0]!,
      { text: '那边的进展', on: '2026-11-21' },
      writer('丙', '2026-11-23T10:00:00.000Z'),
    ),
  );
  const second = await sent(here);
  expect(await planExchange(there, second, work)).toEqual({ new: 0, changed: 1, same: 619 });
  expect(got(await takeExchange(there, second, work))).toBe(1);
  const joined = (await there.tasks.get(ids[0]!))!.record.changes;
  expect(joined.flatMap((change) => (change.kind === 'progress' ? [change.text] : []))).toEqual([
    '这边的进展',
    '那边的进展',
  ]);
});

test('a cancelled exchange leaves nothing behind', async () => {
  got(await registerTasks(here, [task()], writer('甲')));
  const tasks = await exchangeTasks(here, work);
  const cancelled = await takeExchange(there, tasks, { ...work, signal: AbortSignal.abort() });
  expect(cancelled).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  expect(await there.tasks.count()).toBe(0);
});

test('rows of a superior’s table are taken in as entries that name it, all or none', async () => {
  const [id] = got(await registerTasks(here, [task()], writer('甲')));
  const plan = {
    added: [{ rowNumber: 3, fields: task({ title: '新建学校' }) }],
    changed: [{ rowNumber: 2, id: id!, title: task().title, patch: { lead: ['市教育局'] } }],
    ...{ same: 0, problems: [] },
  };
  const wrong = { ...plan, changed: [{ ...plan.changed[0]!, id: '没有' }] };
  expect(await takeMapped(here, wrong, '市系统', writer('乙'), work)).toMatchObject({ ok: false });
  expect(await here.tasks.count()).toBe(1);
  const imported = got(await takeMapped(here, plan, '市系统', writer('丙'), work));
  expect(imported).toMatchObject({ updated: 1, added: 1 });
  const changed = (await here.tasks.get(id!))!.record.changes;
  expect(changed.at(-1)).toMatchObject({ kind: 'edited', reason: '按“市系统”导入' });
  expect(foldTask(changed)?.lead).toEqual(['市教育局']);
  // All of it is undone as one, also after the page was closed.
  expect(await lastImport(here)).toMatchObject({ fileName: '市系统', ...imported });
  expect(got(await undoImport(here, imported, writer('丁'), work))).toBe(2);
  expect(foldTask((await here.tasks.get(id!))!.record.changes)?.lead).toEqual(task().lead);
  const added = imported.entries.find(({ taskId }) => taskId !== id)!;
  expect((await here.tasks.get(added.taskId))!.status).toBe('withdrawn');
});
