import { expect, test } from 'vitest';
import type { DraftTask } from '../../../core/intake/draft.ts';
import { mayBeOneUnit, unitCorrections } from '../../../core/intake/unit-corrections.ts';
import { task } from '../model/samples.ts';

const corrected = (read: string[], now: string[], selected = true): DraftTask => ({
  ...{ key: 'k', selected, instruction: null },
  asRead: task({ lead: read, cooperate: [] }),
  fields: task({ lead: now.slice(0, 1), cooperate: now.slice(1) }),
});
const unit = (name: string, aliases: string[] = []) => ({
  ...{ name, shortNames: [], aliases, level: null, parent: null },
});

test('another name of the same unit is a correction', () => {
  expect(unitCorrections([corrected(['市发改局'], ['市发展和改革委员会'])], null)).toEqual([
    { read: '市发改局', name: '市发展和改革委员会' },
  ]);
});

test('another unit, an added one or a dropped one is not', () => {
  for (const [read, now] of [
    [['市财政局'], ['市民政局']],
    [['市财政局'], ['市财政局', '市发展和改革委员会']],
    [['市财政局', '市发改局'], ['市财政局']],
    [['市财政局'], ['县财政局']],
  ] as const)
    expect(unitCorrections([corrected([...read], [...now])], null)).toEqual([]);
});

test('what was not registered, what the directory knows and what could be two units is not asked', () => {
  const tasks = [corrected(['市住建局'], ['市住房和城乡建设局'])];
  expect(unitCorrections([{ ...tasks[0]!, selected: false }], null)).toEqual([]);
  expect(unitCorrections(tasks, { units: [unit('市住房和城乡建设局', ['市住建局'])] })).toEqual([]);
  expect(unitCorrections(tasks, { units: [unit('市住建局')] })).toEqual([]);
  expect(unitCorrections(tasks, { units: [unit('市住房和城乡建设局')] })).toHaveLength(1);
  expect(unitCorrections([corrected(['市教局'], ['市教育局', '市教育体育局'])], null)).toEqual([]);
});

test('long and short names of one unit', () => {
  expect(mayBeOneUnit('市人社局', '市人力资源和社会保障局')).toBe(true);
  expect(mayBeOneUnit('市场监管局', '市场监督管理局')).toBe(true);
  expect(mayBeOneUnit('市发展和改革委员会', '市发改委')).toBe(true);
  expect(mayBeOneUnit('临江县财政局', '云岭市财政局')).toBe(false);
  expect(mayBeOneUnit('局', '市财政局')).toBe(false);
});
