import { z } from 'zod';
import type { Arrangement } from '../../../../core/calendar/arrangement.ts';
import { ArrangementFile } from '../../../../core/calendar/read-arrangement.ts';
import { Unit } from '../../../../core/model/unit.ts';
import { keepArrangement, loadedArrangements } from '../../office-arrangements.ts';
import { keepOfficeUnits, officeUnits } from '../../office-units.ts';
import { fitsSetting, isSettingName, SETTING_WORD, storedSettings } from '../../settings.ts';
import { type Section, standing } from '../backup-section.ts';

const SettingRow = z.object({ name: z.string(), value: z.unknown() });

/** The office's settings that were set; a setting this program does not know, or cannot use, counts as damaged. */
export const settingSection: Section<z.infer<typeof SettingRow>> = {
  ...{ name: 'settings', word: '设置', version: 1, onClash: 'ask' },
  schema: SettingRow.refine(({ name, value }) => fitsSetting(name, value)),
  key: ({ name }) => name,
  title: ({ name }) => (isSettingName(name) ? SETTING_WORD[name] : name),
  tables: (db) => [db.settings],
  collect: (db) => storedSettings(db),
  judge: async (db, rows) => {
    const own = await db.settings.bulkGet(rows.map(({ name }) => name));
    return rows.map((row, i) => standing<unknown>(own[i], row, 'ask'));
  },
  put: async (db, rows) => {
    await db.settings.bulkPut(rows.map(({ name, value }) => ({ name, value })));
  },
};

/** The years of 放假安排 the office has loaded itself. */
export const arrangementSection: Section<Arrangement> = {
  ...{ name: 'arrangements', word: '放假安排', version: 1, onClash: 'ask', schema: ArrangementFile },
  key: ({ year }) => String(year),
  title: ({ year }) => `${year}年`,
  tables: (db) => [db.settings],
  collect: (db) => loadedArrangements(db),
  judge: async (db, rows) => {
    const own = new Map((await loadedArrangements(db)).map((known) => [known.year, known]));
    return rows.map((row) => standing(own.get(row.year), row, 'ask'));
  },
  put: async (db, rows) => {
    for (const row of rows) await keepArrangement(db, row);
  },
};

/** The office's directory, unit by unit. */
export const unitSection: Section<Unit> = {
  ...{ name: 'units', word: '单位名录', version: 1, onClash: 'ask', schema: Unit },
  key: ({ name }) => name,
  title: ({ name }) => name,
  tables: (db) => [db.settings],
  collect: async (db) => (await officeUnits(db))?.units ?? [],
  judge: async (db, rows) => {
    const own = new Map((await officeUnits(db))?.units.map((unit) => [unit.name, unit]));
    return rows.map((row) => standing(own.get(row.name), row, 'ask'));
  },
  put: async (db, rows) => {
    const next = new Map(rows.map((unit) => [unit.name, unit]));
    const own = (await officeUnits(db))?.units ?? [];
    const kept = own.map((unit) => next.get(unit.name) ?? unit);
    const known = new Set(own.map(({ name }) => name));
    await keepOfficeUnits(db, { units: [...kept, ...rows.filter(({ name }) => !known.has(name))] });
  },
};
