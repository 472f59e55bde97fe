import { expect, test } from 'vitest';
import { KEY, keyCap, keyName, PAGE_KEYS } from '../../../../extension/views/keys/key-names.ts';
import { KEY_SHEET } from '../../../../extension/views/keys/key-sheet.ts';

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) =>
  keyName({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, ...more });

test('a key is known by its letter, also in capitals and while an input method is on', () => {
  expect([pressed('n'), pressed('N'), pressed('Process', { code: 'KeyN' }), pressed('？')]).toEqual([
    ...['n', 'n', 'n', '?'],
  ]);
  expect(pressed('ArrowDown', { altKey: true })).toBe(KEY.next);
  expect([pressed('z', { ctrlKey: true }), pressed('Z', { metaKey: true })]).toEqual([KEY.undo, KEY.undo]);
});

test('keys are written as they stand on the keyboard', () => {
  expect([KEY.next, KEY.create, KEY.undo, 'Shift+ArrowUp', 'Space'].map(keyCap)).toEqual([
    ...['Alt+↓', 'N', 'Ctrl+Z', 'Shift+↑', 'Space'],
  ]);
});

test('every key stands for one thing, and on the sheet', () => {
  const names = [...Object.values(KEY), ...PAGE_KEYS];
  expect(new Set(names).size).toBe(names.length);
  const listed = KEY_SHEET.flatMap(({ rows }) => rows.flatMap(({ keys }) => keys));
  expect(Object.values(KEY).filter((name) => !listed.includes(name))).toEqual([]);
});
