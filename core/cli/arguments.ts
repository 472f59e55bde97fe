import { type Day, isDay } from '../calendar/day.ts';
import { fail, ok, type Result } from '../model/failure.ts';

/** The day the program runs on, in the machine's own time zone. The only clock of the command line. */
export function today(): Day {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Takes `--name VALUE` out of the arguments; undefined where it is not there. */
export function takeOption(args: string[], name: string): string | undefined {
  const i = args.indexOf(name);
  return i < 0 ? undefined : args.splice(i, 2)[1];
}

/** Takes a flag out of the arguments. */
export function takeFlag(args: string[], name: string): boolean {
  const i = args.indexOf(name);
  if (i >= 0) args.splice(i, 1);
  return i >= 0;
}

/** A day given as YYYY-MM-DD, or a Chinese sentence why it is none. */
export function dayArgument(value: unknown, what: string): Result<Day> {
  return typeof value === 'string' && isDay(value)
    ? ok(value)
    : fail('bad-day', `${what}“${String(value)}”不是有效日期，应写作 2024-05-03。`);
}
