import { readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../core/xlsx/read-workbook.ts';
import { departmentFiles } from '../addin/department-files.ts';
import { departmentWorkbook } from '../addin/sample-ledger.ts';
import { ExcelHost } from '../excel-host/host.ts';
import { ORIGIN, serveAddin } from '../excel-host/web/addin-site.ts';
import { DUCHA_RIBBON } from '../excel-host/web/ducha-ribbon.ts';
import { type ExcelPage, openExcelPage } from '../excel-host/web/excel-page.ts';
import { findChromium } from '../prepare.mjs';
import { accessibilityProblems } from './accessible.ts';
import { BUILT_ADDIN, buildAddin } from './build.ts';

let browser: Browser;
/** One window for all tests; each opens a workbook of its own in it. */
let excel: ExcelPage;
beforeAll(async () => {
  buildAddin();
  browser = await chromium.launch({
    executablePath: findChromium()!,
    args: ['--no-sandbox', '--lang=zh-CN'],
  });
  excel = await openExcelPage(browser, {
    addinFolder: BUILT_ADDIN,
    ribbon: DUCHA_RIBBON,
  });
});
afterEach(() => expect(excel.outside).toEqual([]));
afterAll(() => browser?.close());

/** A workbook in the emulated Excel on the web, with the built add-in's pane beside it. */
async function openExcel(settings: Record<string, unknown> = {}): Promise<ExcelPage & { host: ExcelHost }> {
  const workbook = departmentWorkbook();
  for (const [key, value] of Object.entries(settings)) workbook.settings.set(key, value);
  const host = new ExcelHost(workbook, { apiLevel: 14 });
  await excel.open(host);
  await excel.pane.getByRole('button', { name: '检查台账' }).waitFor();
  return { ...excel, host };
}

/** Presses a button on Excel's ribbon. */
const ribbon = (label: string) => excel.page.locator('nav').getByText(label).click();

describe('in Excel on the web', () => {
  test('the ribbon checks, marks and clears; the pane shows it; nothing is asked for outside', async () => {
    const { host, pane, page } = await openExcel();
    const before = host.workbook.snapshot();
    await ribbon('检查台账');
    await pane.getByText(/^已检查 6 项/).waitFor();
    expect(host.paneVisible).toBe(true);
    expect(host.workbook.snapshot()).toEqual(before);

    await ribbon('标记逾期');
    await pane.getByText(/^已标记/).waitFor();
    const overdue = page.locator('[data-address=B4]');
    expect(await overdue.evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe(
      'rgb(255, 199, 206)',
    );

    await ribbon('清除标记');
    await pane.getByText(/^标记已清除/).waitFor();
    expect(host.workbook.snapshot()).toEqual(before);
  });

  test('a number opens its rows, a row leads to its cell, by keyboard alone', async () => {
    const { host, pane, page } = await openExcel();
    await pane.getByRole('button', { name: '检查台账' }).press('Enter');
    await pane.getByRole('button', { name: /^逾期 \d+ 项/ }).press('Enter');
    const row = pane.getByRole('button', { name: /^第4行/ });
    await row.waitFor();
    expect(await row.textContent()).toContain('完成36个老旧小区改造');
    await row.press('Enter');
    await expect.poll(() => host.workbook.selection).toMatchObject({ top: 3, left: 1 });
    expect(await page.locator('td.selected input').getAttribute('data-address')).toBe('B4');
  });

  test('typing in a cell has its row checked again', async () => {
    const { pane, page } = await openExcel();
    await ribbon('检查台账');
    const missing = pane.getByText('没有责任单位', { exact: false }).first();
    await missing.waitFor();
    await page.locator('[data-address=C6]').fill('市财政局');
    await page.locator('[data-address=C6]').press('Tab');
    await missing.waitFor({ state: 'detached' });
  });

  test('a column read wrong is corrected, and severities can be left out', async () => {
    const { host, pane } = await openExcel();
    await ribbon('检查台账');
    await pane.getByRole('tab', { name: '列的识别' }).click();
    await pane.getByLabel('E 列“办理进展”的含义').selectOption('remark');
    await pane.getByText('由使用者指定').waitFor();
    expect(host.workbook.settings.get('ducha.settings')).toMatchObject({
      columns: [{ heading: '办理进展', means: 'remark' }],
    });
    await pane.getByRole('tab', { name: '问题' }).click();
    const group = pane.getByRole('button', { name: /没有责任单位.*错误/ });
    await group.waitFor();
    await pane.getByRole('button', { name: /^错误/ }).click();
    await group.waitFor({ state: 'detached' });
  });

  test('a finding is repaired with its preview seen, a kind of them at once, and put back', async () => {
    const { host, pane } = await openExcel();
    const ledger = host.workbook.sheets[0]!;
    ledger.cellToWrite(3, 1).value = '完成36个&nbsp;老旧小区改造';
    await ribbon('检查台账');
    await pane.getByText('完成36个 老旧小区改造').waitFor();
    await pane.getByRole('button', { name: '修复 B4' }).click();
    await pane.getByText(/^已修复 1 个单元格/).waitFor();
    expect(ledger.cell(3, 1)?.value).toBe('完成36个 老旧小区改造');

    await pane.getByRole('tab', { name: '修复' }).click();
    await pane.getByRole('button', { name: /^全部修复：把时限推算成日期/ }).click();
    await expect.poll(() => ledger.cell(2, 7)?.value).toBe('到期日（推算）');
    await pane.getByRole('button', { name: /^恢复：把时限推算成日期/ }).click();
    await expect.poll(() => ledger.cell(2, 7)?.value).toBeUndefined();
    await pane.getByRole('button', { name: '恢复：有网页代码残留' }).click();
    await expect.poll(() => ledger.cell(3, 1)?.value).toBe('完成36个&nbsp;老旧小区改造');
  });

  test('settings are changed in the pane; a finding is set aside with a reason and shown again', async () => {
    const { host, pane, page } = await openExcel();
    await ribbon('检查台账');
    await pane.getByRole('tab', { name: '设置' }).click();
    await pane.getByLabel('预警方式').selectOption('threeNotices');
    await pane.getByText('设置记在这个工作簿里。').waitFor();
    await pane.getByRole('button', { name: /^检查规则/ }).click();
    await pane.getByLabel('规则“没有责任单位”的级别').selectOption('off');
    await expect
      .poll(() => host.workbook.settings.get('ducha.settings'))
      .toMatchObject({ lamp: 'threeNotices', off: ['no-duty-unit'] });
    await pane.getByLabel('临期天数').fill('7');
    await pane.getByLabel('临期天数').press('Enter');
    await expect
      .poll(() => host.workbook.settings.get('ducha.settings'))
      .toMatchObject({ thresholds: { nearDays: 7 } });

    await pane.getByRole('tab', { name: '问题' }).click();
    const before = await pane.getByRole('button', { name: '搁置 D4' }).count();
    await pane.getByRole('button', { name: '搁置 D4' }).first().press('Enter');
    await page.keyboard.type('按下又不搁置');
    await page.keyboard.press('Escape');
    await pane.getByLabel('搁置 D4 的理由').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.keyboard.type('已报请延期');
    await page.keyboard.press('Enter');
    await expect.poll(() => pane.getByRole('button', { name: '搁置 D4' }).count()).toBe(before - 1);
    // What had the focus is gone; the keyboard goes on at the finding behind it.
    await expect.poll(() => pane.locator(':focus').getAttribute('title')).toBe('转到 D6');
    await pane.getByRole('tab', { name: '设置' }).click();
    await pane.getByText('搁置：已报请延期').waitFor();
    await pane.getByRole('button', { name: '重新提示：逾期未办结' }).click();
    await pane.getByText('没有搁置的问题。').waitFor();
  });

  test('the summary and a unit’s list are made and removed from the pane', async () => {
    const { host, pane } = await openExcel();
    await ribbon('检查台账');
    await pane.getByText(/^已检查 6 项/).waitFor();
    const before = host.workbook.snapshot();
    await pane.getByRole('tab', { name: '汇总' }).click();
    await pane.getByRole('button', { name: '生成汇总' }).click();
    await pane.getByText('已生成工作表“督查汇总”。').waitFor();
    expect(host.workbook.active.name).toBe('督查汇总');
    await pane.getByRole('button', { name: '生成督办清单' }).click();
    await pane.getByText('已生成工作表“督办清单-市住建局”。').waitFor();
    await pane.getByRole('button', { name: '删除生成的表' }).click();
    await pane.getByText(/^已删除“督查汇总”/).waitFor();
    expect(host.workbook.snapshot()).toEqual(before);
  });

  test('departments’ files are merged in the pane, their conflicts seen before the sheets are made', async () => {
    const { host, pane } = await openExcel();
    await pane.getByRole('button', { name: '合并各单位报来的台账…' }).click();
    await pane
      .getByLabel('选择文件…', { exact: true })
      .setInputFiles([
        ...departmentFiles().map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })),
        { name: '坏.xlsx', mimeType: '', buffer: Buffer.from('不是工作簿') },
      ]);
    await pane.getByText('没有读出：这不是 .xlsx 文件', { exact: false }).waitFor();
    await pane.getByText('没有并入的列：考核分值').waitFor();
    const conflict = pane.getByText('完成时限：第2项 修订防汛预案');
    await conflict.waitFor();
    await pane.getByText('是否同一事项：落实责任制').waitFor();
    await pane.getByRole('button', { name: '第2项的完成时限改用 县应急局.xlsx 的' }).click();
    await pane.getByText('理由：人工选定').waitFor();
    await pane.getByRole('button', { name: '移除 坏.xlsx' }).click();
    await pane.getByRole('button', { name: '在本工作簿生成' }).click();
    await pane.getByText('已生成工作表“汇总台账”“冲突清单”“汇总文件”。').waitFor();
    expect(host.workbook.active.name).toBe('汇总台账');
    await ribbon('检查台账');
    await pane.getByText(/^已检查 10 项/).waitFor();
  });

  test('a unit directory and a holiday notice are loaded in the pane, and are there in the next workbook', async () => {
    const { host, pane } = await openExcel();
    await ribbon('检查台账');
    await pane.getByRole('tab', { name: '设置' }).click();
    await pane.getByLabel('载入单位名录…', { exact: true }).setInputFiles({
      ...{ name: '名录.csv', mimeType: 'text/csv' },
      buffer: Buffer.from('单位名称,简称\n云岭市住房和城乡建设局,市住建局\n云岭市财政局,市财政局\n'),
    });
    await pane.getByText('读出 2 个单位：云岭市住房和城乡建设局、云岭市财政局').waitFor();
    await pane.getByRole('button', { name: '使用这份名录' }).click();
    await pane.getByText('已有 2 个单位', { exact: false }).waitFor();
    await pane.getByRole('button', { name: '载入放假安排…' }).click();
    await pane.getByLabel('通知全文').fill('一、元旦：2040年1月1日（周日）至3日（周二）放假，共3天。');
    await pane.getByRole('button', { name: '读取通知' }).click();
    await pane.getByText('没有读到', { exact: false }).waitFor();
    await pane.getByRole('button', { name: '使用2040年放假安排' }).click();
    await pane.getByRole('button', { name: '移除2040年放假安排' }).waitFor();
    expect([...host.workbook.settings.keys()]).toEqual([]);
    await pane.getByRole('tab', { name: '修复' }).click();
    await pane.getByRole('button', { name: /^全部修复：单位用了简称/ }).click();
    await expect.poll(() => host.workbook.sheets[0]!.cell(3, 2)?.value).toBe('云岭市住房和城乡建设局');
  });

  test('the column 预警 is laid with the marks where it is wanted, and goes with them', async () => {
    const { host, pane, page } = await openExcel();
    await ribbon('检查台账');
    await pane.getByRole('tab', { name: '设置' }).click();
    await pane.getByRole('switch', { name: /预警/ }).click();
    await expect
      .poll(() => host.workbook.settings.get('ducha.settings'))
      .toMatchObject({ helperColumn: true });
    const before = host.workbook.snapshot();
    await ribbon('标记逾期');
    await pane.getByText(/^已标记.*自动跟着变/).waitFor();
    expect(await page.locator('[data-address=H4]').inputValue()).toBe('逾期');
    // Without a check: the formulas alone.
    await page.locator('[data-address=F4]').fill('已办结');
    await page.locator('[data-address=F4]').press('Tab');
    await expect.poll(() => page.locator('[data-address=H4]').inputValue()).toBe('已办结');
    await page.locator('[data-address=F4]').fill('办理中');
    await page.locator('[data-address=F4]').press('Tab');
    await ribbon('清除标记');
    await expect.poll(() => host.workbook.snapshot()).toEqual(before);
  });

  test('the ribbon shows the repairs, makes the summary and switches 自动检查', async () => {
    const { host, pane } = await openExcel();
    await ribbon('修复');
    await pane.getByText('把时限推算成日期', { exact: false }).waitFor();
    await ribbon('汇总');
    await pane.getByText('已生成工作表“督查汇总”。').waitFor();
    await ribbon('自动检查');
    await pane.getByText(/^自动检查已打开/).waitFor();
    expect(host.startsWithWorkbook).toBe(true);
    await pane.getByRole('tab', { name: '设置' }).click();
    await pane.getByRole('switch', { name: /^自动检查/ }).click();
    await pane.getByText(/^自动检查已关闭/).waitFor();
    expect(host.startsWithWorkbook).toBe(false);
  });

  test('a workbook with 自动检查 is checked when it is opened', async () => {
    const { pane } = await openExcel({ 'ducha.auto': 'on' });
    await pane.getByText(/^已检查 6 项/).waitFor();
  });

  test('a worksheet function is worked out beside the pane', async () => {
    const { functions } = (await openExcel()).host;
    expect(await functions.call('WORKDAY', [45930, 1])).toEqual({ value: 45939 });
    expect(await functions.call('DUE', ['详见附件', 45663])).toEqual({
      error: '#VALUE!',
      message: expect.stringContaining('没有读出'),
    });
  });

  test('a protected sheet and a cell being edited are said in a sentence', async () => {
    const { host, pane } = await openExcel();
    host.cellEditMode = true;
    await ribbon('标记逾期');
    await pane.getByText('正在编辑单元格').waitFor();
    host.cellEditMode = false;
    host.workbook.sheets[0]!.isProtected = true;
    await ribbon('标记逾期');
    await pane.getByText('“重点工作”受保护').waitFor();
  });

  test('the pane has nothing that keeps people out, in any of its views', async () => {
    const { pane, page } = await openExcel();
    const frame = page.frames().find((f) => f.url().includes('taskpane.html'))!;
    expect(await accessibilityProblems(frame)).toEqual([]);
    await pane.getByRole('button', { name: '合并各单位报来的台账…' }).click();
    await pane
      .getByLabel('选择文件…', { exact: true })
      .setInputFiles(
        departmentFiles().map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })),
      );
    await pane.getByText('是否同一事项', { exact: false }).waitFor();
    expect(await accessibilityProblems(frame)).toEqual([]);
    await ribbon('标记逾期');
    await pane.getByText(/^已标记/).waitFor();
    for (const view of ['问题', '事项', '修复', '汇总', '合并', '列的识别', '设置']) {
      await pane.getByRole('tab', { name: view }).click();
      expect(await accessibilityProblems(frame), view).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const view of ['问题', '修复', '设置']) {
      await pane.getByRole('tab', { name: view }).click();
      expect(await accessibilityProblems(frame), `${view}, dark`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: null });
  });
});

