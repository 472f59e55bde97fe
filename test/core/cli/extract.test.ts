import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// Each test starts the command.
vi.setConfig({ testTimeout: 30_000 });

const PLAN = 'test/fixtures/documents/分工方案.txt';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ducha-extract-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function extract(args: string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['core/cli/start.mjs', 'extract', ...args], {
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  });
  return { status, lines: stdout.split('\n').filter(Boolean), stderr };
}

describe('ducha extract', () => {
  it('prints a file in Chinese for a person, and as one JSON value for a program', () => {
    const told = extract([PLAN]);
    expect(told.status).toBe(0);
    expect(told.lines).toContain('任务：7 项');
    expect(told.lines.join('\n')).toContain('责任单位：市市场监管局　依据：文中写明牵头单位');
    const { lines } = extract(['--json', PLAN]);
    expect(lines).toHaveLength(1);
    const answer = JSON.parse(lines[0]!);
    expect(answer.source).toEqual({
      documentNumber: '云政办发〔2024〕18号',
      title: '云岭市人民政府办公室关于印发《云岭市优化营商环境重点任务分工方案》的通知',
      issuer: '云岭市人民政府办公室',
      date: '2024-04-12',
    });
    expect(answer.tasks[0]).toMatchObject({
      lead: ['市市场监管局'],
      cooperate: ['市公安局', '市人力资源社会保障局'],
      certainty: { lead: 'certain' },
    });
  });

  it('reads GBK, names the file it cannot read and does the others', () => {
    const gbk = join(folder, '通知.txt');
    // “各县要于6月底前完成。” in GBK.
    writeFileSync(gbk, Buffer.from('b8f7cfd8d2aad3da36d4c2b5d7c7b0cdeab3c9a1a3', 'hex'));
    const { status, lines, stderr } = extract([
      '--json',
      '--ref',
      '2024-05-03',
      join(folder, '没有.txt'),
      gbk,
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('打不开这个文件');
    expect(JSON.parse(lines[0]!).tasks).toMatchObject([
      { text: '各县要于6月底前完成。', lead: ['各县'], deadlines: [{ due: '2024-06-30' }] },
    ]);
  });

  it('answers JSON lines in order; text and HTML; a bad line is told and passed over', () => {
    const input = [
      JSON.stringify({ id: 'a', text: '1.修路。（县交通局负责）', ref: '2024-05-03' }),
      '{',
      JSON.stringify({
        id: 'c',
        html: '<table><tr><td>标题</td><td>关于防汛的通知</td></tr><tr><td>领导批示</td><td>请县水利局办理，5月20日前报结果。周志远 5.3</td></tr><tr><td>拟办意见</td><td>拟转县应急局办理。</td></tr></table>',
        ref: '2024-05-06',
      }),
      JSON.stringify({ id: 'b', html: '<p>请县教育局于5月20日前报送方案。</p>', ref: '2024-05-03' }),
    ].join('\n');
    const { status, lines, stderr } = extract(['--jsonl'], input);
    expect(status).toBe(2);
    expect(stderr).toContain('第2行不是完整的 JSON');
    const [first, , form, third] = lines.map((line) => JSON.parse(line));
    expect([first.id, first.tasks[0].lead]).toEqual(['a', ['县交通局']]);
    expect(form.source.title).toBe('关于防汛的通知');
    expect(form.tasks).toMatchObject([{ lead: ['县水利局'], deadlines: [{ due: '2024-05-20' }] }]);
    expect([third.id, third.tasks[0].lead, third.tasks[0].deadlines[0].due]).toEqual([
      'b',
      ['县教育局'],
      '2024-05-20',
    ]);
  });

  it('refuses a day that is none, an unknown option and an unknown kind of file', () => {
    expect(extract(['--ref', '2024-02-30', PLAN]).stderr).toContain('不是有效日期');
    expect(extract(['--all', PLAN])).toMatchObject({ status: 2, lines: [] });
    const other = join(folder, 'a.xyz');
    writeFileSync(other, '');
    expect(extract([other]).stderr).toContain('只能读 .txt、.html、.docx、.pdf 和 .ofd');
  });
});
