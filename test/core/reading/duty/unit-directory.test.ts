import { describe, expect, it } from 'vitest';
import { UnitDirectory } from '../../../../core/model/unit.ts';
import { fromText } from '../../../../core/reading/input/from-text.ts';
import { readDocument } from '../../../../core/reading/tasks/read-document.ts';

const units = UnitDirectory.parse({
  units: [
    { name: '云岭市发展和改革委员会', shortNames: ['市发改委', '市发展改革委'] },
    { name: '云岭市大数据中心', aliases: ['智慧云岭'] },
    { name: '云岭文旅', parent: '云岭市国资委' },
  ],
});

describe("an office's own directory of units", () => {
  it('makes one name of all the names a unit goes by, and keeps the place of what was written', () => {
    const text = '1.编制规划。（市发改委牵头，智慧云岭配合）';
    const task = readDocument(fromText(text), { units }).tasks[0]!;
    expect(task.lead).toEqual([
      {
        name: '云岭市发展和改革委员会',
        start: text.indexOf('市发改委'),
        end: text.indexOf('市发改委') + 4,
        single: true,
      },
    ]);
    expect(task.cooperate.map((unit) => unit.name)).toEqual(['云岭市大数据中心']);
  });

  it('knows names that no ending gives away', () => {
    const text = '1.办好节会。云岭文旅要做好场馆保障。';
    expect(readDocument(fromText(text)).tasks).toEqual([]);
    const task = readDocument(fromText(text), { units }).tasks[0]!;
    expect(task.lead.map((unit) => unit.name)).toEqual(['云岭文旅']);
  });
});
