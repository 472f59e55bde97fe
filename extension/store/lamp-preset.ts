import { LAMP_PRESETS, type LampPreset } from '../../core/deadline/lamp.ts';
import { presetOf } from '../../core/deadline/own-lamp.ts';
import type { Database } from './database.ts';
import { getSetting } from './settings.ts';

/** The lamp rule the office uses: one of the program's or its own; 三天制 where the chosen one is not there any more. */
export async function officeLampPreset(db: Database): Promise<LampPreset> {
  const [id, own] = await Promise.all([getSetting(db, 'lampPreset'), getSetting(db, 'ownLamps')]);
  const known: LampPreset[] = [...Object.values(LAMP_PRESETS), ...own.map(presetOf)];
  return known.find((preset) => preset.id === id) ?? LAMP_PRESETS.threeDays;
}
