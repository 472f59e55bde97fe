import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { foldTask } from '../../core/model/fold.ts';
import type { TaskRow } from '../../extension/store/task-row.ts';
import { ExtensionBrowser } from './browser.ts';
import { SampleIntranet } from './server.ts';

// The clerk's whole way: an intranet page, the toolbar button, the draft, 立项, the register.
let intranet: SampleIntranet;
let browser: ExtensionBrowser;
let profile: string;
beforeEach(async () => {
  intranet = await SampleIntranet.start();
  profile = mkdtempSync(join(tmpdir(), 'ducha-e2e-'));
  browser = await ExtensionBrowser.start({ profile });
});
afterEach(async () => {
  await browser?.close();
  await intranet?.stop();
  rmSync(profile, { recursive: true, force: true });
});

/** The stored tasks as a reader of the page would check them, by due day. */
const tasks = async () =>
  (await browser.stored<TaskRow>('tasks'))
    .map(({ record }) => foldTask(record.changes)!)
    .map(({ title, lead, cooperate, limit, source, instruction, status }) => ({
      title,
      lead,
      cooperate,
      written: limit.text,
      due: limit.due,
      number: source.documentNumber?.value,
      leader: instruction?.leader,
      status,
    }))
    .sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));

const FRAMESET_TASKS = [
  {
    title: expect.stringContaining('提出整改方案'),
    lead: ['住建局'],
    cooperate: [],
    written: expect.stringMatching(/^4月15日前?$/),
    due: '2026-04-15',
    number: '云政办发〔2026〕17号',
    leader: '李敏',
    status: 'registered',
  },
  {
    title: expect.stringContaining('核清底数'),
    lead: ['财政局'],
    cooperate: ['发改局', '审计局'],
    written: '6月30日前',
    due: '2026-06-30',
    number: '云政办发〔2026〕17号',
    leader: '周志远',
    status: 'registered',
  },
];

/** Presses the button on the frameset sample and opens the panel with the draft. */
async function draft() {
  const page = await browser.open(`${intranet.url}/frameset/index.html?_rdm=0.4711471147`);
  await browser.clickAction(page);
  const [capture] = await browser.captures(1);
  const panel = await browser.openPanel(capture!.windowId);
  await panel.getByRole('button', { name: /立项 2 项/ }).waitFor();
  return panel;
}

test('a frameset page becomes two tasks with their units and days; a restart keeps them', async () => {
  const panel = await draft();
  await panel.getByRole('button', { name: /立项 2 项/ }).click();
  await panel.getByText('已立项 2 项').waitFor();
  expect(await tasks()).toEqual(FRAMESET_TASKS);

  await panel.reload();
  await panel.getByText('已立项 2 项').waitFor();
  expect(await tasks()).toEqual(FRAMESET_TASKS);

  await browser.close();
  browser = await ExtensionBrowser.start({ profile });
  expect(await tasks()).toEqual(FRAMESET_TASKS);
  const register = await browser.openExtensionPage('register.html');
  await register.getByText('核清底数').first().waitFor();
  await register.getByText('提出整改方案').first().waitFor();
});

test('nothing is stored before the clerk says 立项', async () => {
  await draft();
  expect(await tasks()).toEqual([]);
});

test('the worker killed between capture and 立项 loses nothing', async () => {
  const panel = await draft();
  await browser.killWorker();
  await panel.getByRole('button', { name: /立项 2 项/ }).click();
  await panel.getByText('已立项 2 项').waitFor();
  await browser.wakeWorker();
  expect(await tasks()).toEqual(FRAMESET_TASKS);
});

test('the browser closed between capture and 立项 keeps the capture', async () => {
  await draft();
  const [before] = await browser.captures(1);
  await browser.close();
  browser = await ExtensionBrowser.start({ profile });
  expect(await browser.captures(1)).toEqual([before]);

  // Nobody has it in front of them any more: it is offered again, though nothing was typed.
  const panel = await browser.openPanel(before!.windowId + 1000);
  await panel.getByText('还有1份草稿没有立项').waitFor();
  await panel.getByRole('button', { name: before!.title }).click();
  await panel.getByRole('button', { name: /立项 2 项/ }).waitFor();
});
