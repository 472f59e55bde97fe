import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBeyond, partsFor, rollUp } from '../../core/levels/parts.ts';
import { unitTree, withBelow } from '../../core/levels/unit-tree.ts';
import { Unit } from '../../core/model/unit.ts';
import { task, taskDue } from '../core/model/samples.ts';

const unit = (name: string, parent: string | null = null) => Unit.parse({ name, parent });
const names = (nodes: ReturnType<typeof unitTree>): unknown[] =>
  nodes.map(({ name, children }) => (children.length === 0 ? name : [name, ...names(children)]));

test('S14: the directory stands as a tree; units of an unknown parent stand at the top', () => {
  const units = [
    unit('云岭市政府'),
    unit('市水务局', '云岭市政府'),
    unit('市供水中心', '市水务局'),
    unit('临江县政府', '云岭市政府'),
    unit('省属水库', '省水利厅'),
  ];
  expect(names(unitTree({ units }))).toEqual([
    ['云岭市政府', ['市水务局', '市供水中心'], '临江县政府'],
    '省属水库',
  ]);
});

test('S14: whatever the parents say, every unit is in the tree exactly once', () => {
  const letters = ['甲', '乙', '丙', '丁', '戊'];
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.constantFrom(...letters)), { minLength: 5, maxLength: 5 }),
      (parents) => {
        const units = letters.map((name, i) => unit(name, parents[i] ?? null));
        expect(unitTree({ units }).flatMap(withBelow).sort()).toEqual([...letters].sort());
      },
    ),
  );
});

test('S14: parts add up on a day', () => {
  const parts = [
    taskDue('2026-11-20', { status: 'inProgress', percent: 40 }),
    taskDue('2026-11-23', { status: 'inProgress', percent: null }),
    taskDue('2026-11-10', { status: 'finished', finishedOn: '2026-11-09' }),
    taskDue('2026-11-10', { status: 'suspended', percent: 20 }),
  ];
  expect(rollUp(parts, '2026-11-23')).toEqual({ total: 4, over: 1, late: 1, percent: 40 });
  expect(rollUp([], '2026-11-23')).toEqual({ total: 0, over: 0, late: 0, percent: 0 });
});

test('S14: a part may not pass the whole; without a day on either side nothing is passed', () => {
  expect(daysBeyond(taskDue('2027-01-10'), taskDue('2026-12-31'))).toBe(10);
  expect(daysBeyond(taskDue('2026-12-31'), taskDue('2026-12-31'))).toBe(0);
  expect(daysBeyond(taskDue(null), taskDue('2026-12-31'))).toBe(0);
  expect(daysBeyond(taskDue('2027-01-10'), taskDue(null))).toBe(0);
});

test('S14: a task split to units gives each its own part of the same matter', () => {
  const whole = task({ title: '排查燃气隐患', cooperate: ['市公安局'], progress: '已部署' });
  const parts = partsFor(whole, 'whole', ['临江县政府', '东湖区政府']);
  expect(
    parts.map(({ title, lead, cooperate, parent, progress, status }) => ({
      title,
      lead,
      cooperate,
      parent,
      progress,
      status,
    })),
  ).toEqual([
    {
      title: '排查燃气隐患',
      lead: ['临江县政府'],
      cooperate: [],
      parent: 'whole',
      progress: '',
      status: 'registered',
    },
    {
      title: '排查燃气隐患',
      lead: ['东湖区政府'],
      cooperate: [],
      parent: 'whole',
      progress: '',
      status: 'registered',
    },
  ]);
  expect(parts.every(({ limit, source }) => limit === whole.limit && source === whole.source)).toBe(true);
});
