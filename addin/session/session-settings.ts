import { DEFAULT_CHECK_SETTINGS } from '../../core/ledger/default-settings.ts';
import { CheckSettings } from '../../core/ledger/settings.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import type { ExcelPort } from '../excel/excel-port.ts';

/** The workbook setting that holds how its ledgers are checked; it travels with the file. */
export const CHECK_SETTING = 'ducha.settings';

/** How the workbook's ledgers are checked: its own settings, or the usual ones. */
export type LoadedSettings = {
  settings: CheckSettings;
  /** False where the workbook has settings this version can't read: they must not be overwritten. */
  writable: boolean;
};

export async function loadSettings(port: ExcelPort): Promise<Result<LoadedSettings>> {
  const loaded = await port.loadSetting(CHECK_SETTING);
  if (!loaded.ok) return loaded;
  const parsed = CheckSettings.safeParse(loaded.value ?? {});
  return ok({ settings: parsed.success ? parsed.data : DEFAULT_CHECK_SETTINGS, writable: parsed.success });
}

/** Keeps check settings in the workbook, unless that would destroy settings of another version. */
export async function saveSettings(
  port: ExcelPort,
  { settings, writable }: LoadedSettings,
): Promise<Result<void>> {
  if (writable) return port.saveSetting(CHECK_SETTING, settings);
  return fail(
    'OtherVersion',
    '已重新检查，但没有记进工作簿：里面的检查设置是别的版本写的，改动会丢失。请用同一版本的加载项。',
  );
}

/** The workbook setting that holds whether it is checked by itself. */
const AUTO_SETTING = 'ducha.auto';

export async function loadAuto(port: ExcelPort): Promise<Result<'on' | 'off' | null>> {
  const loaded = await port.loadSetting(AUTO_SETTING);
  if (!loaded.ok) return loaded;
  return ok(loaded.value === 'on' || loaded.value === 'off' ? loaded.value : null);
}

export const saveAuto = (port: ExcelPort, auto: 'on' | 'off'): Promise<Result<void>> =>
  port.saveSetting(AUTO_SETTING, auto);
