import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { associateFunctions } from '../../../addin/functions/associate.ts';
import { type Surroundings, worksheetFunctions } from '../../../addin/functions/functions.ts';
import { standardCalendar } from '../../../core/calendar/standard-calendar.ts';
import { daySerial } from '../../../core/ledger/cells/serial-day.ts';
import { DEFAULT_CHECK_SETTINGS, lampPresetOf } from '../../../core/ledger/default-settings.ts';
import { openSample } from '../../excel-host/sample.ts';

const serial = (day: string) => daySerial(day, false);
const surroundings: Surroundings = {
  calendar: standardCalendar,
  today: () => '2025-05-20',
  lampPreset: () => lampPresetOf(DEFAULT_CHECK_SETTINGS),
};
const functions = worksheetFunctions(surroundings);

/** An Excel whose cells call the functions, through the real client. */
async function openFunctions() {
  const opened = await openSample();
  associateFunctions(opened.CustomFunctions, surroundings);
  return opened.host.functions;
}

describe('in Excel', () => {
  test('a function is worked out from cells, and what cannot be read is #VALUE! with its sentence', async () => {
    const cells = await openFunctions();
    expect(await cells.call('DUE', ['10个工作日内', serial('2025-09-26')])).toEqual({
      value: serial('2025-10-16'),
    });
    expect(await cells.call('LAMP', [serial('2025-05-22'), '办理中', serial('2025-05-20')])).toEqual({
      value: '临期',
    });
    const [unread, impossible] = await Promise.all([
      cells.call('DUE', ['详见附件', serial('2025-01-06')]),
      cells.call('DUE', ['2025年2月30日', serial('2025-01-06')]),
    ]);
    expect(unread).toEqual({
      error: '#VALUE!',
      message: expect.stringContaining('没有读出“详见附件”中的时限'),
    });
    expect(impossible).toEqual({ error: '#VALUE!', message: expect.stringContaining('2025年2月30日') });
  });

  test('a range of several cells is refused with a sentence, one of a single cell is read', async () => {
    const cells = await openFunctions();
    const [range, column, single] = await Promise.all([
      cells.call('DUE', [[['6月30日前'], ['7月底前']], serial('2025-01-06')]),
      cells.call('LAMP', [serial('2025-05-22'), [['办理中', '已办结']], serial('2025-05-20')]),
      cells.call('DUE', [[['6月30日前']], [[serial('2025-01-06')]]]),
    ]);
    expect(range).toEqual({
      error: '#VALUE!',
      message: '第一个参数只能是一个单元格，不能是 2 个单元格的区域。',
    });
    expect(column).toEqual({
      error: '#VALUE!',
      message: expect.stringContaining('第二个参数只能是一个单元格'),
    });
    expect(single).toEqual({ value: serial('2025-06-30') });
  });

  test('an empty cell is empty whether it comes as nothing, as an empty text or as 0', async () => {
    const cells = await openFunctions();
    const asked = ['', null, 0].map((blank) =>
      Promise.all([
        cells.call('DUE', [blank, blank]),
        cells.call('DAYSLEFT', [blank, blank]),
        cells.call('LAMP', [blank, blank, blank]),
        cells.call('WHY', [blank, blank]),
      ]),
    );
    for (const answers of await Promise.all(asked))
      expect(answers).toEqual([{ value: '' }, { value: '' }, { value: '未定' }, { value: '没有填写时限。' }]);
    expect(await cells.call('WORKDAY', ['', 3])).toEqual({
      error: '#VALUE!',
      message: expect.stringContaining('第一个参数应当是日期'),
    });
  });

  test('the description names every function with its parameters, in order', () => {
    const file = new URL('../../../addin/functions/functions.json', import.meta.url);
    const described = JSON.parse(readFileSync(file, 'utf8')).functions as {
      id: string;
      name: string;
      description: string;
      parameters: { name: string; optional?: boolean }[];
    }[];
    expect(described.map(({ id }) => id)).toEqual(Object.keys(functions));
    for (const { id, name, parameters, description } of described) {
      expect(name).toBe(id);
      expect(id).toMatch(/^[A-Z]+$/);
      expect(description.length).toBeLessThan(250);
      expect(functions[id as keyof typeof functions]).toHaveLength(parameters.length);
      // Nothing may stand behind an optional parameter but optional ones.
      const optional = parameters.map((p) => p.optional === true);
      expect(optional).toEqual([...optional].sort());
    }
  });
});

describe('DUE', () => {
  test.each([
    ['2025年6月底前', '2025-06-30'],
    ['6月30日前', '2025-06-30'],
    ['第二季度', '2025-06-30'],
    ['一个月内', '2025-02-06'],
    ['每月5日前', '2025-02-05'],
    ['2025-12-31', '2025-12-31'],
  ])('%s comes to %s', (text, due) => expect(functions.DUE(text, serial('2025-01-06'))).toBe(serial(due)));

  test('gives a date as it is, a matter without end as 长期, an empty cell as empty', () => {
    expect(functions.DUE(serial('2025-06-30'), '')).toBe(serial('2025-06-30'));
    expect(functions.DUE('长期坚持', serial('2025-01-06'))).toBe('长期');
    expect(functions.DUE('', serial('2025-01-06'))).toBe('');
  });

  test('counts from today where no day is given, and refuses one that is none', () => {
    expect(functions.DUE('10天内', null)).toBe(serial('2025-05-30'));
    expect(() => functions.DUE('10天内', '甲')).toThrow('第二个参数应当是日期');
  });
});

test('WORKDAY goes over holidays and make-up days, both ways', () => {
  expect(functions.WORKDAY(serial('2025-09-30'), 1)).toBe(serial('2025-10-09'));
  expect(functions.WORKDAY('2025年10月9日', -1)).toBe(serial('2025-09-30'));
  expect(functions.WORKDAY(serial('2025-09-30'), ' １ ')).toBe(serial('2025-10-09'));
  for (const wrong of [1.5, '十个', '', null, true, 30_000])
    expect(() => functions.WORKDAY(serial('2025-09-30'), wrong), String(wrong)).toThrow('工作日数');
  expect(() => functions.WORKDAY('长期', 1)).toThrow('第一个参数应当是日期');
});

test('DAYSLEFT counts calendar days, and is empty without an end', () => {
  expect(functions.DAYSLEFT(serial('2025-05-23'), serial('2025-05-20'))).toBe(3);
  expect(functions.DAYSLEFT('2025-05-17', undefined)).toBe(-3);
  expect(functions.DAYSLEFT('长期', '')).toBe('');
  expect(functions.DAYSLEFT('', '')).toBe('');
});

test.each([
  ['2025-05-19', '办理中', '逾期'],
  ['2025-05-23', '', '临期'],
  ['2025-06-30', '办理中', '正常'],
  ['2025-05-19', '已办结', '已办结'],
  ['2025-05-19', '中止', '中止'],
  ['长期', '', '长期'],
  ['', '办理中', '未定'],
])('LAMP(%s, %s) is %s', (due, status, word) => expect(functions.LAMP(due, status, '2025-05-20')).toBe(word));

test('WHY says how the day was found, and why none was', () => {
  expect(functions.WHY('10个工作日内', '2025-09-26')).toMatch(/国庆.*10月16日/s);
  expect(functions.WHY('详见附件', '2025-09-26')).toContain('没有读出');
  expect(functions.WHY('', '')).toBe('没有填写时限。');
  expect(functions.WHY(serial('2025-06-30'), '')).toContain('2025-06-30');
});
