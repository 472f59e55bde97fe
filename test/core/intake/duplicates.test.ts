import { expect, test } from 'vitest';
import { saysTheSame, similarity, sourceKey } from '../../../core/intake/duplicates.ts';
import { task } from '../model/samples.ts';

const numbered = (value: string) => {
  const { source } = task();
  return task({ source: { ...source, documentNumber: { ...source.documentNumber!, value } } });
};

test('one document number in several spellings is one document', () => {
  const keys = ['云府办〔2026〕12号', '云府办[2026]12号', '云府办（2026） 12 号', '云府办【2026】12号'].map(
    (n) => sourceKey(numbered(n)),
  );
  expect(new Set(keys)).toEqual(new Set(['云府办〔2026〕12号']));
});

test('without a number the title stands in, without both nothing matches', () => {
  const { source } = task();
  expect(sourceKey({ source: { ...source, documentNumber: null } })).toBe('云岭市人民政府常务会议纪要');
  expect(sourceKey({ source: { ...source, documentNumber: null, title: null } })).toBe('');
});

test('nearly the same words say the same, others do not', () => {
  expect(saysTheSame(task().title, '推进老旧小区改造，年底前完成主体工程建设')).toBe(true);
  expect(saysTheSame(task().title, '加快城市供水管网更新')).toBe(false);
});

test('similarity runs from 0 to 1 and does not mind punctuation', () => {
  expect(similarity('完成改造。', '完成改造')).toBe(1);
  expect(similarity('完成改造', '供水管网')).toBe(0);
  expect(similarity('', '')).toBe(1);
});
