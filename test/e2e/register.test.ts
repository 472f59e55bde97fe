import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TaskRow } from '../../extension/store/task-row.ts';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';
import { daysFromNow, LAMPS, registerTasks } from './register-samples.ts';
import { seedTasks } from './seed.ts';
import { storedTask } from './stored-task.ts';

// The register of the built extension over a database with every lamp lit; the tests follow one another on it.
let browser: ExtensionBrowser;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  browser = await ExtensionBrowser.start();
  await seedTasks(browser, registerTasks);
});
afterAll(() => browser?.close());

beforeEach(async () => {
  await page?.close();
  page = await browser.openExtensionPage('register.html');
  page.on('pageerror', (error) => errors.push(error.message));
  await page.getByRole('row').nth(1).waitFor();
  expect(errors).toEqual([]);
});

const stored = (title: string) => storedTask(browser, title);

/** The titles listed, from the top. */
const titles = (on = page) =>
  on.locator('[role=row][id] [data-column=title] > div:first-child').allTextContents();
const tile = (word: string) =>
  page.getByRole('group', { name: '预警灯' }).getByRole('button', { name: word });
const drawer = (on = page) => on.getByRole('complementary', { name: '事项详情' });

test('every number opens its rows', async () => {
  for (const [word, count] of Object.entries(LAMPS)) {
    const button = page.getByRole('button', { name: new RegExp(`^${word} ?${count}$`) });
    await button.click();
    await page.getByText(`共${count}项`).waitFor();
    // The number may be that of the list before, which still stands while the next is read.
    await expect
      .poll(() => page.locator(`[role=row][id] [data-column=lamp]`).allTextContents(), { message: word })
      .toEqual(Array(count).fill(word === '无明确时限' ? '长期' : word));
  }
  await tile('全部').click();
  await page.getByText(`共${registerTasks.length}项`).waitFor();
});

test('open tasks are listed by due day, the undated last; one click turns it round', async () => {
  const open = registerTasks.filter(({ status }) => status === 'inProgress').map(({ title }) => title);
  expect(await titles()).toEqual(open);
  await page.getByRole('button', { name: '截止日期' }).click();
  await page
    .getByRole('columnheader', { name: '截止日期' })
    .and(page.locator('[aria-sort=descending]'))
    .waitFor();
  await expect.poll(() => titles()).toEqual([...open].reverse());
});

test('unit, cooperating tasks, status and words narrow the list', async () => {
  await page.getByRole('combobox', { name: '责任单位' }).pressSequentially('财政');
  await page.getByRole('option', { name: /市财政局/ }).click();
  await page.getByText('没有符合条件的事项').waitFor();
  await page.getByRole('checkbox', { name: '含配合事项' }).check();
  await page.getByText('共4项').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').fill('学位 教育');
  await page.getByText('共1项').waitFor();
  expect(await titles()).toEqual([expect.stringContaining('学位不足')]);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.getByRole('combobox', { name: '状态' }).selectOption('已办结');
  await page.getByText('共2项').waitFor();
});

test('the keyboard is enough: / searches, arrows choose, Enter opens, Escape goes back', async () => {
  await page.getByRole('grid').focus();
  await page.keyboard.press('/');
  await page.keyboard.type('工程');
  await page.getByText('共3项').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await drawer().getByRole('textbox', { name: '事项', exact: true }).waitFor();
  expect(await drawer().getByRole('textbox', { name: '事项', exact: true }).inputValue()).toContain(
    '雨污分流',
  );
  await page.keyboard.press('Escape');
  await drawer().waitFor({ state: 'hidden' });
  expect(await page.getByRole('grid').evaluate((grid) => grid === document.activeElement)).toBe(true);
});

