import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../../../../core/calendar/day.ts';
import { standardCalendar } from '../../../../core/calendar/standard-calendar.ts';
import { LAMP_PRESETS } from '../../../../core/deadline/lamp.ts';
import type { CellContext } from '../../../../core/ledger/cells/cell-context.ts';
import { readDayCell } from '../../../../core/ledger/cells/day-cell.ts';
import { readLimitCell } from '../../../../core/ledger/cells/limit-cell.ts';
import { readPercent } from '../../../../core/ledger/cells/percent-cell.ts';
import { daySerial, serialDay } from '../../../../core/ledger/cells/serial-day.ts';
import { readStatus } from '../../../../core/ledger/cells/status-cell.ts';
import { readUnits } from '../../../../core/ledger/cells/unit-cell.ts';

const context: CellContext = {
  asOf: '2026-09-15',
  calendar: standardCalendar(),
  year: { year: 2026, from: '标题' },
  date1904: false,
  units: null,
  lamps: LAMP_PRESETS.threeDays,
};

test('serial days: Excel’s own examples, the invented leap day, and both systems there and back', () => {
  expect(serialDay(1, false)).toBe('1900-01-01');
  expect(serialDay(59, false)).toBe('1900-02-28');
  expect(serialDay(60, false)).toBeNull();
  expect(serialDay(61, false)).toBe('1900-03-01');
  expect(serialDay(46_203.75, false)).toBe('2026-06-30');
  expect(serialDay(0, true)).toBe('1904-01-01');
  expect(serialDay(-1, false)).toBeNull();
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 50_000 }), fc.boolean(), (number, date1904) => {
      const day = dayOf(number);
      expect(serialDay(daySerial(day, date1904), date1904)).toBe(day);
    }),
  );
});

const limit = (value: string | number, isDate = false, ref: string | null = null) => {
  const { cell } = readLimitCell(value, isDate, ref, context);
  return [cell.kind, cell.due];
};

test('limit cells: what they are and the day they fall on', () => {
  expect(limit('2026年6月30日前')).toEqual(['dated', '2026-06-30']);
  expect(limit('6月底')).toEqual(['dated', '2026-06-30']);
  expect(limit('12 月')).toEqual(['dated', '2026-12-31']);
  expect(limit('2026 年 8 月\n底前')).toEqual(['dated', '2026-08-31']);
  expect(limit('2024年底前，并长期坚持')).toEqual(['dated', '2024-12-31']);
  expect(limit(46_203, true)).toEqual(['dated', '2026-06-30']);
  expect(limit(46_203)).toEqual(['serial', '2026-06-30']);
  expect(limit('46203')).toEqual(['serial', '2026-06-30']);
  expect(limit(12)).toEqual(['dated', '2026-12-31']);
  expect(limit('全年')).toEqual(['dated', '2026-12-31']);
  expect(limit('待定')).toEqual(['blank', null]);
  expect(readLimitCell(6.3, false, null, context).cell).toMatchObject({
    due: '2026-06-03',
    alternatives: ['2026-06-30'],
  });
  expect(limit('持续推进')).toEqual(['open', null]);
  expect(limit('每月5日前')).toEqual(['recurring', null]);
  expect(limit('10个工作日内')).toEqual(['waiting', null]);
  expect(limit('10个工作日内', false, '2026-09-01')).toEqual(['dated', '2026-09-15']);
  expect(limit('2026年2月30日')).toEqual(['impossible', null]);
  expect(limit('无')).toEqual(['blank', null]);
  expect(limit('视情况而定')).toEqual(['unreadable', null]);
});

test('words that mean another day for every day one reckons from wait for the row’s own', () => {
  for (const text of ['即日', '明天', '本周五', '下周一前', '月底前', '下月15日', '本季度末', '18:00前'])
    expect(limit(text), text).toEqual(['waiting', null]);
  expect(limit('本周五', false, '2026-03-04')).toEqual(['dated', '2026-03-06']);
  expect(limit('月底前', false, '2026-03-04')).toEqual(['dated', '2026-03-31']);
  for (const text of ['年底前', '国庆节前', '6月底', '今年']) expect(limit(text)[0], text).toBe('dated');
  expect(readLimitCell('本周五', false, null, context).floating).toBe(true);
  expect(readDayCell('上周五', false, context)).toMatchObject({ kind: 'unreadable', day: null });
});

test('the row’s own day gives the year where the ledger names none', () => {
  const yearless = { ...context, year: { year: 2026, from: '检查当年' } };
  expect(readLimitCell('3月底前', false, '2026-11-20', yearless).cell.due).toBe('2027-03-31');
  expect(readLimitCell('3月底前', false, null, yearless).cell.due).toBe('2026-03-31');
  expect(readLimitCell('3月底前', false, '2026-11-20', context).cell.due).toBe('2026-03-31');
});

