import { afterAll, beforeAll, expect, test } from 'vitest';
import { standardCalendar } from '../../core/calendar/standard-calendar.ts';
import { readPage } from '../../core/reading/page/read-page.ts';
import { TODAY, tasksOf } from '../core/reading/page/sample-page.ts';
import { ExtensionBrowser } from './browser.ts';
import { SampleIntranet } from './server.ts';

// Every sample page as a real browser shows it to the built extension: styles applied, scripts run, frames loaded, GBK
// decoded. test/core/reading reads the same pages from their files; both must find the same tasks.
let intranet: SampleIntranet;
let browser: ExtensionBrowser;
beforeAll(async () => {
  intranet = await SampleIntranet.start();
  browser = await ExtensionBrowser.start();
});
afterAll(async () => {
  await browser?.close();
  await intranet?.stop();
});

/** Lead | cooperating | due day, of each task. */
const SAMPLES: [page: string, tasks: string[], said?: RegExp][] = [
  ['frameset/index.html', ['财政局|发改局、审计局|2026-06-30', '住建局||2026-04-15']],
  ['opinions-cell.html', ['养老服务科|规划财务科、各县区民政局|2026-05-20']],
  ['opinions-list.html', ['发改局|财政局、审计局|2026-05-06', '司法局||2026-04-30'], /第一页|分页/],
  ['gbk.html', ['农村水利股|供水公司|2026-03-20']],
  ['e9/index.html', ['运行管理科|建设科、防御科|2026-06-30']],
  ['opinions-textarea.html', ['安全法规科|基础教育科、后勤保障中心|2026-09-15']],
  ['opinions-plain.html', ['执法支队||2026-10-20', '宣传科||2026-10-26']],
  ['opinions-image.html', [], /原件|手写/],
  ['opinions-control.html', [], /原件/],
  ['seeyon/index.html', ['耕地保护股|执法监察大队、各自然资源所|2026-07-20']],
  ['approval-list.html', ['考古处|督察处|2026-10-30']],
  ['nested/index.html', ['云岭生态环境局临江分局|县住建局、县水务局、城关镇|2026-06-20']],
  ['shadow.html', ['县应急局|县公安局、县文旅局|2026-09-30']],
  [
    'minutes.html',
    ['县住建局|县财政局、县发改局|2026-10-20', '县财政局||2026-09-30', '县公安局|县城管局|2026-09-16'],
  ],
  ['no-permission.html', [], /权限/],
  ['loading.html', [], /装完|加载/],
  ['hostile.html', ['财政局||', '审计局||2026-06-15'], /控制字符/],
];

test.each(SAMPLES)('%s', async (path, expected, said) => {
  const before = (await browser.captures(0)).length;
  const page = await browser.open(`${intranet.url}/${path}`);
  await browser.clickAction(page);
  const capture = (await browser.captures(before + 1)).at(-1)!;
  await page.close();
  expect(capture.unread).toEqual([]);
  const frames = capture.frames.map(({ snapshot }) => snapshot);
  const reading = readPage(frames, { ref: TODAY, calendar: standardCalendar() });
  const tasks = tasksOf(reading).map(({ lead, cooperate }, index) => {
    const due = reading.tasks[index]!.deadlines.find(
      (limit) => limit.due !== null && limit.kind !== 'recurring',
    );
    return [lead.join('、'), cooperate.join('、'), due?.due ?? ''].join('|');
  });
  expect(tasks, JSON.stringify(frames).slice(0, 2_000)).toEqual(expected);
  if (said) expect(reading.skipped.join('\n')).toMatch(said);
});

test('ledger.html: a row a task', async () => {
  const page = await browser.open(`${intranet.url}/ledger.html`);
  await browser.clickAction(page);
  const capture = (await browser.captures(SAMPLES.length + 1)).at(-1)!;
  const frames = capture.frames.map(({ snapshot }) => snapshot);
  const reading = readPage(frames, { ref: TODAY, calendar: standardCalendar() });
  expect(reading.tasks).toHaveLength(20);
});
