import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../../../core/calendar/day.ts';
import { standardDocumentNumber } from '../../../core/ledger/document-number-form.ts';
import { cellAddress, columnLetter, trimCell } from '../../../core/ledger/grid.ts';
import { cleanHtml, RESIDUE } from '../../../core/ledger/html-residue.ts';
import { likelyUnit } from '../../../core/ledger/likely-unit.ts';
import { yearAmong, yearIn } from '../../../core/ledger/recognise/ledger-year.ts';
import { lastDayIn, saysFinished, saysPutRight } from '../../../core/ledger/rows/progress-words.ts';
import { timeBefore } from '../../../core/ledger/rows/time-before.ts';
import { CheckSettings } from '../../../core/ledger/settings.ts';
import { lastReportDue } from '../../../core/reporting/report-cycle.ts';

test('the year of a title, and none where it names two', () => {
  expect(yearIn('临江县2026年重点工作台账', '标题')).toEqual({ year: 2026, from: '标题' });
  expect(yearIn('二〇二六年督查事项', '标题')?.year).toBe(2026);
  expect(yearIn('２０２６ 年度任务', '标题')?.year).toBe(2026);
  expect(yearIn('2025—2027年三年行动计划', '标题')).toBeNull();
  expect(yearIn('重点工作台账', '标题')).toBeNull();
  expect(yearAmong(['2026年6月', '2026-09-30', '9月', '2027年3月'])).toEqual({
    year: 2026,
    from: '同列其他时限',
  });
  expect(yearAmong(['2026年6月', '2027年3月'])).toBeNull();
});

test('reports: the last day one was due', () => {
  const month = { unit: 'month', interval: 1, day: 5 } as const;
  expect(lastReportDue(month, '2026-09-05')).toBe('2026-09-05');
  expect(lastReportDue(month, '2026-09-04')).toBe('2026-08-05');
  expect(lastReportDue({ unit: 'month', interval: 1, day: 31 }, '2026-03-01')).toBe('2026-02-28');
  expect(lastReportDue({ unit: 'quarter', interval: 1, day: -1 }, '2026-09-29')).toBe('2026-06-30');
  expect(lastReportDue({ unit: 'half', interval: 1 }, '2026-09-29')).toBe('2026-06-30');
  expect(lastReportDue({ unit: 'year', interval: 1, day: -1 }, '2026-09-29')).toBe('2025-12-31');
  expect(lastReportDue({ unit: 'week', interval: 1, day: 5 }, '2026-09-15')).toBe('2026-09-11');
  expect(lastReportDue({ unit: 'day', interval: 1 }, '2026-09-15')).toBeNull();
  const every = fc.record({
    unit: fc.constantFrom(
      'month' as const,
      'quarter' as const,
      'half' as const,
      'year' as const,
      'week' as const,
    ),
    interval: fc.constantFrom(1, 2),
    day: fc.constantFrom(-1, 1, 5, 28, 31),
  });
  fc.assert(
    fc.property(every, fc.integer({ min: 15_000, max: 25_000 }), (rule, number) => {
      const day = dayOf(number);
      const due = lastReportDue(rule, day)!;
      expect(due <= day).toBe(true);
      expect(lastReportDue(rule, due)).toBe(due);
    }),
  );
});

test('progress that says the matter is done, and progress that says a part is', () => {
  for (const text of [
    '已完成',
    '已完成。',
    '已全部完成',
    '该项工作已完成，经验收合格。',
    '已于6月20日办结。',
    '目前已完成整改',
    '完成',
    '已销号',
  ])
    expect(saysFinished(text), text).toBe(true);
  for (const text of [
    '',
    '已完成招标，正在施工',
    '已完成60%',
    '已完成前期工作',
    '正在办理',
    '未完成',
    '已完成3个村',
    '计划年底完成',
    '已完成整改，下一步开展验收',
  ])
    expect(saysFinished(text), text).toBe(false);
});

test('a cell that says in a word that what was asked for is done', () => {
  for (const text of [
    '已整改',
    '已清理。',
    '均已清理完毕',
    '已拆除到位',
    '已维修',
    '已整治',
    '已拨付',
    '调解成功',
  ])
    expect(saysPutRight(text), text).toBe(true);
  for (const text of [
    ...[
      '',
      '已开工',
      '已启动',
      '已招标',
      '已上报',
      '已拨付60%',
      '已拆除12台',
      '已整改8处，剩余2处正在整改',
      '未整改',
    ],
    ...['已印发方案', '正在清理'],
  ])
    expect(saysPutRight(text), text).toBe(false);
});

