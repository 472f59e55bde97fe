import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { workbookOf } from '../xlsx/make-package.ts';

// Each test starts the command.
vi.setConfig({ testTimeout: 30_000 });

// As a notice for 2027 might run; not an announced one.
const NOTICE = `关于2027年部分节假日安排的通知
一、元旦：1月1日至3日放假，共3天。
二、春节：2月5日至12日放假调休，共8天。1月31日（星期日）、2月14日（星期日）上班。
三、清明节：4月3日至5日放假，共3天。
四、劳动节：5月1日至5日放假调休，共5天。4月25日（星期日）、5月8日（星期六）上班。
五、端午节：6月9日放假，共1天。
六、中秋节：9月15日放假，共1天。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）上班。`;

let folder = '';
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ducha-office-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ducha(args: string[], input?: object) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['core/cli/start.mjs', ...args], {
    encoding: 'utf8',
    input: input ? `${JSON.stringify(input)}\n` : '',
  });
  return { status, stderr, answers: stdout.split('\n').filter(Boolean) };
}

test('a notice loaded makes a limit of its year firm, with its own days off', () => {
  const due = ['due', '--ref', '2027-04-28', '--json', '5个工作日内'];
  const before = JSON.parse(ducha(due).answers[0]!).deadlines[0];
  expect(before).toMatchObject({ due: '2027-05-07', provisional: true });
  const { status, stderr, answers } = ducha([...due, '--holidays', file('2027.txt', NOTICE)]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  // 29日, 30日, then five days off; 6日, 7日 and the Saturday worked.
  expect(JSON.parse(answers[0]!).deadlines[0]).toMatchObject({ due: '2027-05-08', provisional: false });
});

test('several years, as text and as JSON, serve workday; a part of a notice is said to be one', () => {
  const json = file(
    '2028.json',
    JSON.stringify({ year: 2028, days: [{ name: '元旦', date: '2028-01-08', isOffDay: false }] }),
  );
  const args = ['workday', '--holidays', file('2027.txt', NOTICE), '--holidays', json, '--jsonl'];
  const made = ducha(args, { op: 'isWorkday', date: '2028-01-08' });
  expect(JSON.parse(made.answers[0]!)).toEqual({ result: true });
  expect(made.stderr).toContain('没有读到2028年元旦、春节');
  const off = ducha(args, { op: 'add', date: '2027-09-30', days: 1 });
  expect(JSON.parse(off.answers[0]!)).toEqual({ result: '2027-10-08', provisional: false });
});

const PAPER = '一、加快项目审批。由市发改委牵头，市资规局配合，2027年6月底前完成。\n';
const UNITS = {
  units: [
    { name: '云岭市发展和改革委员会', shortNames: ['市发改委'] },
    { name: '云岭市自然资源和规划局', shortNames: ['市资规局'] },
  ],
};
const row = (cells: string[], r: number) =>
  `<row r="${r}">${cells.map((cell, c) => `<c r="${'ABCDE'[c]}${r}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
const TABLE = [
  ['云岭市单位名录'],
  ['单位名称', '简称', '别名', '级别', '上级单位'],
  ['云岭市发展和改革委员会', '市发改委', '', '市级', ''],
  ['云岭市自然资源和规划局', '市资规局', '', '市级', ''],
];

test.each([
  ['units.json', JSON.stringify(UNITS)],
  ['units.csv', `\uFEFF${TABLE.map((cells) => cells.join(',')).join('\r\n')}`],
  ['units.xlsx', workbookOf(TABLE.map((cells, i) => row(cells, i + 1)).join(''))],
])('units of %s give extract their full names', (name, content) => {
  const { status, stderr, answers } = ducha([
    'extract',
    '--json',
    file('方案.txt', PAPER),
    '--units',
    file(name, content),
  ]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(answers[0]!).tasks[0]).toMatchObject({
    lead: ['云岭市发展和改革委员会'],
    cooperate: ['云岭市自然资源和规划局'],
  });
});

test('check points out units the directory does not have', () => {
  const headings = ['事项', '责任单位', '完成时限'];
  const ledger = workbookOf(
    [headings, ['加快项目审批', '市发改委', '2027年6月底前'], ['整治占道经营', '市城管局', '2027年5月底前']]
      .map((cells, i) => row(cells, i + 1))
      .join(''),
  );
  const args = ['check', file('台账.xlsx', ledger), '--as-of', '2027-03-01', '--json'];
  const unknown = (given: string[]) =>
    JSON.parse(ducha(given).answers[0]!).sheets[0].findings.filter(({ message }: { message: string }) =>
      message.includes('市城管局'),
    ).length;
  expect(unknown(args)).toBe(0);
  expect(unknown([...args, '--units', file('units.json', JSON.stringify(UNITS))])).toBe(1);
});

test.each([
  [['due', '--holidays', 'none.json', '6月底前'], '打不开'],
  [['due', '6月底前', '--holidays'], '缺少文件名'],
  [['workday', '--jsonl', '--holidays', 'bad.json'], 'JSON'],
  [['check', 'a.xlsx', '--holidays', 'shape.json'], '“days.0.date”不对：缺少这一项'],
  [['extract', '--jsonl', '--holidays', 'empty.txt'], '文件是空的'],
  [['extract', '--jsonl', '--units', 'bad.json'], 'JSON'],
  [['extract', '--jsonl', '--units', 'other.csv'], '单位名称'],
  [['check', 'a.xlsx', '--units', 'units.txt'], '.txt'],
  [['check', 'a.xlsx', '--units', 'broken.xlsx'], '不'],
  [['extract', '--jsonl', '--units', 'nameless.json'], '“units.0.name”不对'],
])('%j is refused in a sentence', (args, words) => {
  file('bad.json', '{"year": 2027');
  file('shape.json', '{"year": 2027, "days": [{"name": "元旦"}]}');
  file('empty.txt', '');
  file('other.csv', '姓名,电话\n张三,1\n');
  file('units.txt', '市财政局');
  file('broken.xlsx', 'PK not a workbook');
  file('nameless.json', '[{"shortNames": []}]');
  const run = spawnSync(process.execPath, [join(process.cwd(), 'core/cli/start.mjs'), ...args], {
    encoding: 'utf8',
    cwd: folder,
    input: '',
  });
  expect(run.status).toBe(2);
  expect(run.stderr).toContain(words);
  expect(run.stderr).not.toContain('    at ');
});
