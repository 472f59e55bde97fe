import { expect, test } from 'vitest';
import { ancestorsOf, inPageOrder } from '../../../extension/worker/frames.ts';

const frame = (frameId: number, parentFrameId: number) => ({
  frameId,
  parentFrameId,
  url: `http://oa/${frameId}`,
});

test('each frame follows its parent, siblings keep their order, strays come last', () => {
  const frames = [frame(9, 4), frame(0, -1), frame(7, 0), frame(4, 0), frame(30, 29)];
  expect(inPageOrder(frames).map(({ frameId }) => frameId)).toEqual([0, 7, 4, 9, 30]);
});

test('parents are named from the top page down', () => {
  const frames = [frame(0, -1), frame(4, 0), frame(9, 4)];
  expect(ancestorsOf(frame(9, 4), frames).map(({ frameId }) => frameId)).toEqual([0, 4]);
  expect(ancestorsOf(frame(0, -1), frames)).toEqual([]);
});

test('a list that names a frame its own parent ends all the same', () => {
  const looped = [frame(3, 3)];
  expect(ancestorsOf(looped[0]!, looped)).toHaveLength(1);
});
