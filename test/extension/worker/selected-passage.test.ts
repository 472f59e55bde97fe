import { expect, test } from 'vitest';
import { Capture } from '../../../extension/page/capture.ts';
import { selectedPassage } from '../../../extension/worker/selected-passage.ts';

const capture = (parts: Partial<Capture>): Capture => ({
  id: 'c1',
  windowId: 1,
  tabId: 2,
  takenAt: '2026-03-24T01:00:00.000Z',
  url: 'http://oa/a.pdf',
  title: '纪要',
  frames: [],
  unread: [],
  selectionOnly: true,
  ...parts,
});

test('words selected where no script can read are kept as the menu gave them', () => {
  const pdf = capture({ unread: [{ url: 'http://oa/a.pdf', reason: 'pdf-viewer' }] });
  const made = Capture.parse(selectedPassage(pdf, { frameId: 0, text: '请财政局于4月15日前报送。' }));
  expect(made.unread).toEqual([]);
  expect(made.frames[0]!.snapshot).toMatchObject({
    url: 'http://oa/a.pdf',
    selection: { text: '请财政局于4月15日前报送。', before: '', after: '' },
    omitted: ['selection-only'],
  });
});

test('a selection without words is said to be empty', () => {
  const made = selectedPassage(capture({}), { frameId: 0, text: '  ' });
  expect(made.unread).toEqual([{ url: 'http://oa/a.pdf', reason: 'empty-selection' }]);
  expect(made.frames).toEqual([]);
});

test('what the page script found is kept as it is', () => {
  const selection = { text: '第一行\n第二行', before: '前', after: '后', xpath: '/html[1]/body[1]' };
  const snapshot = {
    url: 'http://oa/',
    title: '',
    name: '',
    charset: 'GBK',
    contentType: 'text/html',
    root: { tag: 'body' },
    selection,
    omitted: [],
  };
  const found = capture({ frames: [{ frameId: 0, ancestors: [], snapshot }] });
  expect(selectedPassage(found, { frameId: 0, text: '第一行 第二行' })).toBe(found);
});
