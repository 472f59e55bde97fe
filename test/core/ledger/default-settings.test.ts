import { expect, test } from 'vitest';
import { DEFAULT_CHECK_SETTINGS } from '../../../core/ledger/default-settings.ts';
import { CheckSettings } from '../../../core/ledger/settings.ts';

test('the settings of a workbook without any are what the schema makes of nothing', () => {
  expect(CheckSettings.parse({})).toEqual(DEFAULT_CHECK_SETTINGS);
});
