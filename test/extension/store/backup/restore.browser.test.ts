import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newLock } from '../../../../core/exchange/backup.ts';
import type { Result } from '../../../../core/model/failure.ts';
import { makeBackup } from '../../../../extension/store/backup/backup.ts';
import { SECTIONS } from '../../../../extension/store/backup/backup-sections.ts';
import { backupState, noteBackup } from '../../../../extension/store/backup/backup-state.ts';
import {
  openBackup,
  planRestore,
  type RestoreChoice,
  type RestorePlan,
  restore,
} from '../../../../extension/store/backup/restore.ts';
import { fileSection } from '../../../../extension/store/backup/sections/files.ts';
import { webCrypto } from '../../../../extension/store/backup/web-crypto.ts';
import { keepDraft, saveCapture, unfinishedDrafts } from '../../../../extension/store/captures.ts';
import { tallies, units } from '../../../../extension/store/counts/tally.ts';
import type { Database } from '../../../../extension/store/database.ts';
import { exportedTasks, rememberExport } from '../../../../extension/store/exports.ts';
import type { LongWork } from '../../../../extension/store/long-work.ts';
import { keepArrangement, loadedArrangements } from '../../../../extension/store/office-arrangements.ts';
import { keepOfficeUnits, officeUnits } from '../../../../extension/store/office-units.ts';
import { lastNumber, nextNumber } from '../../../../extension/store/paper-numbers.ts';
import { getSetting, setSetting } from '../../../../extension/store/settings.ts';
import { keepRules, siteRules } from '../../../../extension/store/site-rules.ts';
import { addProgress, editTask, registerTasks, undo } from '../../../../extension/store/tasks.ts';
import version1 from '../../../fixtures/registers/backup-1.json' with { type: 'json' };
import { emptyDatabase, task, taskDue, writer } from '../samples.ts';

let db: Database;
let other: Database;
beforeEach(async () => {
  db = await emptyDatabase();
  other = await emptyDatabase();
});
afterEach(() => {
  db.close();
  other.close();
});

const work = (): LongWork => ({ signal: new AbortController().signal, onProgress: () => {} });
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};
const madeAt = '2026-11-23T08:00:00.000Z';
const backupFiles = async (of: Database, password: string | null = null, together?: number) => {
  const lock = password === null ? null : await newLock(password, webCrypto);
  const files: Uint8Array[] = [];
  for await (const { bytes } of makeBackup(of, { madeAt, lock, files: true }, work(), together))
    files.push(bytes);
  return files;
};
const planOf = async (into: Database, file: Uint8Array, password: string | null = null) =>
  planRestore(into, value(await openBackup(file, password)), work());
const everything = ({ parts }: RestorePlan): RestoreChoice => {
  const names = new Set(parts.map(({ section }) => section.name));
  return { take: names, replace: names };
};
const tasksOnly: RestoreChoice = { take: new Set(['tasks']), replace: new Set() };
const countsOf = (plan: RestorePlan, name: string) => {
  const part = plan.parts.find(({ section }) => section.name === name)!;
  return { new: part.new, changed: part.changed, same: part.same, damaged: part.damaged };
};

const capture = (id: string) => ({
  ...{ id, windowId: 7, tabId: 3, takenAt: '2026-11-23T01:00:00.000Z', url: 'http://oa.example/1' },
  ...{ title: '收文处理单', frames: [], unread: [], selectionOnly: false },
});
const source = task().source;
const draft = { source, instructions: [], tasks: [], skipped: ['改过的草稿'] };
const rule = {
  ...{ id: 'r1', name: '云岭市收文', priority: 1, enabled: true, changedAt: madeAt },
  fields: [{ field: 'title' as const, locators: [{ by: 'mark' as const, tag: 'td', mark: 'bt' }] }],
  ...{ target: { host: 'oa.example', path: '/*', frame: '', labels: [] } },
};

/** One of everything a register can hold. */
async function fill(of: Database) {
  value(await registerTasks(of, [task(), task({ title: '另一件', source: { ...source } })], writer('张')));
  await saveCapture(of, capture('edited'));
  await keepDraft(of, 'edited', draft);
  await saveCapture(of, capture('fresh'));
  await setSetting(of, 'identity', { name: '陈立新', unit: '市政府督查室' });
  await setSetting(of, 'silentDays', 15);
  await keepArrangement(of, {
    ...{ year: 2027, papers: [], days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }] },
  });
  await keepOfficeUnits(of, {
    units: [{ name: '云岭市财政局', shortNames: [], aliases: ['财局'], level: 1, parent: null }],
  });
  value(await keepRules(of, [rule], writer('张')));
  await keepFile(of, 'f1', 3);
  await of.transaction('rw', of.settings, () => nextNumber(of, 'notice', '督交', 2026, 7));
  await rememberExport(of, 'e1', ['张-00001'], madeAt);
}
const keepFile = async (of: Database, id: string, size: number) => {
  const bytes = new Uint8Array(size).map((_, i) => (i * 7) % 256);
  const file = { id, name: `${id}.pdf`, type: 'application/pdf', size, sha256: '', at: madeAt };
  await of.files.put({ ...file, bytes: new Blob([bytes], { type: file.type }) });
};

