import { expect, test } from 'vitest';
import type { FrameReport } from '../../../extension/page/frame-report.ts';
import { assemble } from '../../../extension/worker/assemble.ts';
import type { FrameReading } from '../../../extension/worker/read-frame.ts';

const read = (
  url: string,
  { name = '', awaited = [] as string[], hidden = [] as string[] } = {},
): FrameReading => {
  const root = { tag: 'body' };
  const snapshot = {
    url,
    title: '',
    name,
    charset: 'GBK',
    contentType: 'text/html',
    root,
    selection: null,
    omitted: [],
  };
  return { is: 'read', report: { snapshot, awaited, hidden, words: true } satisfies FrameReport };
};
const frame = (frameId: number, parentFrameId: number, url: string) => ({ frameId, parentFrameId, url });

test('a frame is kept with the frames it stands in, addresses cleaned', () => {
  const frames = [
    frame(0, -1, 'http://oa/?_rdm=1'),
    frame(5, 0, 'http://oa/main?_key=2'),
    frame(6, 5, 'http://oa/form?id=3&_=4'),
  ];
  const readings = new Map([
    [0, read('http://oa/?_rdm=1')],
    [5, read('http://oa/main?_key=2', { name: 'mainFrame' })],
    [6, read('http://oa/form?id=3&_=4')],
  ]);
  const { frames: kept, unread } = assemble(frames, readings);
  expect(unread).toEqual([]);
  expect(kept.map(({ snapshot }) => snapshot.url)).toEqual([
    'http://oa/',
    'http://oa/main',
    'http://oa/form?id=3',
  ]);
  expect(kept[2]!.ancestors).toEqual([
    { url: 'http://oa/', name: '' },
    { url: 'http://oa/main', name: 'mainFrame' },
  ]);
});

test('an unread frame is named, unless the clerk cannot see it', () => {
  const frames = [
    frame(0, -1, 'http://oa/'),
    frame(1, 0, 'http://sso/ping'),
    frame(2, 0, 'http://other/doc'),
  ];
  const refused: FrameReading = { is: 'unread', reason: 'no-access' };
  const readings = new Map<number, FrameReading>([
    [0, read('http://oa/', { hidden: ['http://sso/ping'] })],
    [1, refused],
    [2, refused],
  ]);
  expect(assemble(frames, readings).unread).toEqual([{ url: 'http://other/doc', reason: 'no-access' }]);
});

test('a frame that never answered is named once, and not when it came after all', () => {
  const frames = [frame(0, -1, 'http://oa/'), frame(3, 0, 'http://oa/slow')];
  const readings = new Map<number, FrameReading>([
    [0, read('http://oa/', { awaited: ['http://oa/slow', 'http://oa/mute'] })],
    [3, read('http://oa/slow')],
  ]);
  const { frames: kept, unread } = assemble(frames, readings);
  expect(kept).toHaveLength(2);
  expect(unread).toEqual([{ url: 'http://oa/mute', reason: 'timeout' }]);
});

test('what is inside a PDF viewer or a hidden frame is not named again', () => {
  const frames = [
    frame(0, -1, 'http://oa/'),
    frame(1, 0, 'http://oa/a.pdf'),
    frame(2, 1, 'chrome-extension://viewer/'),
    frame(3, 0, 'http://oa/tab2'),
    frame(4, 3, 'http://other/'),
  ];
  const readings = new Map<number, FrameReading>([
    [0, read('http://oa/')],
    [1, { is: 'unread', reason: 'pdf-viewer' }],
    [2, { is: 'unread', reason: 'restricted' }],
    [3, { is: 'hidden' }],
    [4, { is: 'unread', reason: 'no-access' }],
  ]);
  const { frames: kept, unread } = assemble(frames, readings);
  expect(kept.map(({ frameId }) => frameId)).toEqual([0]);
  expect(unread).toEqual([{ url: 'http://oa/a.pdf', reason: 'pdf-viewer' }]);
});