test('day cells: real dates, written dates, lost formats, other words', () => {
  const day = (value: string | number | null, isDate = false) => {
    const cell = readDayCell(value, isDate, context);
    return [cell.kind, cell.day, cell.whole];
  };
  expect(day(46_203, true)).toEqual(['day', '2026-06-30', true]);
  expect(day('2026/6/30')).toEqual(['text', '2026-06-30', true]);
  expect(day('２０２６年６月３０日')).toEqual(['text', '2026-06-30', true]);
  expect(day('6月30日')).toEqual(['text', '2026-06-30', false]);
  expect(day('2026-02-30')).toEqual(['impossible', null, false]);
  expect(day(46_203)).toEqual(['serial', '2026-06-30', true]);
  expect(day('未完成')).toEqual(['blank', null, false]);
  expect(day('已报县委')).toEqual(['unreadable', null, false]);
  expect(day(null)).toEqual(['blank', null, false]);
});

test('status words as offices write them', () => {
  const states = (words: string) => [...new Set(words.split(' ').map((word) => readStatus(word).state))];
  expect(
    states(
      '已办结 已完成 完成 办结 完结 √ 是 提前完成 正常办结 逾期办结 超期办结 办结销号 已归档 全部完成 已经完成,长期坚持',
    ),
  ).toEqual(['finished']);
  expect(
    states(
      '办理中 正在办理 推进中 进行中 执行中 正常 滞后 严重滞后 预警 逾期 已超期 达到序时进度 未达到序时进度 欠进度 慢序时 按序时 有序时推进 基本完成 未完成 逾期未办结 取得阶段性成果并持续推进 需要加快推进落实 否 已延期 已领办 持续推进',
    ),
  ).toEqual(['inProgress']);
  expect(states('未启动 待交办 即将开始 尚未开始')).toEqual(['notStarted']);
  expect(states('已终止 终止 已取消 已撤销 否决')).toEqual(['terminated']);
  expect(states('已中止 暂缓 延期后再进行')).toEqual(['suspended']);
  expect(states('/ —')).toEqual(['blank']);
  expect(states('书记很重视 详见附件')).toEqual(['unknown']);
  expect(readStatus('未达到序时进度').behind).toBe(true);
  expect(readStatus('达到序时进度').behind).toBe(false);
});

test('percentages as shares, numbers and text', () => {
  const read = (value: string | number) => readPercent(value).value;
  expect([read(0.85), read(85), read('85%'), read('85％'), read('0.85'), read(1), read('120%')]).toEqual([
    85, 85, 85, 85, 85, 100, 120,
  ]);
  expect(readPercent('过半')).toMatchObject({ value: null, readable: false });
  expect(readPercent('/')).toMatchObject({ value: null, readable: true });
});

test('units of a cell: equals, roles, tiers, collectives, none', () => {
  const read = (text: string, role: 'lead' | 'duty' | 'cooperate' = 'duty') => {
    const cell = readUnits(text, role, null);
    return [cell.lead.map((u) => u.name), cell.cooperate.map((u) => u.name)];
  };
  expect(read('市发改委、市财政局')).toEqual([['市发改委', '市财政局'], []]);
  const leading = (text: string) => readUnits(text, 'duty', null).leading.map((u) => u.name);
  expect(leading('市发改委、市财政局')).toEqual(['市发改委']);
  expect(leading('市发改委、*市财政局')).toEqual(['市财政局']);
  expect(readUnits('市发改委、市财政局', 'lead', null).leading).toHaveLength(2);
  expect(read('市数据局（市人工智能局）')).toEqual([['市数据局（市人工智能局）'], []]);
  expect(read('市发改委牵头，市财政局、市商务局参与')).toEqual([['市发改委'], ['市财政局', '市商务局']]);
  expect(read('市发改委\n市财政局')).toEqual([['市发改委', '市财政局'], []]);
  expect(read('张副县长\n县水利局')).toEqual([['县水利局'], []]);
  expect(read('县水利局（李明）')).toEqual([['县水利局'], []]);
  expect(read('公安、卫健、县水利局')).toEqual([['公安', '卫健', '县水利局'], []]);
  expect(read('市住建局\n（市人防办）')).toEqual([['市住建局（市人防办）'], []]);
  expect(read('无', 'cooperate')).toEqual([[], []]);
  expect(read('/')).toEqual([[], []]);
  expect(readUnits('各县（市、区）政府', 'duty', null).lead).toEqual([
    { name: '各县（市、区）政府', single: false },
  ]);
});

test('a cell as long as Excel allows, full of white space or of one word, is read', () => {
  const longest = 32_767;
  for (const filler of [' ', '\t', '\n', '（', '县', '、', '1月', '已完成', '&nbsp', '2026年'])
    for (const tail of ['', '县水利局']) {
      const text = filler.repeat(Math.floor(longest / filler.length)) + tail;
      // A reading that grew with the square of the length would not end within the test's time.
      const { lead } = readUnits(text, 'duty', null);
      expect(lead.filter(({ name }) => !text.includes(name))).toEqual([]);
      readStatus(text);
      readPercent(text);
      readDayCell(text, false, context);
      readLimitCell(text, false, null, context);
    }
});
