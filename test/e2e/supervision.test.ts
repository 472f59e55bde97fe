import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { foldTask } from '../../core/model/fold.ts';
import { accessibilityProblems } from './accessible.ts';
import { artifact } from './artifacts.ts';
import { ExtensionBrowser } from './browser.ts';
import { daysFromNow } from './register-samples.ts';
import { seedTasks } from './seed.ts';
import { storedRow, storedTask } from './stored-task.ts';
import { supervisedTasks } from './supervision-samples.ts';

let browser: ExtensionBrowser;
let page: Page;
beforeAll(async () => {
  browser = await ExtensionBrowser.start({ viewport: { width: 1280, height: 900 } });
  await seedTasks(browser, supervisedTasks);
});
afterAll(() => browser.close());

const open = async (hash = '') => {
  page = await browser.openExtensionPage(`register.html${hash}`);
};
beforeEach(async () => {
  await page?.close();
});

const row = (title: string) => storedRow(browser, title);
const stored = (title: string) => storedTask(browser, title);
const drawer = () => page.getByRole('complementary', { name: '事项详情' });
const steps = () => drawer().getByRole('region', { name: '办理流程' });
const take = async (step: string, fill?: () => Promise<void>) => {
  await steps().getByRole('button', { name: step, exact: true }).click();
  await fill?.();
  await steps()
    .getByRole('button', { name: `确定${step}` })
    .click();
};

