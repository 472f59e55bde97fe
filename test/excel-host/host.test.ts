import { expect, test } from 'vitest';
import { openSample } from './sample.ts';

test('the real client reads the used range of the active sheet', async () => {
  const { Excel, host } = await openSample();
  const read = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
    used.load('address,values,numberFormat,rowHidden');
    await context.sync();
    return used.toJSON();
  });
  expect(read.address).toBe('台账!A1:E5');
  expect(read.values?.[3]).toEqual([2, '清理拖欠企业账款', '', '2025年3月底前', '正在核对']);
  expect(read.numberFormat?.[2]?.[3]).toBe('yyyy/m/d');
  expect(read.rowHidden).toBe(false);
  expect(host.traffic.roundTrips).toBe(1);
});

test('reading a property that was not loaded is refused by the client', async () => {
  const { Excel } = await openSample();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    expect(() => range.values).toThrowError(expect.objectContaining({ code: 'PropertyNotLoaded' }));
  });
});

test('a new conditional format comes first; priority -1 puts it behind the user’s own', async () => {
  const { Excel, sheet } = await openSample();
  await Excel.run(async (context) => {
    const areas = context.workbook.worksheets.getItem('台账').getRanges('B3,D4:D5');
    const format = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = '=TRUE';
    format.custom.format.fill.color = '#FFC7CE';
    await context.sync();
    expect(sheet.conditionalFormats.map((f) => f.type)).toEqual(['Custom', 'ColorScale']);
    format.priority = -1;
    await context.sync();
  });
  expect(sheet.conditionalFormats.map((f) => f.type)).toEqual(['ColorScale', 'Custom']);
  expect(sheet.conditionalFormats[1]).toMatchObject({ formula: '=TRUE', fill: '#FFC7CE' });
  expect(sheet.conditionalFormats[1]?.ranges).toHaveLength(2);
});

test('a load goes down into the parts of every item, null objects included', async () => {
  const { Excel, sheet } = await openSample();
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem('台账').getRange('A3');
    cells.conditionalFormats.add(Excel.ConditionalFormatType.custom).custom.rule.formula = '=1=1';
    const all = cells.conditionalFormats;
    all.load('items/id,items/type,items/customOrNullObject/rule/formula');
    await context.sync();
    const formulas = all.items.map((f) =>
      f.customOrNullObject.isNullObject ? null : f.customOrNullObject.rule.formula,
    );
    expect(formulas).toEqual(['=1=1', null]);
    expect(all.items.map((f) => f.id)).toEqual(sheet.conditionalFormats.map((f) => f.id));
  });
});

test('settings are kept in the workbook and a missing one is a null object', async () => {
  const { Excel, workbook } = await openSample();
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('ducha', { columns: [1, 2] });
    const there = settings.getItemOrNullObject('user.setting');
    const missing = settings.getItemOrNullObject('none');
    there.load('value');
    missing.load('value');
    await context.sync();
    expect(there.value).toEqual({ keep: true });
    expect(missing.isNullObject).toBe(true);
  });
  expect(workbook.settings.get('ducha')).toEqual({ columns: [1, 2] });
});

test('typing into a cell tells the add-in which cells changed', async () => {
  const { Excel, host, sheet } = await openSample();
  const seen: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      seen.push(`${event.address} ${event.changeType} ${event.triggerSource ?? ''}`);
    });
    await context.sync();
  });
  host.type(sheet, 'C4', '市工信局');
  await expect.poll(() => seen, { timeout: 4000 }).toEqual(['C4 RangeEdited Unknown']);
  expect(sheet.cell(3, 2)?.value).toBe('市工信局');
});

test('selecting a cell brings its sheet to the front', async () => {
  const { Excel, workbook } = await openSample();
  const other = workbook.addSheet('汇总');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('汇总').getRange('B7').select();
    await context.sync();
  });
  expect(workbook.activeId).toBe(other.id);
  expect(workbook.selection).toEqual({ top: 6, left: 1, bottom: 6, right: 1 });
});

test('hidden rows show as the gaps between the visible areas', async () => {
  const { Excel, sheet } = await openSample();
  sheet.hiddenRows.add(3);
  const areas = await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('台账').getUsedRangeOrNullObject(true);
    const visible = used.getSpecialCellsOrNullObject(Excel.SpecialCellType.visible);
    visible.load('areas/items/rowIndex,areas/items/rowCount');
    await context.sync();
    return visible.areas.items.map((area) => [area.rowIndex, area.rowCount]);
  });
  expect(areas).toEqual([
    [0, 3],
    [4, 1],
  ]);
});

test('a fill that is none and a white one read alike but for tintAndShade', async () => {
  const { Excel } = await openSample();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('台账');
    const [none, white] = ['B3', 'B4'].map((address) => sheet.getRange(address).format.fill);
    none!.load('color,tintAndShade');
    white!.load('color,tintAndShade');
    await context.sync();
    expect([none!.color, white!.color]).toEqual(['#FFFFFF', '#FFFFFF']);
    expect([none!.tintAndShade, white!.tintAndShade]).toEqual([null, 0]);
  });
});

test('references kept during a run are given back when it ends', async () => {
  const { Excel, host } = await openSample();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
    await context.sync();
    expect(host.references.open).toBe(1);
  });
  await expect.poll(() => host.references.open, { timeout: 4000 }).toBe(0);
  expect(host.traffic.roundTrips).toBe(1);
});
