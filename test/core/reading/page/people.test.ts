import { expect, test } from 'vitest';
import { isAddressed, isPersonName, isPost, isSection } from '../../../../core/reading/page/people.ts';

test('names of people, and what looks like one', () => {
  for (const name of ['周志远', '李敏', '张　弛', '欧阳明', '司马相如'])
    expect([name, isPersonName(name)]).toEqual([name, true]);
  for (const word of [
    '财政局',
    '同意',
    '安全',
    '时间',
    '水利局',
    '新潮',
    '周',
    '张县长办公室',
    '成立',
    '康养',
    'Zhou',
  ])
    expect([word, isPersonName(word)]).toEqual([word, false]);
});

test('people addressed by office, posts, sections', () => {
  expect([isAddressed('建平同志'), isAddressed('郑局长'), isAddressed('财政局')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([isPost('县委常委、常务副县长'), isPost('局领导'), isPost('请县长阅示并转办公室')]).toEqual([
    true,
    true,
    false,
  ]);
  expect([isSection('机要保密科'), isSection('办公室'), isSection('请财政局办理')]).toEqual([
    true,
    true,
    false,
  ]);
});
