import type { Arrangement } from '../calendar/arrangement.ts';
import type { Day } from '../calendar/day.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import type { UnitDirectory } from '../model/unit.ts';
import { dayArgument, takeFlag, takeOption, today } from './arguments.ts';
import { takeHolidays, takeUnits } from './office-files.ts';

/** What every command over ledgers can be told: as of which day, by which holidays and units, and where to write. */
export type LedgerOptions = {
  asOf: Day;
  /** Years the office has loaded itself. */
  arrangements: Arrangement[];
  units: UnitDirectory | null;
  /** The file or folder to write to. */
  out: string | null;
  json: boolean;
};

/** Takes these options out of the arguments; `usage` goes with the sentence about one that has no value. */
export async function takeLedgerOptions(args: string[], usage: string): Promise<Result<LedgerOptions>> {
  const last = args.at(-1);
  if (last === '--out' || last === '--as-of') return fail('no-value', `${last} 后面缺少内容。${usage}`);
  const json = takeFlag(args, '--json');
  const out = takeOption(args, '--out') ?? null;
  const given = takeOption(args, '--as-of');
  const asOf = given === undefined ? ok(today()) : dayArgument(given, '检查日');
  if (!asOf.ok) return asOf;
  const arrangements = await takeHolidays(args);
  if (!arrangements.ok) return arrangements;
  const units = await takeUnits(args);
  if (!units.ok) return units;
  return ok({ asOf: asOf.value, arrangements: arrangements.value, units: units.value, out, json });
}
