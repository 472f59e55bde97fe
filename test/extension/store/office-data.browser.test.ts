import { expect, test } from 'vitest';
import type { Arrangement } from '../../../core/calendar/arrangement.ts';
import { officeCalendar } from '../../../core/calendar/office-calendar.ts';
import { Database } from '../../../extension/store/database.ts';
import {
  keepArrangement,
  loadedArrangements,
  removeArrangement,
} from '../../../extension/store/office-arrangements.ts';
import { keepOfficeUnits, officeUnits } from '../../../extension/store/office-units.ts';
import { emptyDatabase } from './samples.ts';

const year = (value: number, day: string): Arrangement => ({
  year: value,
  papers: [],
  days: [{ date: `${value}-${day}`, name: '国庆节', isOffDay: true }],
});

test('loaded years stay after reopening, one of each year, and go when removed', async () => {
  const db = await emptyDatabase();
  expect(await loadedArrangements(db)).toEqual([]);
  await keepArrangement(db, year(2028, '10-02'));
  await keepArrangement(db, year(2027, '10-01'));
  await keepArrangement(db, year(2027, '10-08'));
  db.close();
  const again = new Database(db.name);
  await again.open();
  expect(await loadedArrangements(again)).toEqual([year(2027, '10-08'), year(2028, '10-02')]);
  await removeArrangement(again, 2028);
  expect(await loadedArrangements(again)).toEqual([year(2027, '10-08')]);
});

test('two pages that load a year at once both keep theirs', async () => {
  const db = await emptyDatabase();
  const other = new Database(db.name);
  await other.open();
  await Promise.all([keepArrangement(db, year(2027, '10-01')), keepArrangement(other, year(2028, '10-02'))]);
  expect((await loadedArrangements(db)).map((kept) => kept.year)).toEqual([2027, 2028]);
});

test('a 2027 limit in working days is firm once the year is loaded, and provisional again without it', async () => {
  const db = await emptyDatabase();
  const tenDays = async () => officeCalendar(await loadedArrangements(db)).addWorkdays('2027-10-01', 3);
  expect((await tenDays()).provisional).toBe(true);
  await keepArrangement(db, year(2027, '10-08'));
  expect(await tenDays()).toEqual({ day: '2027-10-06', provisional: false });
  await removeArrangement(db, 2027);
  expect((await tenDays()).provisional).toBe(true);
});

test('a directory is kept, replaced and taken away; what does not fit its shape counts as none', async () => {
  const db = await emptyDatabase();
  expect(await officeUnits(db)).toBeNull();
  const unit = {
    name: '临江县财政局',
    shortNames: ['县财政局'],
    aliases: [],
    level: 2,
    parent: '临江县人民政府',
  };
  await keepOfficeUnits(db, { units: [unit] });
  expect(await officeUnits(db)).toEqual({ units: [unit] });
  await keepOfficeUnits(db, null);
  expect(await officeUnits(db)).toBeNull();
  await db.settings.put({ name: 'unitDirectory', value: { units: 'none' } });
  expect(await officeUnits(db)).toBeNull();
});
