import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { checkFile, type FileReport } from '../../../core/cli/check-file.ts';
import { checkInWorkers, worthWorkers } from '../../../core/cli/check-pool.ts';
import { nodeCodec } from '../../../core/cli/node-codec.ts';
import { valueAt } from '../../../core/ledger/grid.ts';
import { unmarkWorkbook } from '../../../core/xlsx/mark-in-place.ts';
import { readWorkbook } from '../../../core/xlsx/read-workbook.ts';
import { packageOf, partsOf, partText, sheetXml, workbookParts } from '../xlsx/make-package.ts';

const LEDGER = 'test/fixtures/ledgers/督查台账-县政府办.xlsx';
const OTHER = 'test/fixtures/ledgers/整改台账-合并单元格.xlsx';
// Each test starts the command two or three times.
vi.setConfig({ testTimeout: 30_000 });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ducha-check-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ducha(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['core/cli/start.mjs', 'check', ...args], {
    encoding: 'utf8',
  });
  return { status, lines: stdout.split('\n').filter(Boolean), stderr };
}
const inline = (cells: string[], row: number) =>
  `<row r="${row}">${cells.map((text, i) => `<c r="${'ABCDEF'[i]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
const sound = (after = '') =>
  packageOf(
    workbookParts(
      sheetXml(
        inline(['序号', '督查事项', '责任单位', '完成时限', '进展情况'], 1) +
          inline(['1', '修订投资管理办法', '县财政局', '2026年12月31日', '9月10日：已形成初稿。'], 2),
        after,
      ),
    ),
  );

test('one JSON line a file, as other programs rely on it', () => {
  const { status, lines } = ducha(LEDGER, OTHER, '--as-of', '2026-09-15', '--json');
  expect(status).toBe(1);
  expect(lines).toHaveLength(2);
  const [first, second] = lines.map((line) => JSON.parse(line));
  expect(first.file).toBe(LEDGER);
  expect(first.sheets).toHaveLength(1);
  const sheet = first.sheets[0];
  expect(sheet.headerRow).toBe(3);
  expect(sheet.rows).toBe(20);
  expect(sheet.columns[6]).toEqual({ index: 'G', heading: '牵头单位', means: 'lead' });
  expect(sheet.columns[8]).toEqual({ index: 'I', heading: '完成时限', means: 'deadline' });
  const finding = sheet.findings.find(
    (candidate: { rule: string }) => candidate.rule === 'finish-before-start',
  );
  expect(finding).toMatchObject({ row: 12, column: 'L', severity: 'error', value: '2026-05-20' });
  expect(sheet.lamps.overdue).toBeGreaterThan(0);
  expect(Object.values<number>(sheet.lamps).reduce((sum, count) => sum + count, 0)).toBe(20);
  expect(second.sheets[0].headerRow).toBe(2);
});

test('readable by default, with Excel addresses', () => {
  const { lines } = ducha(LEDGER, '--as-of', '2026-09-15');
  expect(lines[0]).toBe(LEDGER);
  expect(lines[1]).toContain('工作表“督查台账”：表头在第 3 行，20 项任务');
  expect(lines.find((line) => line.includes('G8'))).toMatch(/^ +错误 +G8 +没有责任单位/);
});

test('writes marked copies; the originals stay and come back by unmarking', () => {
  const before = readFileSync(LEDGER);
  const out = join(folder, 'marked/');
  const { status, lines } = ducha(LEDGER, OTHER, '--as-of', '2026-09-15', '--out', out, '--json');
  expect(status).toBe(1);
  expect(JSON.parse(lines[0]!).marked).toBe(join(out, '督查台账-县政府办.xlsx'));
  expect(readdirSync(out).sort()).toEqual(['整改台账-合并单元格.xlsx', '督查台账-县政府办.xlsx'].sort());
  expect(readFileSync(LEDGER)).toEqual(before);
  const marked = readFileSync(join(out, '督查台账-县政府办.xlsx'));
  expect(new TextDecoder().decode(partsOf(marked).get('xl/styles.xml'))).toContain('ducha-marks');
  const back = unmarkWorkbook(marked, nodeCodec);
  expect(back.ok && [...partsOf(back.value)]).toEqual([...partsOf(before)]);
});

