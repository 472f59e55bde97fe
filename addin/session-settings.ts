import { CheckSettings, DEFAULT_CHECK_SETTINGS } from '../core/ledger/settings.ts';
import { ok, type Result } from '../core/model/failure.ts';
import type { ExcelPort } from './excel/excel-port.ts';

/** The workbook setting that holds how its ledgers are checked; it travels with the file. */
const SETTING = 'ducha.settings';

/** The workbook's check settings; the usual ones where it has none, or ones that this version can't read. */
export async function loadSettings(port: ExcelPort): Promise<Result<CheckSettings>> {
  const loaded = await port.loadSetting(SETTING);
  if (!loaded.ok) return loaded;
  const parsed = CheckSettings.safeParse(loaded.value ?? {});
  return ok(parsed.success ? parsed.data : DEFAULT_CHECK_SETTINGS);
}

/** Keeps check settings in the workbook. */
export const saveSettings = (port: ExcelPort, settings: CheckSettings): Promise<Result<void>> =>
  port.saveSetting(SETTING, settings);
