import { describe, expect, test } from 'vitest';
import { findDeadlines } from '../../../core/deadline/find.ts';
import { one, REF } from './read.ts';

describe('words without a day', () => {
  test.each(['长期坚持', '持续推进', '常态化', '尽快', '适时', '条件成熟时适时', '近期'])('%s', (text) => {
    expect(one(text)).toMatchObject({ text, kind: 'open', due: null, from: null });
  });

  test.each(['立即', '立行立改', '即知即改', '马上', '随到随办'])('%s is urgent', (text) => {
    expect(one(text)).toMatchObject({ kind: 'open', due: null, urgent: true });
  });

  test.each(['几天内', '数月内', '几个工作日内', '数日之内', '另行通知'])('%s has no number', (text) => {
    expect(one(text)).toMatchObject({ text, kind: 'open', due: null });
  });

  test.each([
    ['两会前', '两会'],
    ['全国“两会”前', '两会'],
    ['明年汛期来临前', '汛期'],
    ['每年汛期前', '汛期'],
    ['年后', '年后'],
    ['入冬前', '入冬'],
  ])('%s waits for the event', (text, anchor) => {
    expect(one(text)).toMatchObject({ text, kind: 'open', due: null, anchor });
  });

  test.each(['长期护理保险', '长期以来', '可持续性', '近期目标'])('%s is none', (text) => {
    expect(findDeadlines(text, { ref: REF })).toEqual([]);
  });
});

describe('dated and going on', () => {
  test.each([
    ['2024年底前，并长期坚持', '2024年底前', '2024-12-31'],
    ['2026年6月持续跟踪', '2026年6月', '2026-06-30'],
    ['年内持续推进', '年内', '2024-12-31'],
  ])('%s', (text, span, due) => {
    expect(one(text)).toMatchObject({ text: span, due, ongoing: true });
  });
});