test('the latest day a progress text names, not after the day of the check', () => {
  expect(lastDayIn('3月5日召开会议，6月12日印发方案，计划12月1日验收', '2026-09-15')).toBe('2026-06-12');
  expect(lastDayIn('截至2026年8月31日完成八成', '2026-09-15')).toBe('2026-08-31');
  expect(lastDayIn('2026.8.31完成3.5公里', '2026-09-15')).toBe('2026-08-31');
  expect(lastDayIn('12月20日开工', '2026-01-15')).toBe('2025-12-20');
  expect(lastDayIn('定于9月20日开工', '2026-09-15')).toBeNull();
  expect(lastDayIn('正在推进', '2026-09-15')).toBeNull();
  expect(lastDayIn('13月45日', '2026-09-15')).toBeNull();
});

test('times that open the lines of a matter', () => {
  expect(timeBefore('3月：完成编制')).toBe('3月');
  expect(timeBefore('1月至4月 修改办法')).toBe('1月至4月');
  expect(timeBefore('3-4月：评价风险。\n5-6月：完善制度。')).toBe('3-4月；5-6月');
  expect(timeBefore('第一季度完成选址')).toBe('第一季度');
  expect(timeBefore('6月底前建成')).toBe('6月底前');
  expect(timeBefore('完成3月份任务')).toBe('');
});

test('document numbers in their standard form', () => {
  expect(standardDocumentNumber('临政办发[2026]第012号')).toBe('临政办发〔2026〕12号');
  expect(standardDocumentNumber('临政办函（2026） 5 号')).toBe('临政办函〔2026〕5号');
  expect(standardDocumentNumber('临政发〔2026〕3号')).toBe('临政发〔2026〕3号');
  expect(standardDocumentNumber('第12次常务会议')).toBeNull();
});

test('web residue is found and cleaned; ordinary signs are left', () => {
  expect(cleanHtml('县水利局&nbsp;&nbsp;县公安局<br>共同办理</p>')).toBe('县水利局 县公安局\n共同办理');
  expect(cleanHtml('A&amp;B &#20013;&#x56fd;')).toBe('A&B 中国');
  for (const text of ['A&B公司', '增长<5%', '3>2', '甲&乙']) expect(RESIDUE.test(text), text).toBe(false);
});

test('the likely unit: a near name, never another office', () => {
  const unit = (name: string, ...shortNames: string[]) => ({
    name,
    shortNames,
    aliases: [],
    level: null,
    parent: null,
  });
  const directory = { units: [unit('云岭市财政局', '市财政局'), unit('云岭市发展和改革委员会', '市发改委')] };
  expect(likelyUnit('市发改局', directory)).toBe('云岭市发展和改革委员会');
  expect(likelyUnit('市财政厅', directory)).toBe('云岭市财政局');
  expect(likelyUnit('市民政局', directory)).toBeNull();
});

test('addresses and trimming', () => {
  expect([columnLetter(0), columnLetter(25), columnLetter(26), columnLetter(701), columnLetter(702)]).toEqual(
    ['A', 'Z', 'AA', 'ZZ', 'AAA'],
  );
  expect(cellAddress(0, 27)).toBe('AB1');
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(' ', '\u00a0', '\u3000', '\u200b', '\ufeff', '\n', '甲', 'a')),
      (chars) => {
        const text = chars.join('');
        const trimmed = trimCell(text);
        expect(text.includes(trimmed)).toBe(true);
        expect(trimmed).toBe(text.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, ''));
      },
    ),
  );
});

test('settings: defaults, and what they refuse', () => {
  expect(CheckSettings.parse({})).toMatchObject({
    version: 1,
    off: [],
    lamp: 'threeDays',
    thresholds: { staleDays: 30 },
  });
  expect(CheckSettings.safeParse({ thresholds: { staleDays: 0 } }).success).toBe(false);
  expect(CheckSettings.safeParse({ lamp: 'rainbow' }).success).toBe(false);
  expect(
    CheckSettings.safeParse({ setAside: [{ row: 'id:1', rule: 'near', reason: '', on: '2026-01-01' }] })
      .success,
  ).toBe(false);
});
