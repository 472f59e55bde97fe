import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHANGE_WORD } from '../../core/model/change.ts';
import { CHASE_WORD } from '../../core/model/entries/chased.ts';
import { STEP_WORD } from '../../core/model/entries/moved.ts';
import { foldTask } from '../../core/model/fold.ts';
import type { TaskRow } from '../../extension/store/task-row.ts';
import { root } from '../prepare.mjs';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';
import { daysFromNow } from './register-samples.ts';
import { SampleIntranet } from './server.ts';

// One matter from the leader's words to the public page, by the screens alone. The tests follow one another.
const TITLE = '核清底数';

let intranet: SampleIntranet;
let browser: ExtensionBrowser;
let page: Page;
beforeAll(async () => {
  intranet = await SampleIntranet.start();
  browser = await ExtensionBrowser.start({ viewport: { width: 1280, height: 900 } });
});
afterAll(async () => {
  await browser?.close();
  await intranet?.stop();
});

const record = async () =>
  (await browser.stored<TaskRow>('tasks'))
    .map((row) => row.record)
    .find(({ changes }) => changes.some((c) => c.kind === 'registered' && c.fields.title.includes(TITLE)))!;
const fields = async () => foldTask((await record()).changes)!;
const drawer = () => page.getByRole('complementary', { name: '事项详情' });
const steps = () => drawer().getByRole('region', { name: '办理流程' });

/** The task open in the register, however it stands. */
const openTask = async () => {
  await page?.close();
  page = await browser.openExtensionPage(`register.html#task=${(await record()).id}&status=all`);
  await steps().waitFor();
};
const openView = async (view: string) => {
  await page?.close();
  page = await browser.openExtensionPage(`register.html#view=${view}`);
};
const take = async (step: string, stands: string) => {
  await steps().getByRole('button', { name: step, exact: true }).click();
  await steps()
    .getByRole('button', { name: `确定${step}` })
    .click();
  await expect.poll(async () => (await fields()).status).toBe(stands);
};
const saved = async (press: () => Promise<void>, name: string) => {
  const downloading = page.waitForEvent('download');
  await press();
  const file = artifact(name);
  await (await downloading).saveAs(file);
  return file;
};

test('captured from the intranet page and registered by a person with a name', async () => {
  page = await browser.openExtensionPage('options.html#identity');
  await page.getByLabel('您的姓名').fill('陈立新');
  await page.getByLabel('所在单位').fill('市政府督查室');
  await page.getByLabel('所在单位').press('Enter');
  await expect
    .poll(async () => (await browser.stored<{ name: string }>('settings')).map(({ name }) => name))
    .toContain('identity');
  const oa = await browser.open(`${intranet.url}/frameset/index.html`);
  await browser.clickAction(oa);
  const [capture] = await browser.captures(1);
  const panel = await browser.openPanel(capture!.windowId);
  await panel.getByRole('button', { name: /立项 2 项/ }).click();
  await panel.getByText('已立项 2 项').waitFor();
  expect(await fields()).toMatchObject({
    lead: ['财政局'],
    limit: { due: '2026-06-30' },
    status: 'registered',
  });
});

test('assigned with a numbered notice, received and begun', async () => {
  await openTask();
  await take('交办', 'assigned');
  await take('签收', 'received');
  await take('开始办理', 'inProgress');
});