test('into an empty register everything comes back: entries, lists and numbers', async () => {
  const [id, withdrawn] = value(await registerTasks(db, [task(), taskDue(null)], writer('张')));
  value(await addProgress(db, id!, { text: '已完成招标', on: '2026-11-20' }, writer('李')));
  value(await undo(db, withdrawn!, (await db.tasks.get(withdrawn!))!.record.changes[0]!.id, writer('王')));
  const [file] = await backupFiles(db, '口令');
  const plan = await planOf(other, file!, '口令');
  expect(countsOf(plan, 'tasks')).toEqual({ new: 2, changed: 0, same: 0, damaged: 0 });
  expect(value(await restore(other, plan, everything(plan), work()))).toMatchObject({ tasks: 2 });
  expect(await other.tasks.toArray()).toEqual(await db.tasks.toArray());
  expect(await tallies(other, null, false)).toEqual(await tallies(db, null, false));
  expect(await units(other)).toEqual(await units(db));
});

test('drafts, settings, notices, units, site rules and attachments come back as they were', async () => {
  await fill(db);
  const [file] = await backupFiles(db);
  const plan = await planOf(other, file!);
  expect(plan.unknown).toEqual([]);
  expect(value(await restore(other, plan, everything(plan), work()))).toMatchObject({
    ...{ tasks: 2, drafts: 2, settings: 2, arrangements: 1, units: 1, siteRules: 1, files: 1 },
    ...{ numbers: 1, exports: 1 },
  });
  expect(await getSetting(other, 'identity')).toEqual({ name: '陈立新', unit: '市政府督查室' });
  expect(await getSetting(other, 'silentDays')).toBe(15);
  expect(await loadedArrangements(other)).toEqual(await loadedArrangements(db));
  expect(await officeUnits(other)).toEqual(await officeUnits(db));
  expect(await other.siteRules.toArray()).toEqual(await db.siteRules.toArray());
  expect((await siteRules(other)).map((kept) => kept.value)).toEqual([rule]);
  const restored = (await other.files.get('f1'))!;
  expect(new Uint8Array(await restored.bytes.arrayBuffer())).toEqual(new Uint8Array([0, 7, 14]));
  expect(restored).toMatchObject({ name: 'f1.pdf', type: 'application/pdf', size: 3 });
  expect(await lastNumber(other, 'notice', 2026)).toBe(7);
  expect(await exportedTasks(other, ['e1'])).toEqual(new Set(['张-00001']));
  // Drafts belong to no window of this computer, and are offered as unfinished.
  const drafts = await unfinishedDrafts(other, '2026-11-24T00:00:00.000Z');
  expect(drafts.map(({ id, windowId }) => [id, windowId]).sort()).toEqual([
    ['edited', -1],
    ['fresh', -1],
  ]);
  expect(drafts.find(({ id }) => id === 'edited')!.draft).toEqual(draft);
  expect((await other.captures.get('fresh'))!.capture).toEqual(capture('fresh'));
  const again = await planOf(other, file!);
  expect(again.parts.every((part) => part.new + part.changed === 0)).toBe(true);
});

test("the office's own settings and units stay unless replacing them is agreed", async () => {
  await fill(db);
  await fill(other);
  await setSetting(other, 'silentDays', 60);
  await keepOfficeUnits(other, {
    units: [{ name: '云岭市财政局', shortNames: [], aliases: [], level: 1, parent: null }],
  });
  const [file] = await backupFiles(db);
  const plan = await planOf(other, file!);
  const replaced = (name: string) => plan.parts.find(({ section }) => section.name === name)!.replaced;
  expect(replaced('settings')).toEqual(['久未报进展的天数']);
  expect(replaced('units')).toEqual(['云岭市财政局']);
  const { take } = everything(plan);
  value(await restore(other, plan, { take, replace: new Set() }, work()));
  expect(await getSetting(other, 'silentDays')).toBe(60);
  value(await restore(other, plan, { take, replace: new Set(['settings']) }, work()));
  expect(await getSetting(other, 'silentDays')).toBe(15);
  expect((await officeUnits(other))!.units[0]!.aliases).toEqual([]);
});

test('many attachments go into files of their own, restored in any order', async () => {
  value(await registerTasks(db, [task()], writer('张')));
  for (const id of ['a', 'b']) await keepFile(db, id, 600_000);
  const files = await backupFiles(db, null, 1_000_000);
  expect(files).toHaveLength(3);
  for (const file of files.reverse()) {
    const plan = await planOf(other, file);
    value(await restore(other, plan, everything(plan), work()));
  }
  expect(await other.tasks.count()).toBe(1);
  expect(await other.files.toCollection().primaryKeys()).toEqual(['a', 'b']);
});

test('a section of a newer program and one unknown are named, the rest is restored', async () => {
  const { sections } = value(await openBackup((await backupFiles(db))[0]!, null));
  const newer = sections.map((section) => (section.name === 'units' ? { ...section, version: 9 } : section));
  const plan = await planRestore(
    db,
    { madeAt, sections: [...newer, { name: 'holograms', version: 1, rows: [1] }] },
    work(),
  );
  expect(plan.unknown).toEqual(['单位名录', 'holograms']);
  expect(plan.parts.map(({ section }) => section.name)).not.toContain('units');
});

