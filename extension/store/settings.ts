import { z } from 'zod';
import { Actor } from '../../core/model/change.ts';
import type { Database } from './database.ts';

/** The settings kept, each with its shape and what holds until it is set. */
const SETTINGS = {
  /** Who works at this computer; stands in every history entry. */
  identity: { schema: Actor, initial: { name: '', unit: '' } },
  /** Which lamp rule the office uses, by its name. */
  lampPreset: { schema: z.string(), initial: 'threeDays' },
  /** Calendar days without a report after which a running task is listed on the board. */
  silentDays: { schema: z.number().int().min(1).max(365), initial: 30 },
  /** The columns of the register's list that can be chosen, in order; ids no longer known are left out. */
  listColumns: { schema: z.array(z.string()), initial: ['lead', 'due', 'status', 'progress'] },
  /** Filters of the register kept under a name; `place`: as the address holds it. */
  savedViews: {
    schema: z.array(
      z.object({ id: z.string(), name: z.string(), place: z.record(z.string(), z.string()) }),
    ),
    initial: [],
  },
  /** Reminders on working days, from this hour on. */
  reminder: {
    schema: z.object({ on: z.boolean(), hour: z.number().int().min(0).max(23) }),
    initial: { on: true, hour: 9 },
  },
} as const;

export type SettingName = keyof typeof SETTINGS;
export type SettingValue<N extends SettingName> = z.infer<(typeof SETTINGS)[N]['schema']>;

/** A setting's value; a value that does not fit its shape counts as not set. */
export async function getSetting<N extends SettingName>(db: Database, name: N): Promise<SettingValue<N>> {
  const { schema, initial } = SETTINGS[name];
  const parsed = schema.safeParse((await db.settings.get(name))?.value);
  return (parsed.success ? parsed.data : initial) as SettingValue<N>;
}

/** Sets a setting. */
export async function setSetting<N extends SettingName>(
  db: Database,
  name: N,
  value: SettingValue<N>,
): Promise<void> {
  await db.settings.put({ name, value: SETTINGS[name].schema.parse(value) });
}
