import { expect, test } from 'vitest';
import { calendarOf, loadOffice, NO_OFFICE, saveOffice } from '../../../addin/office/office-data.ts';
import { standardCalendar } from '../../../core/calendar/standard-calendar.ts';
import { openSession } from '../open-session.ts';
import { departmentWorkbook } from '../sample-ledger.ts';

/** This computer's storage. */
function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}
const unit = (name: string, shortNames: string[] = []) => ({
  ...{ name, shortNames, aliases: [], level: null, parent: null },
});
const units = { units: [unit('云岭市住房和城乡建设局', ['市住建局']), unit('云岭市财政局')] };

test('a directory is checked by at once, repairs names, and is there the next time on this computer', async () => {
  const kept = storage();
  const { session, workbook, ledger } = await openSession(departmentWorkbook(), { kept });
  await session.check();
  const rules = () => session.getState().ledgers![0]!.result.findings.map(({ rule }) => rule);
  expect(rules()).not.toContain('short-unit-name');
  await session.office.keepUnits(units);
  expect(session.getState().notice).toContain('存在这台电脑上');
  expect(rules()).toContain('short-unit-name');
  expect(workbook.settings.size).toBe(0);
  const repair = session
    .getState()
    .ledgers![0]!.repairs()
    .find(({ kind }) => kind === 'short-unit-name')!;
  await session.repair(repair);
  expect(ledger.cell(3, 2)?.value).toBe('云岭市住房和城乡建设局');

  const again = await openSession(departmentWorkbook(), { kept });
  await again.session.check();
  expect(again.session.getState().office.units).toEqual(units);
  await again.session.office.dropUnits();
  expect(loadOffice(kept)).toEqual(NO_OFFICE);
});

test('a year’s holidays count from the moment they are loaded', async () => {
  const { session } = await openSession(departmentWorkbook(), { kept: storage() });
  const year = standardCalendar().coveredThrough + 1;
  const day = (date: string) => ({ date, name: '元旦', isOffDay: true });
  await session.office.keepArrangement({ year, papers: [], days: [day(`${year}-01-01`)] });
  expect(calendarOf(session.getState().office).coveredThrough).toBe(year);
  expect(standardCalendar().coveredThrough).toBe(year - 1);
  await session.office.dropArrangement(year);
  expect(session.getState().office.arrangements).toEqual([]);
});

test('what cannot be kept is used, and said; what cannot be read is as good as none', async () => {
  const { session } = await openSession(departmentWorkbook());
  await session.office.keepUnits(units);
  expect(session.getState().failure?.code).toBe('NotKept');
  expect(session.getState().office.units).toEqual(units);
  const store = storage();
  expect(saveOffice(store, { units, arrangements: [] }).ok).toBe(true);
  store.kept.set('ducha.office', '{"version":2}');
  expect(loadOffice(store)).toEqual(NO_OFFICE);
  store.kept.set('ducha.office', '{');
  expect(loadOffice(store)).toEqual(NO_OFFICE);
});
