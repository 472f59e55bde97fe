import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../../core/cli/start.mjs', import.meta.url));

function ducha(args: string[], lines: string[] = []) {
  const run = spawnSync(process.execPath, [main, ...args], { input: lines.join('\n'), encoding: 'utf8' });
  return { code: run.status, err: run.stderr, out: run.stdout.split('\n').filter((line) => line !== '') };
}

describe('ducha due', () => {
  test('explains in a sentence', () => {
    const { code, out } = ducha(['due', '--ref', '2024-06-05', '10个工作日内']);
    expect(code).toBe(0);
    expect(out).toHaveLength(1);
    expect(out[0]).toContain('第10个工作日为2024年6月20日');
  });

  test('--json prints one value', () => {
    const { out } = ducha(['due', '--ref', '2024-05-03', '--json', '请于6月30日前报送']);
    expect(JSON.parse(out[0]!)).toEqual({
      deadlines: [
        {
          text: '6月30日前',
          start: 2,
          end: 8,
          kind: 'date',
          from: null,
          due: '2024-06-30',
          every: null,
          inferred: ['year'],
          provisional: false,
          steps: expect.any(Array),
        },
      ],
    });
  });

  test('--jsonl answers line by line, in order, bad lines included', () => {
    const { code, out, err } = ducha(
      ['due', '--jsonl'],
      [
        '{"id":"a","text":"6月底前","ref":"2024-05-03"}',
        '{"id":"b"',
        '{"id":"c","text":"无","ref":"2024-05-03"}',
        '{"id":"d","ref":"x"}',
      ],
    );
    const answers = out.map((line) => JSON.parse(line));
    expect(answers.map((a) => a.id)).toEqual(['a', undefined, 'c', 'd']);
    expect(answers[0].deadlines[0].due).toBe('2024-06-30');
    expect(answers[1].error).toBe('第2行不是完整的 JSON。');
    expect(answers[2].deadlines).toEqual([]);
    expect(answers[3].error).toContain('缺少文字');
    expect(err).toContain('第2行不是完整的 JSON。');
    expect(code).toBe(2);
  });

  test.each([
    [['due'], /用法/],
    [['due', '--ref', '2024-02-30', '明天'], /不是有效日期/],
    [['due', '--ref', '0001-01-01', '明天'], /超出可推算的范围/],
    [['due', '--what', '明天'], /用法/],
  ])('%j is refused with exit code 2', (args, message) => {
    const { code, err, out } = ducha(args);
    expect([code, out]).toEqual([2, []]);
    expect(err).toMatch(message);
  });
});

describe('ducha workday', () => {
  test('answers both questions', () => {
    const { code, out } = ducha(
      ['workday', '--jsonl'],
      [
        '{"id":1,"op":"isWorkday","date":"2026-02-14"}',
        '{"id":2,"op":"add","date":"2026-02-13","days":3}',
        '{"id":3,"op":"add","date":"2026-12-28","days":5}',
        '{"id":4,"op":"add","date":"2026-06-22","days":-1}',
      ],
    );
    expect(code).toBe(0);
    expect(out.map((line) => JSON.parse(line))).toEqual([
      { id: 1, result: true },
      { id: 2, result: '2026-02-25', provisional: false },
      { id: 3, result: '2027-01-05', provisional: true },
      { id: 4, result: '2026-06-18', provisional: false },
    ]);
  });

  test('says what is wrong with a question', () => {
    const { code, out } = ducha(
      ['workday', '--jsonl'],
      [
        '{"id":1,"op":"add","date":"2026-02-30","days":3}',
        '{"id":2,"op":"minus","date":"2026-02-13"}',
        '{"id":3,"op":"add","date":"2026-02-13","days":1.5}',
      ],
    );
    expect(code).toBe(2);
    expect(out.map((line) => JSON.parse(line).error)).toEqual([
      expect.stringContaining('不是有效日期'),
      expect.stringContaining('没有“minus”这种推算'),
      expect.stringContaining('应为整数'),
    ]);
  });
});