describe('--repair', () => {
  test('without --out lists what would be changed, cell by cell, and writes nothing', () => {
    const before = readFileSync(OTHER);
    const { status, lines } = ducha(OTHER, '--as-of', '2026-09-15', '--repair', 'status-words,limit-days');
    expect(status).toBe(1);
    expect(lines[1]).toMatch(/可修复 13 个单元格.*这是预览，没有写文件/);
    expect(lines).toContain('      整改台账 J4  "已完成" → "已办结"');
    expect(lines).toContain('      整改台账 L3  （空） → 2026-12-31');
    expect(lines.some((line) => line.includes('下拉项'))).toBe(false);
    expect(readFileSync(OTHER)).toEqual(before);
  });

  test('with --out writes a copy repaired in place and marked by what is left', () => {
    const out = join(folder, 'repaired/');
    const args = [OTHER, '--as-of', '2026-09-15', '--repair', 'all', '--out', out, '--json'];
    const answer = JSON.parse(ducha(...args).lines[0]!);
    expect(answer.repairs.map(({ kind }: { kind: string }) => kind)).toEqual(['limit-days', 'status-words']);
    expect(answer.repairs[0].changes[0]).toEqual({
      ...{ sheet: '整改台账', row: 3, column: 'L', before: null, after: '2026-12-31' },
    });
    expect(answer.choices).toEqual([
      { sheet: '整改台账', column: 'J', rows: [3, 16], values: expect.arrayContaining(['办理中', '已办结']) },
    ]);
    expect(answer.sheets[0].columns.at(-1)).toEqual({
      index: 'L',
      heading: '到期日（推算）',
      means: 'deadline',
    });
    const file = readFileSync(answer.marked);
    const read = readWorkbook(file, nodeCodec);
    const block = read.ok ? read.value.blocks.get('整改台账')! : null;
    expect(valueAt(block!, 3, 9)).toBe('已办结');
    expect(block!.isDate(2, 11)).toBe(true);
    const [before, after] = [partsOf(readFileSync(OTHER)), partsOf(file)];
    const changed = [...after].filter(([name, part]) => !Buffer.from(part).equals(before.get(name)!));
    expect(changed.map(([name]) => name)).toEqual(['xl/worksheets/sheet1.xml', 'xl/styles.xml']);
    // Nothing is left to repair the second time.
    const again = JSON.parse(
      ducha(answer.marked, '--as-of', '2026-09-15', '--repair', 'all', '--json').lines[0]!,
    );
    expect(again.repairs).toEqual([]);
  });

  test('with --no-marks leaves no colours, and alone takes ours off again', () => {
    const marked = join(folder, 'with.xlsx');
    const clean = join(folder, 'without.xlsx');
    ducha(OTHER, '--as-of', '2026-09-15', '--out', marked);
    ducha(marked, '--as-of', '2026-09-15', '--out', clean, '--no-marks');
    expect([...partsOf(readFileSync(clean))]).toEqual([...partsOf(readFileSync(OTHER))]);
    const { lines } = ducha(OTHER, '--repair', 'status-words', '--out', clean, '--no-marks');
    expect(lines.at(-1)).toBe(`  已修复，不带标记，另存为 ${clean}`);
    expect(partText(readFileSync(clean), 'xl/styles.xml')).toBe(
      partText(readFileSync(OTHER), 'xl/styles.xml'),
    );
  });

  test('passes over cells that can’t be written and a protected sheet, and says so', () => {
    const rows = (status: string) =>
      inline(['序号', '督查事项', '责任单位', '完成时限', '办理状态'], 1) +
      inline(['1', '修路', '县财政局', '2026年12月31日', '已完成'], 2) +
      `<row r="3">${inline(['2', '修桥', '县财政局', '2026年12月31日'], 3).replace(/^<row[^>]*>|<\/row>$/g, '')}${status}</row>`;
    const file = join(folder, 'formula.xlsx');
    const status = '<c r="E3" t="str"><f>E2</f><v>已完成</v></c>';
    writeFileSync(file, packageOf(workbookParts(sheetXml(rows(status)))));
    const { lines } = ducha(
      file,
      '--as-of',
      '2026-09-15',
      '--repair',
      'status-words',
      '--out',
      join(folder, 'f-out.xlsx'),
    );
    expect(lines).toContain('      台账 E2  "已完成" → "已办结"');
    expect(lines).toContain('    没有修复 台账 E3：是公式');
    const guarded = join(folder, 'guarded-repair.xlsx');
    writeFileSync(guarded, packageOf(workbookParts(sheetXml(rows(status), '<sheetProtection sheet="1"/>'))));
    const refused = ducha(guarded, '--as-of', '2026-09-15', '--repair', 'all');
    expect(refused.stderr).toContain('工作表“台账”受保护，没有修复');
    expect(refused.lines).toContain('  没有可以自动修复的内容。');
  });
});

