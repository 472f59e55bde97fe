import type { Choices } from '../../core/ledger/repairs/choices.ts';
import { fail, ok, type Result } from '../../core/model/failure.ts';
import { sheetProtected } from './failures.ts';
import { attempt, type OfficeApi } from './run.ts';

/**
 * Offers a drop-down list in a column's cells; other values can still be typed. Cells that have a data validation of the
 * user's own are left alone, all of them.
 */
export function setChoices(office: OfficeApi, choices: Choices): Promise<Result<void>> {
  return attempt(office, async (context) => {
    const { sheet, validation } = place(context, choices);
    sheet.load('protection/protected');
    validation.load('type');
    await context.sync();
    if (sheet.protection.protected) return sheetProtected(choices.sheet);
    if (validation.type !== 'None')
      return fail(
        'HasValidation',
        `“${choices.title}”列的单元格已有数据验证（下拉项等），没有改动。要改用这里的下拉项，请先在“数据”→“数据验证”中清除原有的。`,
      );
    validation.rule = { list: { inCellDropDown: true, source: sourceOf(choices) } };
    validation.errorAlert = { showAlert: false, title: '', message: '', style: 'Information' };
    await context.sync();
    return ok(undefined);
  });
}

/** Takes a drop-down list away again, where it is still the one that was set. */
export function clearChoices(office: OfficeApi, choices: Choices): Promise<Result<void>> {
  return attempt(office, async (context) => {
    const { sheet, validation } = place(context, choices);
    sheet.load('protection/protected');
    validation.load('type,rule');
    await context.sync();
    if (sheet.protection.protected) return sheetProtected(choices.sheet);
    if (validation.type !== 'List' || validation.rule.list?.source !== sourceOf(choices))
      return fail('ChangedSince', `“${choices.title}”列的下拉项后来被改动过，没有恢复。`);
    validation.clear();
    await context.sync();
    return ok(undefined);
  });
}

function place(context: Excel.RequestContext, { sheet: name, range }: Choices) {
  const sheet = context.workbook.worksheets.getItem(name);
  const { top, left, bottom, right } = range;
  return {
    sheet,
    validation: sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).dataValidation,
  };
}

const sourceOf = ({ values }: Choices) => values.join(',');