test('the sheet of keys opens by ?, and each of them does what it says; single keys can be turned off', async () => {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('placeholder') ?? '');
  const sheet = page.getByRole('dialog', { name: '快捷键' });
  const creating = page.getByRole('dialog', { name: '新建事项' });
  await page.getByRole('grid').focus();
  await page.keyboard.press('?');
  await sheet.getByText('登记进展').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.screenshot({ path: artifact('keys.png') });
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  // The focus is back where it was; also from a dialog a menu's entry opened.
  const label = () =>
    page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);
  await expect.poll(label).toBe('事项');
  await page.getByRole('button', { name: '导入/备份' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: '备份…', exact: true }).press('Enter');
  await page.getByRole('dialog', { name: '备份' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(label).toBe('导入/备份');

  await page.keyboard.press('n');
  await creating.getByLabel('事项', { exact: true }).fill('n与?都是字');
  await page.keyboard.press('Escape');
  await creating.waitFor({ state: 'hidden' });
  // Escape keeps what was typed, 取消 does not.
  await page.keyboard.press('n');
  await expect.poll(() => creating.getByLabel('事项', { exact: true }).inputValue()).toBe('n与?都是字');
  await creating.getByRole('button', { name: '取消' }).click();
  await creating.waitFor({ state: 'hidden' });

  await page.getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const title = drawer().getByRole('heading').first();
  const [first = '', second = ''] = await titles();
  await title.getByText(first).waitFor();
  await page.keyboard.press('j');
  await expect.poll(focused).toContain('如：已完成招标');
  await page.keyboard.type('写了一半');
  await page.keyboard.press('Alt+ArrowDown');
  await title.getByText(second).waitFor();
  await page.keyboard.press('c');
  await drawer().getByRole('button', { name: '办理催督' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('办理催督');
  await page.keyboard.press('Alt+ArrowUp');
  await title.getByText(first).waitFor();
  await expect.poll(() => drawer().getByLabel('进展内容').inputValue()).toBe('写了一半');
  await drawer().getByLabel('进展内容').fill('');
  await page.keyboard.press('Escape');
  await drawer().waitFor({ state: 'hidden' });

  await page.keyboard.press('1');
  await page.getByRole('heading', { name: '今日' }).waitFor();
  await page.keyboard.press('?');
  await sheet.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await page.keyboard.press('2');
  expect(new URL(page.url()).hash).toBe('#view=today');
  await page.getByRole('button', { name: '快捷键' }).click();
  await sheet.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await page.keyboard.press('2');
  await page.getByRole('heading', { name: '督查台账' }).waitFor();
});

test('an edit is kept over a reload, with who, when, from and to', async () => {
  await page.getByText('青石桥').click();
  await drawer().getByRole('textbox', { name: '时限（原文）' }).fill('2027年3月底前');
  await expect
    .poll(() => drawer().getByRole('textbox', { name: '截止日期' }).inputValue())
    .toBe('2027-03-31');
  await drawer().getByRole('textbox', { name: '牵头单位' }).fill('市交通运输局、市公路中心');
  await page.keyboard.press('Control+Enter');
  // Later than it was: 延期 goes its own way, a correction says why.
  await drawer().getByText('已经交办的，推后时限请登记延期申请').waitFor();
  await drawer().getByRole('textbox', { name: '改时限的理由' }).fill('原来读错了年份');
  await page.keyboard.press('Control+Enter');
  await drawer().getByText('修改', { exact: true }).waitFor();
  await page.reload();
  await drawer().getByRole('textbox', { name: '牵头单位' }).waitFor();
  await expect
    .poll(() => drawer().getByRole('textbox', { name: '牵头单位' }).inputValue())
    .toBe('市交通运输局、市公路中心');
  expect(await stored('青石桥')).toMatchObject({
    lead: ['市交通运输局', '市公路中心'],
    limit: { text: '2027年3月底前', due: '2027-03-31', setByHand: false },
  });
  const history = await drawer().getByRole('list').last().textContent();
  expect(history).toContain('市政府督查室 陈立新');
  expect(history).toMatch(/牵头单位：\s*市交通运输局\s*→\s*市交通运输局、市公路中心/);
  expect(history).toMatch(/时限：\s*上月底前，截止.*→\s*2027年3月底前，截止2027-03-31/);
});

test('办结 goes through review and names its day; 撤销 takes it back', async () => {
  await page.getByText('雨污分流').click();
  const steps = drawer().getByRole('region', { name: '办理流程' });
  await steps.getByText('其他步骤为什么还不能办').click();
  await steps.getByText('“待审核”的事项才能办结').waitFor();
  await steps.getByRole('button', { name: '申请办结' }).click();
  const day = steps.getByRole('textbox', { name: '办结日期' });
  expect(await day.inputValue()).toBe(daysFromNow(0));
  await day.fill('');
  await steps.getByRole('button', { name: '确定申请办结' }).click();
  await steps.getByText('请填写办结日期。').waitFor();
  expect(await stored('雨污分流')).toMatchObject({ status: 'inProgress', finishedOn: null });
  await day.fill('2026年11月20日');
  await steps.getByRole('button', { name: '确定申请办结' }).click();
  await steps.getByText('报称2026-11-20办结，等待审核').waitFor();
  await steps.getByRole('button', { name: '办结', exact: true }).click();
  await steps.getByRole('button', { name: '确定办结' }).click();
  await expect.poll(() => stored('雨污分流')).toMatchObject({ status: 'finished', finishedOn: '2026-11-20' });
  await drawer().getByRole('list').last().getByText('办结', { exact: true }).waitFor();
  await drawer().getByRole('button', { name: '撤销', exact: true }).first().click();
  await expect.poll(async () => (await stored('雨污分流')).status).toBe('inReview');
});

test('progress is recorded and shown in the list', async () => {
  await page.getByText('取暖补贴').click();
  await drawer().getByRole('textbox', { name: '进展内容' }).fill('已发放三批，惠及2.1万户。');
  await drawer().getByRole('button', { name: '登记进展' }).click();
  await drawer().getByText('报送', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('gridcell', { name: '已发放三批，惠及2.1万户。' }).waitFor();
  expect((await stored('取暖补贴')).progressOn).toBe(daysFromNow(0));
});

test('two windows edit one task: both changes stay, and the second is told', async () => {
  const other = await browser.openExtensionPage('register.html');
  for (const on of [page, other]) {
    await on.getByText('营商环境').click();
    await drawer(on).getByText('工作要求、责任人、备注').click();
  }
  await drawer(other).getByRole('textbox', { name: '责任人' }).fill('张望');
  await drawer().getByRole('textbox', { name: '备注' }).fill('市长督办件');
  await drawer().getByRole('button', { name: '保存修改' }).click();
  await drawer(other).getByText('备注：').waitFor();
  await drawer(other).getByRole('button', { name: '保存修改' }).click();
  await drawer(other)
    .getByText(/陈立新修改了备注。两边的修改都已保存/)
    .waitFor();
  expect(await stored('营商环境')).toMatchObject({ person: '张望', remark: '市长督办件' });
  await other.close();
});

test('the list as filtered is exported with real dates and the hidden task id', async () => {
  await page.getByRole('combobox', { name: '责任单位' }).pressSequentially('发展改革');
  await page.getByRole('option', { name: /市发展改革委/ }).click();
  await page.getByText('共1项').waitFor();
  await page.getByRole('button', { name: '导出台账' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: '市发展改革委牵头的全部事项' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^市发展改革委督查台账_\d{8}\.xlsx$/);
  const file = artifact('unit-ledger.xlsx');
  await download.saveAs(file);
  await page.getByText(/已导出2项/).waitFor();

  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.worksheets[0]!;
  const rows = sheet.getSheetValues() as unknown[][];
  const header = rows.findIndex((row) => row?.includes('牵头单位'));
  const headings = rows[header] as string[];
  const cell = (row: number, heading: string) => rows[header + row]![headings.indexOf(heading)];
  expect([cell(1, '牵头单位'), cell(2, '牵头单位')]).toEqual(['市发展改革委', '市发展改革委']);
  expect(cell(1, '完成时限')).toEqual(new Date(`${daysFromNow(-64)}T00:00:00Z`));
  expect(cell(2, '完成时限')).toBe('长期坚持');
  const ids = new Set((await browser.stored<TaskRow>('tasks')).map(({ id }) => id));
  expect(ids.has(String(cell(1, '任务ID')))).toBe(true);
  expect(sheet.getColumn(headings.indexOf('任务ID')).hidden).toBe(true);
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing wrong in the list and the open task (%s)',
  async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.reload();
    await page.getByRole('row').nth(1).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.screenshot({ path: artifact(`register-${colorScheme}.png`) });
    await page.getByText('老旧小区').click();
    await drawer().getByRole('heading', { name: '历史' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.screenshot({ path: artifact(`register-task-${colorScheme}.png`) });
  },
);

test('tasks chosen together are changed together, and changed back in one step', async () => {
  const [first = '', second = '', third = ''] = await titles();
  await page.locator('[role=row][id] [data-column=choose]').first().click();
  await page.getByRole('grid', { name: '事项' }).focus();
  await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('region', { name: '批量处理' });
  await bar.getByText('已选2项').waitFor();
  await page.screenshot({ path: artifact('register-batch.png') });
  await bar.getByRole('button', { name: '改责任人' }).click();
  await page.getByLabel('责任人').last().fill('林向东');
  await page.getByRole('button', { name: '确定' }).click();
  await bar.getByText('已修改2项。').waitFor();
  expect((await stored(first)).person).toBe('林向东');
  expect((await stored(second)).person).toBe('林向东');
  expect((await stored(third)).person).toBe('');
  await page.keyboard.press('Control+z');
  await bar.getByText('已撤销，涉及2项。').waitFor();
  expect((await stored(first)).person).toBe('');
  expect((await stored(second)).person).toBe('');
});

test('columns are chosen and kept; a filter is kept under a name and in the address', async () => {
  await page.getByRole('button', { name: '选择栏目' }).click();
  await page.getByRole('menuitemcheckbox', { name: '配合单位' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('columnheader', { name: '配合单位' }).waitFor();
  const overdue = page.getByRole('button', { name: /^逾期 ?\d+$/ });
  const count = /\d+/.exec((await overdue.textContent()) ?? '')?.[0];
  await overdue.click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#lamp=overdue&status=all');
  await page.getByRole('button', { name: '常用筛选' }).click();
  await page.getByRole('menuitem', { name: '保存当前筛选…' }).click();
  await page.getByLabel('名称').fill('全部逾期');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe('');
  await page.reload();
  await page.getByRole('columnheader', { name: '配合单位' }).waitFor();
  await page.getByRole('button', { name: '常用筛选' }).click();
  await page.getByRole('menuitem', { name: '全部逾期', exact: true }).click();
  await page.getByText(`共${count}项`).waitFor();
});

test('a task that stands on no page is registered by hand', async () => {
  await page.getByRole('button', { name: '新建事项' }).click();
  const dialog = page.getByRole('dialog', { name: '新建事项' });
  await dialog.getByLabel('事项', { exact: true }).fill('按市长电话要求，核查东湖路积水点位');
  // The rest of a unit's name is proposed; ↓ goes to the proposals.
  await dialog.getByLabel('牵头单位').fill('城市管');
  await dialog.getByRole('button', { name: '市城市管理局' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await dialog.getByLabel('牵头单位').inputValue()).toBe('市城市管理局');
  await dialog.getByLabel('时限（原文）').fill('2026年12月18日前');
  await dialog.getByLabel('来源文件').fill('市长来电');
  await page.screenshot({ path: artifact('register-new.png') });
  await dialog.getByRole('button', { name: '立项' }).click();
  await drawer().waitFor();
  const fields = await stored('东湖路');
  expect(fields).toMatchObject({ lead: ['市城市管理局'], status: 'registered' });
  expect(fields.limit.due).toBe('2026-12-18');
  expect(fields.source.title?.value).toBe('市长来电');
});
