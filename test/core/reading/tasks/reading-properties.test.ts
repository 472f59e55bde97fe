import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromText } from '../../../../core/reading/input/from-text.ts';
import { readDocument } from '../../../../core/reading/tasks/read-document.ts';

const PIECES = [
  '一、',
  '（一）',
  '1.',
  '①',
  '\n',
  ' ',
  '　',
  '市住建局',
  '各县（市、区）政府',
  '牵头',
  '配合',
  '会同',
  '要',
  '于',
  '6月底前',
  '（',
  '）',
  '〔',
  '〕',
  '《',
  '》',
  '“',
  '”',
  '、',
  '，',
  '；',
  '。',
  '：',
  '责任单位：',
  '完成时限：',
  '|',
  '等有关部门',
  '由',
  '請',
  '2024年5月1日',
  '— 3 —',
  '以下均需各地配合，不再列出',
  '列第一位者为牵头单位，下同',
  '\u0000',
  '\ud800',
  'ａ',
  '(zhǎng)',
];
const paper = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 80 })
  .map((p) => p.join(''));

/** Reads a text; every span of what is found cuts its own words. */
function spansFit(text: string): void {
  for (const task of readDocument(fromText(text), { ref: '2024-05-03' }).tasks) {
    expect(text.slice(task.start, task.end)).toBe(task.text);
    for (const limit of task.deadlines) {
      expect(text.slice(limit.start, limit.end)).toBe(limit.text);
      expect(limit.start >= task.start && limit.end <= task.end).toBe(true);
    }
    for (const unit of [...task.lead, ...task.cooperate]) expect(unit.end).toBeGreaterThan(unit.start);
  }
}

describe('reading any text', () => {
  it('never throws, and every span cuts its own words', () => {
    fc.assert(
      fc.property(paper, (text) => {
        spansFit(text);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['open brackets', '（'.repeat(100_000)],
    ['units without an end', '市住建局、'.repeat(20_000)],
    ['由', '由'.repeat(100_000)],
    ['a sentence without a stop', '各县区政府要'.repeat(17_000)],
    ['labels', '责任单位：'.repeat(20_000)],
    ['marks', '（一）1.'.repeat(20_000)],
    ['牵头', '牵头'.repeat(117_000)],
    ['lines', '\n各单位'.repeat(25_000)],
    ['bars', '|'.repeat(100_000)],
  ])(
    // One that grew with the square of the length would take hours.
    'reads 100,000 characters of %s to the end',
    (_, text) => {
      expect.hasAssertions();
      expect(text.length).toBeGreaterThanOrEqual(100_000);
      spansFit(text);
    },
    60_000,
  );

  it('reads papers of a hundred thousand items and rows', () => {
    const items = readDocument(fromText('1.抓好落实。（县交通局负责）\n'.repeat(100_000)), {
      ref: '2024-05-03',
    });
    expect(items.tasks).toHaveLength(100_000);
    const table = `序号 | 任务 | 责任单位 |\n${'1 | 修路 | 县交通局 |\n'.repeat(40_000)}`;
    expect(readDocument(fromText(table), { ref: '2024-05-03' }).tasks).toHaveLength(40_000);
  }, 60_000);
});