test("reported in the department's own ledger, which was checked and marked, and imported", async () => {
  await page.keyboard.press('Escape');
  const out = await saved(async () => {
    await page.getByRole('button', { name: '导出台账' }).click();
    await page.getByRole('menuitem', { name: '全部事项' }).click();
  }, 'whole-life-ledger.xlsx');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(out);
  const sheet = workbook.worksheets[0]!;
  const values = sheet.getSheetValues() as unknown[][];
  const headings = values.find((row) => row?.includes('牵头单位')) as string[];
  const at = values.findIndex((row) => String(row?.[headings.indexOf('事项')] ?? '').includes(TITLE));
  sheet.getRow(at).getCell(headings.indexOf('最新进展')).value = '已核清12家企业底数，报告正在会签。';
  sheet.getRow(at).getCell(headings.indexOf('存在问题')).value = '评估经费缺口8万元，恳请市财政统筹';
  sheet.getRow(at).getCell(headings.indexOf('下步安排')).value = '本月底前完成会签';
  sheet.getRow(at).getCell(headings.indexOf('进展日期')).value = new Date(`${daysFromNow(0)}T00:00:00Z`);
  await workbook.xlsx.writeFile(out);
  const marked = artifact('whole-life-marked.xlsx');
  try {
    execFileSync(process.execPath, ['core/cli/start.mjs', 'check', out, '--out', marked], { cwd: root });
  } catch (error) {
    expect((error as { status: number }).status).toBe(1); // findings: it is overdue
  }
  await page.getByRole('button', { name: '导入/备份' }).click();
  await page.getByRole('menuitem', { name: '导入台账' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type=file]').setInputFiles(marked);
  await dialog.getByRole('button', { name: '导入所选1项' }).click();
  await page.getByText('更新1项').waitFor();
  expect(await fields()).toMatchObject({
    progress: '已核清12家企业底数，报告正在会签。',
    progressOn: daysFromNow(0),
  });
});

test('what its ledger said of difficulties stands in the month’s sheet and in the research', async () => {
  await openView('dispatch');
  const line = page.getByRole('row').filter({ hasText: TITLE });
  await line.getByText('本月底前完成会签').waitFor();
  await openView('research');
  await page
    .getByRole('region', { name: '资金保障', exact: true })
    .getByText('评估经费缺口8万元，恳请市财政统筹')
    .waitFor();
});

test('overdue, it is urged and then sent a 督办函; the unit answers', async () => {
  await openTask();
  await drawer().getByText('逾期').first().waitFor();
  await drawer().getByText('催督', { exact: true }).first().click();
  const part = drawer().getByRole('region', { name: '催督' });
  for (const [step, word] of [
    ['urge', '催办'],
    ['letter', '督办函'],
  ] as const) {
    await part.getByRole('button', { name: '办理催督' }).click();
    const form = part.getByRole('form', { name: '办理催督' });
    await form.getByLabel('级别').selectOption(step);
    await saved(() => form.getByRole('button', { name: `决定${word}` }).click(), `whole-life-${step}.docx`);
    await drawer()
      .getByText(new RegExp(`已登记${word}`))
      .waitFor();
  }
  await part.getByRole('button', { name: '登记回复' }).last().click();
  await part.getByLabel('回复内容').fill('报告已会签，本周报送。');
  await part.getByRole('form').getByRole('button', { name: /回复$/ }).click();
  await part.getByText('回复：报告已会签，本周报送。').waitFor();
  await page.screenshot({ path: artifact('whole-life-chased.png') });
});

test('handed in, shown to the leader, closed and struck', async () => {
  await openTask();
  await take('申请办结', 'inReview');
  await steps().getByRole('button', { name: '呈报结果' }).click();
  await steps().getByRole('radio', { name: '没有，可以办结' }).check();
  await steps().getByRole('button', { name: '登记呈报' }).click();
  await steps().getByRole('button', { name: '登记呈报' }).waitFor({ state: 'hidden' });
  await take('办结', 'finished');
  await take('销号', 'closed');
  expect(await fields()).toMatchObject({ finishedOn: daysFromNow(0) });
});

test('looked at again, it has held', async () => {
  await openView('recheck');
  const candidate = page.getByRole('listitem').filter({ hasText: TITLE });
  await candidate
    .getByText(/逾期办结/)
    .first()
    .waitFor();
  await candidate.getByRole('button', { name: '登记结果' }).click();
  await candidate.getByRole('radio', { name: '落实到位' }).check();
  await candidate.getByLabel('核查情况和发现的问题').fill('底数属实，报告已印发。');
  await candidate.getByRole('form').getByRole('button', { name: '登记结果' }).click();
  await page.getByText('已登记回头看结果').waitFor();
});

test('it counts in the bulletin, and the number leads to it', async () => {
  await openView('bulletin');
  const overall = page.getByRole('region', { name: '总体情况' });
  await overall.getByRole('button', { name: /^逾期办结1项/ }).click();
  await page.getByText('共1项').waitFor();
  await page.getByRole('row').filter({ hasText: TITLE }).waitFor();
});

test('marked open, it stands on the public page without the leader’s words', async () => {
  await openTask();
  // The words registered are the leader's own, which never go out: the matter is named anew.
  await drawer().getByLabel('事项', { exact: true }).fill('市属国有资产清查');
  await drawer()
    .getByText(/^事项类别、/)
    .click();
  await drawer().getByLabel('公开范围').selectOption('open');
  await drawer().getByRole('button', { name: '保存修改' }).click();
  await expect.poll(async () => (await fields()).secrecy).toBe('open');
  await openView('openness');
  const file = await saved(
    () => page.getByRole('button', { name: '生成网页（1项）' }).click(),
    'whole-life-public.html',
  );
  const html = readFileSync(file, 'utf8');
  expect(html).toContain('市属国有资产清查');
  expect(html).not.toContain(TITLE);
  expect(html).toContain('财政局');
  expect(html).not.toContain((await fields()).instruction?.leader ?? 'no leader');
});

test('every step stands in its history, with who and when', async () => {
  const { changes } = await record();
  expect(changes.map(({ kind }) => kind)).toEqual([
    ...['registered', 'moved', 'moved', 'moved', 'reported', 'chased', 'attached', 'chased', 'attached'],
    ...['chaseAnswered', 'moved', 'shown', 'moved', 'moved', 'rechecked', 'edited'],
  ]);
  await openTask();
  const history = (await drawer().getByRole('list').last().textContent()) ?? '';
  for (const word of [
    ...[CHANGE_WORD.registered, STEP_WORD.assign, STEP_WORD.receive, STEP_WORD.start, CHANGE_WORD.reported],
    ...[CHASE_WORD.urge, CHASE_WORD.letter, CHANGE_WORD.chaseAnswered, STEP_WORD.submit, CHANGE_WORD.shown],
    ...[STEP_WORD.accept, STEP_WORD.strike, CHANGE_WORD.rechecked, CHANGE_WORD.edited],
  ])
    expect(history, word).toContain(word);
  await drawer().getByRole('heading', { name: '历史' }).scrollIntoViewIfNeeded();
  await page.screenshot({ path: artifact('whole-life-history.png') });
});
