import { generationOf, MARKS_SETTING } from './overlay.ts';

/** A conditional format of ours as found in the workbook. */
export type LaidMark = { sheet: string; format: Excel.ConditionalFormat; generation: number };

/** Our marks as they are now, and the sheets they could be on. */
export type Found = {
  marks: LaidMark[];
  protectedSheets: Set<string>;
  setting: Excel.Setting;
  /** What the setting holds: the present generation; 0 where it is not there. */
  generation: number;
};

/** Finds our marks on the named sheets (those that are gone are passed over) in one round trip. */
export async function findMarks(context: Excel.RequestContext, sheets: readonly string[]): Promise<Found> {
  const { worksheets, settings } = context.workbook;
  const setting = settings.getItemOrNullObject(MARKS_SETTING);
  setting.load('value');
  const loaded = sheets.map((name) => {
    const sheet = worksheets.getItemOrNullObject(name);
    sheet.load('name,protection/protected');
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/id,items/customOrNullObject/rule/formula');
    return { sheet, formats };
  });
  await context.sync();
  const there = loaded.filter(({ sheet }) => !sheet.isNullObject);
  return {
    marks: there.flatMap(({ sheet, formats }) =>
      formats.items.flatMap((format) => {
        const custom = format.customOrNullObject;
        const generation = custom.isNullObject ? null : generationOf(custom.rule.formula);
        return generation === null ? [] : [{ sheet: sheet.name, format, generation }];
      }),
    ),
    protectedSheets: new Set(
      there.filter(({ sheet }) => sheet.protection.protected).map(({ sheet }) => sheet.name),
    ),
    setting,
    generation: setting.isNullObject ? 0 : Number(setting.value),
  };
}

/** Names of all sheets, in one round trip. */
export async function sheetNames(context: Excel.RequestContext): Promise<string[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  return worksheets.items.map((sheet) => sheet.name);
}