test('rows that are not whole are counted and left out', async () => {
  const record = { id: '残', v: 1, changes: [] };
  const sections = [
    { name: 'tasks', version: 1, rows: [record, ...version1.records] },
    { name: 'settings', version: 1, rows: [{ name: 'silentDays', value: -5 }] },
  ];
  const plan = await planRestore(db, { madeAt, sections }, work());
  expect(countsOf(plan, 'tasks')).toEqual({ new: 2, changed: 0, same: 0, damaged: 1 });
  expect(countsOf(plan, 'settings')).toMatchObject({ new: 0, damaged: 1 });
});

test('a file of version 1 is restored', async () => {
  const plan = await planOf(db, new TextEncoder().encode(JSON.stringify(version1)));
  expect(value(await restore(db, plan, everything(plan), work()))).toEqual({ tasks: 2 });
  expect(await tallies(db, null, false)).toHaveLength(1);
});

test('into a register that went on, both sides keep their entries', async () => {
  const [id] = value(await registerTasks(db, [task()], writer('张')));
  const first = await planOf(other, (await backupFiles(db))[0]!);
  value(await restore(other, first, tasksOnly, work()));
  value(await editTask(db, id!, { remark: '甲' }, '', writer('李')));
  value(await editTask(other, id!, { person: '王五' }, '', writer('赵')));
  value(await registerTasks(other, [task({ title: '另一件事' })], writer('孙')));
  const [saved] = await backupFiles(other);
  const plan = await planOf(db, saved!);
  expect(countsOf(plan, 'tasks')).toMatchObject({ new: 1, changed: 1, same: 0 });
  expect(value(await restore(db, plan, tasksOnly, work()))).toEqual({ tasks: 2 });
  expect((await db.tasks.get(id!))!.record.changes.map(({ by }) => by.name)).toEqual(['张', '李', '赵']);
  expect(countsOf(await planOf(db, saved!), 'tasks')).toMatchObject({ new: 0, changed: 0, same: 2 });
});

test('a restore that is cancelled leaves the register as it was', async () => {
  value(
    await registerTasks(
      db,
      Array.from({ length: 1200 }, () => task()),
      writer('张'),
    ),
  );
  const plan = await planOf(other, (await backupFiles(db))[0]!);
  const controller = new AbortController();
  const cancelling = {
    signal: controller.signal,
    onProgress: (share: number) => share > 0.1 && controller.abort(),
  };
  const result = await restore(other, plan, everything(plan), cancelling);
  expect(result).toMatchObject({ failure: { code: 'cancelled' } });
  expect(await other.tasks.count()).toBe(0);
  expect(await tallies(other, null, false)).toEqual([]);
});

test('the register knows when it was last backed up', async () => {
  expect(await backupState(db)).toEqual({ hasTasks: false, lastAt: null });
  value(await registerTasks(db, [task()], writer('张')));
  await noteBackup(db, '2026-11-23T08:00:00.000Z');
  expect(await backupState(db)).toEqual({ hasTasks: true, lastAt: '2026-11-23T08:00:00.000Z' });
});

test('every table is in a backup or can be made anew from what is', () => {
  const saved = [...SECTIONS, fileSection].flatMap(({ tables }) => tables(db)).map(({ name }) => name);
  const derived = ['texts', 'lookup', 'tallies', 'units'];
  expect(db.tables.map(({ name }) => name).filter((name) => ![...saved, ...derived].includes(name))).toEqual(
    [],
  );
});

test('whatever was registered, reported, edited and undone comes back the same, with its numbers', async () => {
  const step = fc.record({
    task: fc.nat(3),
    kind: fc.constantFrom('progress', 'edit', 'undo'),
    words: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((words) => `记${words}`),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 10 }),
      fc.constantFrom(null, '口令'),
      async (steps, password) => {
        const [from, to] = [await emptyDatabase(), await emptyDatabase()];
        const writing = writer('张');
        const titles = ['甲', '乙', '丙', '丁'];
        const ids = value(
          await registerTasks(
            from,
            titles.map((title) => task({ title })),
            writing,
          ),
        );
        for (const { task: nth, kind, words } of steps) {
          const id = ids[nth]!;
          const last = (await from.tasks.get(id))!.record.changes.at(-1)!;
          if (kind === 'progress')
            value(await addProgress(from, id, { text: words, on: '2026-11-20' }, writing));
          else if (kind === 'edit') value(await editTask(from, id, { remark: words }, '', writing));
          else value(await undo(from, id, last.id, writing));
        }
        const [file] = await backupFiles(from, password);
        const plan = await planOf(to, file!, password);
        value(await restore(to, plan, everything(plan), work()));
        expect(await to.tasks.toArray()).toEqual(await from.tasks.toArray());
        expect(await tallies(to, null, false)).toEqual(await tallies(from, null, false));
        from.close();
        to.close();
      },
    ),
    { numRuns: 8 },
  );
});