test('--summary puts the sheet 督查汇总 into the copy, counted and with its charts', () => {
  const out = join(folder, 'summed.xlsx');
  const { lines } = ducha(LEDGER, '--as-of', '2026-09-15', '--out', out, '--summary', '--no-marks');
  expect(lines.at(-1)).toBe(`  已汇总，不带标记，另存为 ${out}`);
  const read = readWorkbook(readFileSync(out), nodeCodec);
  const total = read.ok
    ? read.value.blocks.get('督查汇总')!.values.find((cells) => cells[0] === '全部')
    : null;
  expect(total?.slice(1, 8)).toEqual([3, 0, 8, 5, 4, 0, 20]);
  expect([...partsOf(readFileSync(out)).keys()].filter((name) => name.includes('charts/'))).toHaveLength(2);
  expect(ducha(LEDGER, '--summary').stderr).toContain('--summary 说的是另存的文件，要同时给 --out');
});

test('a file that can’t be read is reported, the others are done', () => {
  const broken = join(folder, 'broken.xlsx');
  writeFileSync(broken, readFileSync(LEDGER).subarray(0, 3000));
  const { status, lines, stderr } = ducha(
    broken,
    join(folder, 'none.xlsx'),
    LEDGER,
    '--as-of',
    '2026-09-15',
    '--json',
  );
  expect(status).toBe(2);
  const answers = lines.map((line) => JSON.parse(line));
  expect(answers.map((answer) => answer.error?.code ?? null)).toEqual([
    'xlsx-truncated',
    'file-unreadable',
    null,
  ]);
  expect(answers[2].sheets).toHaveLength(1);
  expect(stderr).toContain('文件不完整');
  expect(stderr).not.toContain('    at ');
});

test('exit 0 where nothing is found', () => {
  const file = join(folder, 'sound.xlsx');
  writeFileSync(file, sound());
  const { status, lines } = ducha(file, '--as-of', '2026-09-15');
  expect(lines.join('\n')).toContain('未发现问题');
  expect(status).toBe(0);
});

test('a workbook without a ledger, and one with a protected sheet', () => {
  const none = join(folder, 'none-in-it.xlsx');
  writeFileSync(
    none,
    packageOf(workbookParts(sheetXml(inline(['姓名', '工资'], 1) + inline(['甲', '一千'], 2)))),
  );
  expect(ducha(none, '--json')).toMatchObject({ status: 2, stderr: expect.stringContaining('没有找到台账') });
  const guarded = join(folder, 'guarded.xlsx');
  writeFileSync(guarded, sound('<sheetProtection sheet="1"/>').slice());
  const out = join(folder, 'guarded-marked.xlsx');
  const { stderr } = ducha(guarded, '--as-of', '2027-02-01', '--out', out);
  expect(stderr).toContain('受保护');
  expect([...partsOf(readFileSync(out))]).toEqual([...partsOf(readFileSync(guarded))]);
});

test('never writes over the original', () => {
  const file = join(folder, 'own.xlsx');
  copyFileSync(LEDGER, file);
  const { status, stderr } = ducha(file, '--out', file);
  expect(status).toBe(2);
  expect(stderr).toContain('不能覆盖原文件');
  expect(ducha(file, '--out', folder).status).toBe(2);
  expect(readFileSync(file)).toEqual(readFileSync(LEDGER));
  expect(readdirSync(folder).some((name) => name.endsWith('.tmp'))).toBe(false);
});

test('files of one name are not marked over each other', () => {
  const [a, b] = [join(folder, 'a'), join(folder, 'b')];
  for (const place of [a, b]) {
    mkdirSync(place);
    copyFileSync(OTHER, join(place, '台账.xlsx'));
  }
  const { status, stderr } = ducha(join(a, '台账.xlsx'), join(b, '台账.xlsx'), '--out', join(folder, 'one'));
  expect(status).toBe(2);
  expect(stderr).toContain('同名');
  expect(readdirSync(join(folder, 'one'))).toEqual(['台账.xlsx']);
});

test('workers give the same reports in the same order as one process', async () => {
  const files = [LEDGER, join(folder, 'none.xlsx'), OTHER, LEDGER];
  const options = {
    ...{ asOf: '2026-09-15', arrangements: [], units: null, previous: null, out: null },
    ...{ repair: null, marks: true, summary: false, json: true, files },
  };
  const alone = await Promise.all(files.map((_, place) => checkFile(place, options)));
  const together: FileReport[] = [];
  await checkInWorkers(options, (report) => together.push(report), 2);
  expect(together).toEqual(alone);
  expect(await worthWorkers(files)).toBe(false);
});

test.each([
  [[], '用法'],
  [['--json'], '用法'],
  [['a.xlsx', '--as-of', '2026-02-30'], '2026-02-30'],
  [['a.xlsx', '--out'], '缺少'],
  [['a.xlsx', '--fix'], '--fix'],
  [['a.xlsx', '--repair', 'everything'], '没有“everything”这种修复'],
  [['a.xlsx', '--repair'], '--repair 后面缺少'],
  [['a.xlsx', '--no-marks'], '要同时给 --out'],
])('%j is explained', (args, words) => {
  const { status, stderr } = ducha(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(words);
});
