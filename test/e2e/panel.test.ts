import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldTask } from '../../core/model/fold.ts';
import type { DraftRow } from '../../extension/store/capture-row.ts';
import type { TaskRow } from '../../extension/store/task-row.ts';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';
import { html, SampleIntranet } from './server.ts';

// The side panel's page at its narrowest, opened in a tab; drafts come from real captures of the sample intranet.
let intranet: SampleIntranet;
let browser: ExtensionBrowser;
let taken = 0;

beforeAll(async () => {
  intranet = await SampleIntranet.start({
    '/framed.html': html(
      (other) => `<title>门户</title><p>公告</p><iframe src="${other}/frameset/form.html"></iframe>`,
    ),
    '/blank.html': html('<title>空白页</title><p>今日无事。</p>'),
  });
  browser = await ExtensionBrowser.start();
});
afterAll(async () => {
  await browser?.close();
  await intranet?.stop();
});

/** Captures a page of the sample intranet and opens the panel on it, 360 px wide. */
async function panelOn(path: string): Promise<Page> {
  const page = await browser.open(`${intranet.url}${path}`);
  await browser.clickAction(page);
  taken += 1;
  const capture = (await browser.captures(taken)).at(-1)!;
  await page.close();
  const panel = await browser.openPanel(capture.windowId);
  await panel.setViewportSize({ width: 360, height: 900 });
  return panel;
}

const stored = async () =>
  (await browser.stored<TaskRow>('tasks')).map(({ record, status }) => ({
    ...foldTask(record.changes)!,
    row: status,
  }));
const card = (panel: Page, n: number) => panel.getByRole('region', { name: `事项${n}`, exact: true });
const register = (panel: Page) => panel.getByRole('button', { name: /^立项 \d+ 项/ });

test('where nothing was captured the panel teaches the first step', async () => {
  const panel = await browser.openPanel(1);
  await panel.setViewportSize({ width: 360, height: 700 });
  await panel.getByText('从办公系统页面立项').waitFor();
  expect(await accessibilityProblems(panel)).toEqual([]);
  await panel.screenshot({ path: artifact('panel-empty.png') });
  await panel.close();
});

test('a draft shows source, opinions and tasks; each passage on demand', async () => {
  const panel = await panelOn('/frameset/index.html');
  await register(panel).waitFor();
  await panel.getByText('云政办发〔2026〕17号').waitFor();
  await panel.getByText('落款 2026-03-26，系统 2026-03-26 16:20:05').waitFor();
  await panel.getByRole('region', { name: '批示' }).getByText('拟办意见', { exact: true }).first().waitFor();
  const first = card(panel, 1);
  expect(await first.getByRole('textbox', { name: '截止日期' }).inputValue()).toBe('2026-06-30');
  await first.getByText(/未写年份/).waitFor();
  await first.getByRole('button', { name: '牵头单位的出处' }).click();
  await first
    .getByText(/请财政局牵头/)
    .nth(1)
    .waitFor();
  expect(await accessibilityProblems(panel)).toEqual([]);
  await panel.setViewportSize({ width: 360, height: 1400 });
  await panel.screenshot({ path: artifact('panel-draft.png') });
  await panel.emulateMedia({ colorScheme: 'dark' });
  await panel.reload();
  await register(panel).waitFor();
  expect(await accessibilityProblems(panel)).toEqual([]);
  await panel.screenshot({ path: artifact('panel-draft-dark.png') });
  await panel.close();
});

test('what is typed outlives the closed panel; a due day is read again from its words or set by hand', async () => {
  const panel = await panelOn('/frameset/index.html');
  const first = card(panel, 1);
  await first.getByRole('textbox', { name: '时限（原文）' }).fill('10个工作日内');
  await expect
    .poll(() => first.getByRole('textbox', { name: '截止日期' }).inputValue(), { timeout: 15_000 })
    .toBe('2026-04-10');
  await first.getByRole('textbox', { name: '截止日期' }).fill('2026/4/8');
  await first.getByText('人工填写', { exact: true }).waitFor();
  await first.getByRole('textbox', { name: '牵头单位' }).fill('县财政局、县审计局');
  await card(panel, 2).getByRole('checkbox').uncheck();
  await panel.getByText('修改已暂存').waitFor();
  const selected = async () => {
    const drafts = await browser.stored<DraftRow>('drafts');
    return drafts.find(({ state }) => state === 'edited')?.draft?.tasks.map((task) => task.selected);
  };
  await expect.poll(selected, { timeout: 15_000 }).toEqual([true, false]);
  await panel.close();

  const again = await panelOn('/blank.html');
  await again.getByText(/还有1份草稿没有立项/).waitFor();
  await again.getByRole('button', { name: /老旧小区改造专项资金/ }).click();
  expect(await card(again, 1).getByRole('textbox', { name: '截止日期' }).inputValue()).toBe('2026-04-08');
  await again.keyboard.press('Control+Enter');
  await again.getByText('已立项 1 项').waitFor();
  expect(await stored()).toMatchObject([
    {
      lead: ['县财政局', '县审计局'],
      leadCertainty: 'certain',
      limit: { text: '10个工作日内', due: '2026-04-08', setByHand: true },
      instruction: { leader: '周志远', writtenDate: '2026-03-26' },
      source: {
        kind: 'instruction',
        provenance: { charset: 'UTF-8', framePath: [{}, { name: 'mainFrame' }] },
      },
      status: 'registered',
    },
  ]);
  expect(await accessibilityProblems(again)).toEqual([]);
  await again.screenshot({ path: artifact('panel-registered.png') });
  const opening = browser.context.waitForEvent('page');
  await again.getByRole('button', { name: /请财政局牵头/ }).click();
  const list = await opening;
  await expect
    .poll(() => list.getByRole('textbox', { name: '牵头单位' }).inputValue(), { timeout: 15_000 })
    .toBe('县财政局、县审计局');
  await list.close();
  await again.close();
});