test('opened in a browser without Excel, the page says where to open it', async () => {
  const context = await browser.newContext();
  const { outside } = await serveAddin(context, BUILT_ADDIN);
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/addin/taskpane.html`);
  await page.getByText('请在 Excel 中打开督查台账').waitFor();
  expect(outside).toEqual([]);
  await context.close();
});

test('several files dropped on the page for files are merged and handed over as one workbook', async () => {
  const context = await browser.newContext({ acceptDownloads: true });
  const { outside } = await serveAddin(context, BUILT_ADDIN);
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/addin/preview.html`);
  await page
    .getByLabel('选择台账文件')
    .setInputFiles(
      departmentFiles().map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })),
    );
  await page.getByText('内容不一致', { exact: false }).waitFor();
  const current = page.locator('[role=gridcell][aria-selected=true]');
  await page.getByRole('grid').press('Control+End');
  await expect.poll(() => current.getAttribute('data-address')).toBe('H5');
  await page.getByRole('grid').press('PageUp');
  await page.getByRole('grid').press('Home');
  await expect.poll(() => current.getAttribute('data-address')).toBe('A1');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '另存为汇总文件' }).click(),
  ]);
  const book = readWorkbook(readFileSync(await download.path()));
  expect(book.ok && book.value.sheets.map(({ name }) => name)).toEqual(['汇总台账', '冲突清单', '汇总文件']);
  expect(outside).toEqual([]);
  await context.close();
});
