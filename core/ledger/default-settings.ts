import { LAMP_PRESETS, type LampPreset } from '../deadline/lamp.ts';
import type { CheckSettings } from './settings.ts';

/** What a workbook without settings of its own is checked by: what {@link CheckSettings} makes of nothing, without its schema. */
export const DEFAULT_CHECK_SETTINGS: CheckSettings = {
  version: 1,
  severity: {},
  off: [],
  thresholds: { staleDays: 30, reportGraceDays: 0 },
  lamp: 'threeDays',
  columns: [],
  setAside: [],
};

/** The lamp preset by the settings, with the office's own number of days where it set one. */
export function lampPresetOf({ lamp, thresholds: { nearDays } }: CheckSettings): LampPreset {
  const preset: LampPreset = LAMP_PRESETS[lamp];
  if (nearDays === undefined) return preset;
  const rules = preset.rules.map((rule) =>
    rule.when.kind === 'daysLeft' ? { ...rule, when: { ...rule.when, atMost: nearDays } } : rule,
  );
  return { ...preset, rules };
}
