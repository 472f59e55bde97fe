import { expect, test } from 'vitest';
import { fieldsOf, readHtml } from './sample-page.ts';

const form = (...rows: [string, string][]) =>
  readHtml(
    `<table>${rows.map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`).join('')}</table>`,
  );

test('days in any writing become ISO days; a missing year is inferred; what is no day is kept and doubted', () => {
  const reading = form(['来文日期', '2026.3.2'], ['收文日期', '3月5日'], ['文号', '一号']);
  expect(fieldsOf(reading)).toMatchObject({ date: '2026-03-02', receivedDate: '2026-03-05' });
  expect(reading.fields.map((f) => [f.value.certainty, f.value.reason])).toEqual([
    ['certain', '“来文日期”栏'],
    ['inferred', '“收文日期”栏没有写年份，年份推定'],
    ['certain', '“文号”栏'],
  ]);
  const doubted = form(['来文日期', '昨天下午'], ['标题', '关于防汛的通知']);
  expect(doubted.fields[0]!.value).toMatchObject({ value: '昨天下午', certainty: 'unknown' });
  expect(doubted.source.date).toBeNull();
});

test('a limit: a day, working days from receipt, an end of month; certainty says how it was read', () => {
  const limit = (value: string) => form(['收文日期', '2026-08-24'], ['限办日期', value]).fields[1]!.value;
  expect(limit('2026-09-30')).toMatchObject({ value: '2026-09-30', certainty: 'certain' });
  expect(limit('5个工作日')).toMatchObject({
    value: '2026-08-31',
    certainty: 'inferred',
    reason: '“限办日期”栏，自收文日期起算',
  });
  expect(limit('9月底前')).toMatchObject({ value: '2026-09-30', certainty: 'inferred' });
  expect(limit('尽快')).toMatchObject({ value: '尽快', certainty: 'unknown' });
});

test('a limit counts from the day of receipt wherever on the form that stands', () => {
  const [limit] = form(['限办日期', '5个工作日'], ['收文日期', '2026-08-24']).fields;
  expect(limit!.value).toMatchObject({ value: '2026-08-31', reason: '“限办日期”栏，自收文日期起算' });
});

test('a box is ticked as a circle is', () => {
  expect(fieldsOf(form(['紧急程度', '☐平件 ☑特急'], ['标题', '甲乙丙']))).toMatchObject({ urgency: '特急' });
});

test('ticked choices give their words; nothing written gives no field', () => {
  expect(
    fieldsOf(form(['紧急程度', '○平件 ●特急 ○特提'], ['密级', '—'], ['文号', '无'], ['标题', '甲乙丙'])),
  ).toEqual({
    urgency: '特急',
    title: '甲乙丙',
  });
});

test('a number built from pieces loses its spaces, a title broken over lines is one', () => {
  expect(fieldsOf(form(['来文编号', '云府办 〔 2026 〕 3 号'], ['标题', '关于防汛<br>工作的通知']))).toEqual({
    documentNumber: '云府办〔2026〕3号',
    title: '关于防汛工作的通知',
  });
});

test('a value longer than its field can be is cut, doubted, and said', () => {
  const reading = form(['来文单位', '长'.repeat(1000)], ['文号', '一号']);
  expect(reading.fields[0]!.value).toMatchObject({ value: '长'.repeat(120), certainty: 'unknown' });
  expect(reading.source.issuer).toBeNull();
  expect(reading.skipped).toEqual(['“来文单位”栏内容过长，只读取了前 120 字，请核对。']);
});