test('S2: assigned with a number, received, shown to the leader, closed and struck, each step in the history', async () => {
  await open('#text=青石河');
  await page.getByText('青石河治理二期').first().click();
  await take('交办');
  await drawer()
    .getByText(/已交办，交办通知单文号督交〔\d{4}〕1号/)
    .waitFor();
  await page.screenshot({ path: artifact('life-assigned.png') });
  expect(await accessibilityProblems(page)).toEqual([]);
  await take('签收');
  await steps().getByText('已签收').first().waitFor();
  await take('开始办理');
  await steps().getByText('办理中').first().waitFor();
  await take('申请办结');
  await steps().getByText('领导批示交办的事项，办结前请先呈报结果。').waitFor();
  await steps().getByRole('button', { name: '办结', exact: true }).click();
  await steps().getByRole('button', { name: '确定办结' }).click();
  await steps().getByText('请先呈报结果，或写明不呈报的理由').waitFor();
  await steps().getByRole('button', { name: '呈报结果' }).click();
  await steps().getByRole('radio', { name: '有，另行交办' }).check();
  await steps().getByRole('textbox', { name: '新的批示内容' }).fill('请一并研究三期前期工作。');
  await page.screenshot({ path: artifact('life-shown.png') });
  await steps().getByRole('button', { name: '登记呈报' }).click();
  await drawer().getByText('新的批示已另立为下级事项').waitFor();
  await take('办结');
  await steps()
    .getByText(`${daysFromNow(0)}办结`)
    .waitFor();
  await take('销号');
  await steps().getByText('已销号').first().waitFor();
  const follow = await row('研究三期前期工作');
  expect(foldTask(follow.record.changes)).toMatchObject({
    ...{ parent: (await row('青石河治理二期')).id, status: 'registered', lead: ['市水务局'] },
    instruction: { leader: '李明', text: '请一并研究三期前期工作。' },
  });
  const history = await drawer().getByRole('list').last().textContent();
  for (const word of ['交办', '签收', '开始办理', '申请办结', '呈报结果', '办结', '销号'])
    expect(history).toContain(word);
  // Undone and assigned again, a notice gets another number.
  await page.goto(page.url().replace(/#.*/, '#view=register&text=三期前期'));
  await page.getByText('研究三期前期工作').first().click();
  await take('交办');
  await drawer()
    .getByText(/督交〔\d{4}〕2号/)
    .first()
    .waitFor();
  await drawer().getByRole('button', { name: '撤销', exact: true }).first().click();
  await steps().getByText('已立项').first().waitFor();
  await take('交办');
  await drawer()
    .getByText(/督交〔\d{4}〕3号/)
    .first()
    .waitFor();
});

test('S2: a matter waits to be registered until it is approved', async () => {
  await open();
  await page.getByRole('button', { name: '新建事项' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '事项', exact: true }).fill('研究夜间公交延时');
  await dialog.getByRole('checkbox', { name: '先列为待立项' }).check();
  await dialog.getByRole('button', { name: '登记' }).click();
  await steps().getByText('待立项').first().waitFor();
  await steps().getByText('其他步骤为什么还不能办').click();
  await steps().getByText('“已立项”、“已退回”的事项才能交办').waitFor();
  await take('立项');
  await steps().getByText('已立项').first().waitFor();
  expect(await steps().getByRole('button', { name: '交办' }).count()).toBe(0);
  await steps().getByText('还没有牵头单位，请先填写牵头单位再交办。').waitFor();
});

test('S4: 延期 is asked for, decided, and moves the due day', async () => {
  await open('#text=殡葬');
  await page.getByText('推进殡葬服务设施补短板').first().click();
  await drawer().getByText('延期', { exact: true }).first().click();
  const part = drawer().getByRole('region', { name: '延期' });
  await part.getByRole('button', { name: '登记延期申请' }).click();
  await part.getByText('按本单位规则，同意延期的仍按逾期计').waitFor();
  await part.getByRole('textbox', { name: '申请延至', exact: false }).fill(daysFromNow(20));
  await part.getByRole('textbox', { name: '延期理由' }).fill('用地手续未办完');
  await part.getByRole('button', { name: '登记申请' }).click();
  await part.getByText('等待审批').waitFor();
  expect((await stored('殡葬')).limit.due).toBe(daysFromNow(-4));
  await page.screenshot({ path: artifact('postponement.png') });
  expect(await accessibilityProblems(page)).toEqual([]);
  await part.getByRole('button', { name: '同意延期' }).click();
  await drawer().getByText('已同意延期，时限改为').waitFor();
  expect((await stored('殡葬')).limit).toMatchObject({ due: daysFromNow(20), missed: daysFromNow(-4) });
});

test('S8, S5: a report is late until it comes; a question waits for its answer', async () => {
  await open('#text=征地拆迁');
  await page.getByText('每月调度重点项目征地拆迁').first().click();
  const part = drawer().getByRole('region', { name: '报送' });
  await part.getByText('每月5日前报送（按时限原文）').waitFor();
  await part.getByText('缺报').first().waitFor();
  const form = drawer().getByRole('form', { name: '登记进展' });
  await form.getByRole('textbox', { name: '进展内容' }).fill('已签约312户，占比78%。');
  await form.getByRole('textbox', { name: '存在问题' }).fill('两户补偿标准有异议');
  await form.getByRole('textbox', { name: '下步安排' }).fill('12月底前完成签约');
  await form.getByRole('textbox', { name: '完成比例' }).fill('78');
  await form.getByRole('button', { name: '登记进展' }).click();
  await part.getByText(/报送正常|报送临近/).waitFor();
  expect(await stored('征地拆迁')).toMatchObject({ percent: 78, progress: '已签约312户，占比78%。' });
  await drawer().getByText('询问与答复').click();
  const questions = drawer().getByRole('region', { name: '询问与答复' });
  await questions.getByRole('button', { name: '询问承办单位' }).click();
  await questions.getByRole('textbox', { name: '询问内容' }).fill('两户异议准备怎么解决？');
  await questions.getByRole('button', { name: '登记询问' }).click();
  await questions.getByText('未答复').waitFor();
  await page.screenshot({ path: artifact('reports.png') });
  expect(await accessibilityProblems(page)).toEqual([]);
  await questions.getByRole('button', { name: '登记答复' }).click();
  await questions.getByRole('textbox', { name: '答复内容' }).fill('已约谈，月内签约。');
  await questions.getByRole('button', { name: '保存答复' }).click();
  await questions.getByText('答：已约谈，月内签约。').waitFor();
});

test('S11: two late tasks of one unit are urged on one sheet; the answer is awaited; it can be taken back', async () => {
  await open('#view=chasing');
  const unit = page.getByRole('region', { name: '市水务局' });
  await unit.getByText('建议催办').first().waitFor();
  await page.screenshot({ path: artifact('chasing.png') });
  expect(await accessibilityProblems(page)).toEqual([]);
  await unit.getByRole('button', { name: '催督所选2项' }).click();
  const form = unit.getByRole('form', { name: '办理催督' });
  await form.getByRole('textbox', { name: '正文（一行一段）' }).waitFor();
  await page.screenshot({ path: artifact('chasing-form.png'), fullPage: true });
  expect(await accessibilityProblems(page)).toEqual([]);
  const downloading = page.waitForEvent('download');
  await form.getByRole('button', { name: '决定催办' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/催.*\.docx$/);
  await page.getByText(/已登记催办，涉及2项，催办单文号.*1号/).waitFor();
  const chased = (await row('排涝')).record.changes.find(({ kind }) => kind === 'chased');
  const other = (await row('饮水')).record.changes.find(({ kind }) => kind === 'chased');
  expect(chased).toMatchObject({ step: 'urge', units: ['市水务局'], decidedBy: '陈立新' });
  expect(other).toMatchObject({ number: (chased as { number: string }).number });
  await page.getByRole('tab', { name: '等待回复' }).click();
  await page.getByText('等待回复，期限').first().waitFor();
  await page.screenshot({ path: artifact('chasing-answers.png') });
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByText('已撤销这次催督').waitFor();
  await page.getByText('催督都有了回复').waitFor();
});

test('S11: several units are urged at once, each on its own sheet, and all of it can be taken back', async () => {
  await open('#view=chasing');
  await page.getByRole('button', { name: '列出的2个单位一并催办' }).click();
  await page.getByText('市水务局2项、市自然资源局1项').waitFor();
  await page.screenshot({ path: artifact('chasing-all.png') });
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: '决定催办2个单位' }).click();
  await page.getByText('已催办2个单位，涉及3项').waitFor();
  const numberOf = async (title: string) =>
    (await row(title)).record.changes.flatMap((one) => (one.kind === 'chased' ? [one.number] : [])).at(-1);
  expect(await numberOf('排涝')).toBe(await numberOf('饮水'));
  expect(await numberOf('办证')).not.toBe(await numberOf('饮水'));
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByText('已撤销这次催督').waitFor();
  await page.getByRole('button', { name: '列出的2个单位一并催办' }).waitFor();
});

test('S6: stages are worked back by a template, corrected by hand, drawn, and one is done', async () => {
  await open('#text=青石河&status=all');
  await page.getByText('青石河治理二期').first().click();
  await drawer().getByText('阶段目标', { exact: true }).click();
  const part = drawer().getByRole('region', { name: '阶段目标' });
  await part.getByRole('button', { name: '倒排工期' }).click();
  await part.getByRole('combobox', { name: '按模板倒排' }).selectOption({ index: 2 });
  await part.getByRole('textbox', { name: '第4阶段' }).first().waitFor();
  await part.getByRole('textbox', { name: '第1阶段', exact: true }).fill('可研批复');
  await page.screenshot({ path: artifact('milestones-plan.png') });
  expect(await accessibilityProblems(page)).toEqual([]);
  await part.getByRole('button', { name: '保存阶段' }).click();
  await drawer().getByText('已排定4个阶段。').waitFor();
  await part.getByRole('checkbox', { name: '可研批复已完成' }).click();
  await part.getByText('✓ 已完成').first().waitFor();
  await part.evaluate((element) => element.scrollIntoView());
  await page.screenshot({ path: artifact('milestones.png') });
  expect(await accessibilityProblems(page)).toEqual([]);
  const { milestones } = await stored('青石河治理二期');
  expect(milestones.map(({ title }) => title)).toEqual(['可研批复', '招标投标', '开工建设', '竣工验收']);
  expect(milestones[0]?.doneOn).toBe(daysFromNow(0));
});

test('S8: the month sheet marks gaps and is exported', async () => {
  await open('#view=dispatch');
  await page.getByText(/共\d+项，其中\d+项有缺项/).waitFor();
  await page.getByRole('table', { name: '月度调度' }).getByText('本月未报').first().waitFor();
  await page.screenshot({ path: artifact('dispatch.png') });
  expect(await accessibilityProblems(page)).toEqual([]);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出调度表' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/月重点事项调度表\.xlsx$/);
  await download.saveAs(artifact('month-sheet.xlsx'));
});

test('S9: closed tasks come up by risk, are drawn by a seed, do not hold, and are taken up again', async () => {
  await open('#view=recheck');
  const risky = page.getByRole('listitem').filter({ hasText: '办结信访积案五件' });
  await risky.getByText(/群众关注度高（3）、逾期办结（3）/).waitFor();
  await page.screenshot({ path: artifact('recheck-risk.png') });
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('tab', { name: '随机抽取' }).click();
  await page.getByRole('textbox', { name: '随机种子' }).fill('会上报数 37');
  await page.getByRole('spinbutton', { name: '抽取项数' }).fill('3');
  await page.getByRole('button', { name: /从\d+项中抽取/ }).click();
  const draw = page.getByRole('region', { name: /的抽取$/ });
  await draw.getByText('种子“会上报数 37”').waitFor();
  await draw.getByRole('button', { name: '按种子核对' }).click();
  await draw.getByText('✓ 按种子重抽，结果一致').waitFor();
  const drawn = draw.getByRole('listitem').filter({ hasText: '办结信访积案五件' });
  await drawn.getByRole('button', { name: '登记结果' }).click();
  await drawn.getByRole('radio', { name: '未落实' }).check();
  await drawn.getByRole('textbox', { name: '核查情况' }).fill('两件仍在上访');
  await page.screenshot({ path: artifact('recheck-draw.png') });
  expect(await accessibilityProblems(page)).toEqual([]);
  await drawn.getByRole('button', { name: '登记结果' }).last().click();
  await drawn.getByRole('button', { name: '重启' }).click();
  await page.getByText('已重启，重新列为办理中。').waitFor();
  expect(await stored('信访积案')).toMatchObject({ status: 'inProgress', finishedOn: null });
  const [kept] = await browser.stored<{ seed: string; picked: string[] }>('draws');
  expect(kept).toMatchObject({ seed: '会上报数 37' });
});

test('S9: a conclusion, an objection within 30 days, and its decision', async () => {
  await open('#text=便民&status=all');
  await page.getByText('建成便民服务中心').first().click();
  await drawer().getByText('回头看和督查结论').click();
  const part = drawer().getByRole('region', { name: '回头看和督查结论' });
  await part.getByRole('button', { name: '登记督查结论' }).click();
  await part.getByRole('textbox', { name: '结论' }).fill('窗口开放不足，责令整改。');
  await part.getByText('前（含当日）提出异议').waitFor();
  await part.getByRole('button', { name: '登记结论' }).click();
  await part.getByRole('button', { name: '登记异议' }).click();
  await part.getByRole('textbox', { name: '异议内容' }).fill('窗口已全部开放。');
  await part.getByRole('form').getByRole('button', { name: '登记异议' }).click();
  await part.getByText('前作出复核决定').waitFor();
  await page.goto(page.url().replace(/#.*/, '#view=recheck&tab=conclusions'));
  await page.getByRole('region', { name: '建成便民服务中心' }).getByText('前作出复核决定').waitFor();
  await page.screenshot({ path: artifact('recheck-conclusions.png') });
  expect(await accessibilityProblems(page)).toEqual([]);
});
