import { expect, test } from 'vitest';
import { looksSame, similarity, sourceKey } from '../../../core/intake/duplicates.ts';
import { task } from '../model/samples.ts';

const numbered = (value: string, title = task().title) => {
  const { source } = task();
  return task({ title, source: { ...source, documentNumber: { ...source.documentNumber!, value } } });
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
  const bare = task({ source: { ...source, documentNumber: null, title: null } });
  expect(looksSame(bare, bare)).toBe(false);
});

test('nearly the same words of one document look the same, others or other documents do not', () => {
  const reworded = '推进老旧小区改造，年底前完成主体工程建设';
  expect(looksSame(task(), numbered('云府办〔2026〕12号', reworded))).toBe(true);
  expect(looksSame(task(), numbered('云府办〔2026〕13号', reworded))).toBe(false);
  expect(looksSame(task(), numbered('云府办〔2026〕12号', '加快城市供水管网更新'))).toBe(false);
});

test('similarity runs from 0 to 1 and does not mind punctuation', () => {
  expect(similarity('完成改造。', '完成改造')).toBe(1);
  expect(similarity('完成改造', '供水管网')).toBe(0);
  expect(similarity('', '')).toBe(1);
});