test('what seems registered already is shown beside it, and has to be decided: the same, a part, or another matter', async () => {
  const panel = await panelOn('/frameset/index.html');
  const first = card(panel, 1);
  await first.getByText('可能已经立过项').waitFor();
  const cells = await first.getByRole('row', { name: '事项' }).getByRole('cell').allTextContents();
  expect(cells[0]).toBe(cells[1]);
  expect(await accessibilityProblems(panel)).toEqual([]);
  await first.getByText('可能已经立过项').scrollIntoViewIfNeeded();
  await panel.screenshot({ path: artifact('panel-duplicate.png') });
  await register(panel).click();
  await panel.getByText('事项1可能已经立过项').waitFor();
  expect((await stored()).filter(({ row }) => row === 'registered')).toHaveLength(1);

  await first.getByRole('radio', { name: /^是同一件/ }).check();
  await panel.getByRole('button', { name: '立项 1 项，记入已有 1 项（Ctrl+Enter）' }).click();
  await panel.getByText('已立项 1 项').waitFor();
  await panel.getByText('另有1项与台账已有的事项相同').waitFor();
  expect((await stored()).filter(({ row }) => row === 'registered')).toHaveLength(2);
  const notes = async () =>
    (await browser.stored<TaskRow>('tasks')).flatMap(({ record }) =>
      record.changes.flatMap((change) => (change.kind === 'note' ? [change.text] : [])),
    );
  expect(await notes()).toEqual([expect.stringContaining('同一事项又见于《')]);

  await panel.getByRole('button', { name: '撤销立项' }).click();
  await panel.getByRole('button', { name: /记入已有/ }).waitFor();
  await first.getByRole('radio', { name: /^是其子任务/ }).check();
  const why = first.getByRole('textbox', { name: '比上级事项晚83天的理由' });
  await why.waitFor();
  await register(panel).click();
  await panel.getByText(/的时限比上级事项晚83天，请写明理由，或改在上级时限之内。$/).waitFor();
  await why.fill('清理核查须待年中决算');
  expect(await accessibilityProblems(panel)).toEqual([]);
  await why.scrollIntoViewIfNeeded();
  await panel.screenshot({ path: artifact('panel-part-late.png') });
  await register(panel).click();
  await panel.getByText('已立项 2 项').waitFor();
  const rows = (await browser.stored<TaskRow>('tasks')).filter(({ status }) => status === 'registered');
  const whole = rows.filter(({ record }) => foldTask(record.changes)!.parent === null).map(({ id }) => id);
  expect(rows.map(({ record }) => foldTask(record.changes)!.parent).filter(Boolean)).toEqual([
    expect.toSatisfy((id: string) => whole.includes(id)),
  ]);
  expect(await notes()).toContain('时限晚于上级事项83天，理由：清理核查须待年中决算');
  await panel.getByRole('button', { name: '撤销立项' }).click();
  await register(panel).waitFor();
  await panel.close();
});

test('an opinion that is only a picture is typed in and made a task', async () => {
  const panel = await panelOn('/opinions-image.html');
  await panel.getByRole('button', { name: '没有可立项的事项' }).waitFor();
  await panel
    .getByRole('textbox', { name: '批示是手写图片，请对照原件录入' })
    .first()
    .fill('请县资规局9月20日前报处置方案。');
  await panel.getByRole('button', { name: '据此增加事项' }).click();
  expect(await card(panel, 1).getByRole('textbox', { name: '截止日期' }).inputValue()).toMatch(/-09-20$/);
  await card(panel, 1).getByRole('textbox', { name: '牵头单位' }).fill('县自然资源局');
  await register(panel).click();
  await panel.getByText('已立项 1 项').waitFor();
  expect((await stored()).find(({ instruction }) => instruction?.imageOnly)).toMatchObject({
    title: '请县资规局9月20日前报处置方案。',
    lead: ['县自然资源局'],
    instruction: { text: '请县资规局9月20日前报处置方案。', imageOnly: true },
  });
  await panel.close();
});

test('a frame of another site that could not be read is named, with the click that grants it', async () => {
  const panel = await panelOn('/framed.html');
  await panel.getByText(/有1个框架没有读到：.*form\.html/).waitFor();
  await panel.getByRole('button', { name: '授权读取' }).waitFor();
  expect(await accessibilityProblems(panel)).toEqual([]);
  await panel.screenshot({ path: artifact('panel-unread.png') });
  await panel.close();
});

test('a draft put away can be had again', async () => {
  const panel = await panelOn('/frameset/index.html');
  await panel.getByRole('button', { name: '放弃' }).click();
  await panel.getByText('刚才的草稿已放弃').waitFor();
  await panel.getByRole('button', { name: '恢复' }).click();
  await register(panel).waitFor();
  await panel.close();
});
