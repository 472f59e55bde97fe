import { expect, test } from 'vitest';
import { readLimit } from '../../../core/deadline/read-limit.ts';
import { decidingReading, limitOf, withDueByHand } from '../../../core/intake/limit.ts';

const read = (text: string) => limitOf(text, readLimit(text, { ref: '2026-03-26' }).readings);

test('a day without its year is due in the reference year, and marked inferred', () => {
  expect(read('6月30日前')).toMatchObject({ due: '2026-06-30', certainty: 'inferred', setByHand: false });
});

test('of several stages the last day counts', () => {
  expect(read('2026年6月底前开工，2026年12月底前完工')).toMatchObject({
    due: '2026-12-31',
    certainty: 'certain',
  });
});

test('open-ended and recurring limits have no due day', () => {
  expect(read('长期坚持').due).toBeNull();
  expect(read('每月5日前').due).toBeNull();
  expect(read('每月5日前').readings).toHaveLength(1);
});

test('what cannot be read is unknown, nothing written is certain', () => {
  expect(read('按程序')).toMatchObject({ due: null, certainty: 'unknown' });
  expect(read('')).toMatchObject({ due: null, certainty: 'certain' });
});

test('a day chosen by hand stands until the words are read again', () => {
  const chosen = withDueByHand(read('6月30日前'), '2026-07-03');
  expect(chosen).toMatchObject({
    text: '6月30日前',
    due: '2026-07-03',
    certainty: 'certain',
    setByHand: true,
  });
  expect(decidingReading(chosen)).toBeNull();
  expect(read(chosen.text).due).toBe('2026-06-30');
});

test('the reading that decides is the one the due day comes from', () => {
  expect(decidingReading(read('2026年6月底前开工，2026年12月底前完工'))?.due).toBe('2026-12-31');
});
