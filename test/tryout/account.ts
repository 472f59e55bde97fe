import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Day } from '../../core/calendar/day.ts';
import { standardCalendar } from '../../core/calendar/standard-calendar.ts';
import { describeCheck } from '../../core/cli/describe-check.ts';
import { nodeCodec } from '../../core/cli/node-codec.ts';
import { explain } from '../../core/deadline/explain.ts';
import { htmlToSnapshot } from '../../core/reading/input/html-to-snapshot.ts';
import { readPage } from '../../core/reading/page/read-page.ts';
import { checkWorkbook } from '../../core/xlsx/check-workbook.ts';
import { markWorkbook } from '../../core/xlsx/mark-in-place.ts';
import { root } from '../prepare.mjs';
import { SAMPLE_LEDGERS } from './samples.ts';

// The main job on the bundled samples, told in a few lines: a page read into tasks, a ledger checked and marked.

/** The samples are of 2026; a fixed day keeps the account the same whenever it is told. */
const AS_OF: Day = '2026-09-15';
const LINES = 8;

function readSamplePage(): void {
  console.log('一、从内网页面立项：样例“收文处理单”（框架页）');
  const frames = ['list', 'form'].map((name) => ({
    url: `${name}.html`,
    title: name,
    root: htmlToSnapshot(readFileSync(join(root, `test/fixtures/oa/frameset/${name}.html`), 'utf8')),
  }));
  const { source, instructions, tasks } = readPage(frames, { ref: AS_OF, calendar: standardCalendar() });
  console.log(
    `  ${source.title?.value}（${source.documentNumber?.value}），来文单位：${source.issuer?.value}`,
  );
  const kinds = { task: '立项', decision: '只作决定', information: '阅知', proposal: '拟办' };
  for (const { leader, kind, text } of instructions)
    console.log(`  ${leader ?? '未署名'}〔${kinds[kind]}〕${text}`);
  for (const [i, task] of tasks.entries()) {
    const names = (units: readonly { name: string }[]) => units.map(({ name }) => name).join('、');
    console.log(
      `  任务 ${i + 1}：牵头 ${names(task.lead)}${task.cooperate.length > 0 ? `；配合 ${names(task.cooperate)}` : ''}（${task.reason}）`,
    );
    for (const limit of task.deadlines) console.log(`    时限 ${limit.due ?? '未定'}：${explain(limit)}`);
  }
}

function checkSampleLedger(): void {
  const [name] = SAMPLE_LEDGERS as [string];
  console.log(`\n二、检查并标记台账：样例“${name}”（截至 ${AS_OF}）`);
  const bytes = readFileSync(join(root, 'test/fixtures/ledgers', name));
  const checked = checkWorkbook(bytes, name, { asOf: AS_OF }, nodeCodec);
  if (!checked.ok) throw new Error(checked.failure.message);
  const lines = checked.value.ledgers.flatMap((ledger) => describeCheck(ledger).split('\n'));
  for (const line of lines.slice(0, LINES)) console.log(line);
  if (lines.length > LINES) console.log(`    ……还有 ${lines.length - LINES} 处`);
  const marked = markWorkbook(bytes, checked.value.marks, nodeCodec);
  if (!marked.ok) throw new Error(marked.failure.message);
  const target = join(root, '.output', '样例台账-已标记.xlsx');
  mkdirSync(join(root, '.output'), { recursive: true });
  writeFileSync(target, marked.value);
  console.log(`  已就地标记，另存为 ${relative(root, target)}（原文件未动）`);
}

readSamplePage();
checkSampleLedger();
console.log(`
三、生成的程序
  浏览器扩展   .output/chrome-mv3（扩展管理页“加载已解压的扩展程序”）
  Excel 加载项 .output/addin（怎样部署见 docs/addin-install.md）
  命令行       npx ducha --help`);
