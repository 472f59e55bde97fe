import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDay, isDayPattern, parsePatternDay } from '../../core/exchange/mapping/day-pattern.ts';
import { readExchangeJson, writeExchangeJson } from '../../core/exchange/mapping/exchange-json.ts';
import {
  forExchange,
  readExchangeXlsx,
  writeExchangeXlsx,
} from '../../core/exchange/mapping/exchange-xlsx.ts';
import { MAPPED_FIELDS, type MappedField } from '../../core/exchange/mapping/mapped-field.ts';
import { mappedCsv, mappedXlsx } from '../../core/exchange/mapping/mapped-table.ts';
import { type Mapping, readMapping, sampleMapping } from '../../core/exchange/mapping/mapping.ts';
import { planMapped } from '../../core/exchange/mapping/plan-mapped.ts';
import { readMapped } from '../../core/exchange/mapping/read-mapped.ts';
import { append, newRecord } from '../../core/model/append.ts';
import type { TaskRecord } from '../../core/model/change.ts';
import type { Result } from '../../core/model/failure.ts';
import { foldTask } from '../../core/model/fold.ts';
import { task, writer } from '../core/model/samples.ts';

// S17 对接上级电子督查系统: a documented, versioned exchange file, and a mapping to a superior system's columns.

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
};
const bytes = (text: string) => new TextEncoder().encode(text);
const message = (result: Result<unknown>) => (result.ok ? '' : result.failure.message);

/** Texts a file might lose: outer blanks, escapes, control characters, halves of characters, long ones. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' 前后空格 ',
    '=1+1',
    '_x000D_',
    '\r\n换行\t',
    '\u0000\u001f',
    '\ud83d',
    '𠮷'.repeat(9_000),
    '"引号",',
  ),
);
const day = fc
  .integer({ min: 0, max: 3000 })
  .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
const record: fc.Arbitrary<TaskRecord> = fc
  .record({
    title: text,
    requirement: text,
    progress: text,
    problem: text,
    due: fc.option(day),
    on: day,
    n: fc.nat(1e9),
  })
  .map(({ title, requirement, progress, problem, due, on, n }) => {
    const person = writer(`甲${n}`);
    const limit = { ...task().limit, due };
    let one = newRecord(
      { kind: 'registered', fields: task({ title: `事${title}`, requirement, limit }) },
      person,
    );
    one = append(one, { kind: 'note', text: progress }, person);
    const reported = { kind: 'reported', on, dueOn: due, unit: '市财政局', progress, problem } as const;
    one = append(one, { ...reported, nextStep: '', percent: 33.3 }, person);
    return append(one, { kind: 'undone', changeId: one.changes[1]!.id }, person);
  });
const exchange = fc
  .uniqueArray(record, { maxLength: 4, selector: ({ id }) => id })
  .map((tasks) => ({ madeAt: '2026-11-23T09:00:00.000Z', office: '临江县人民政府督查室', tasks }));

test('nothing is lost on the way through JSON', () => {
  fc.assert(
    fc.property(exchange, (sent) => {
      expect(value(readExchangeJson(writeExchangeJson(sent)))).toEqual(sent);
    }),
  );
});

test('nothing is lost on the way through a workbook', () => {
  fc.assert(
    fc.property(exchange, (sent) => {
      const back = value(readExchangeXlsx(value(writeExchangeXlsx(sent))));
      expect(back).toEqual({ ...sent, tasks: forExchange(sent.tasks) });
    }),
    { numRuns: 40 },
  );
});

test('foreign, newer, shortened and changed files are refused, each with what to do', () => {
  const one = newRecord({ kind: 'registered', fields: task() }, writer('甲'));
  const sent = { madeAt: '2026-11-23T09:00:00.000Z', office: '', tasks: [one] };
  const json = new TextDecoder().decode(writeExchangeJson(sent));
  const reading = (changed: string) => message(readExchangeJson(bytes(changed)));
  expect(reading('{"format":"别的"}')).toContain('这不是“督查”的交换文件');
  expect(reading('不是 JSON')).toContain('这不是“督查”的交换文件');
  expect(reading(json.replace('"version":1', '"version":2'))).toContain('更新版本');
  expect(reading(json.replace('"count":1', '"count":2'))).toContain('应有2项，实有1项');
  expect(reading(json.replace('"registered"', '"hacked"'))).toContain('第1项的内容不对');
  expect(
    reading(json.replace('"tasks":[', `"tasks":[${JSON.stringify(one)},`).replace('"count":1', '"count":2')),
  ).toContain('编号相同');
  expect(message(readExchangeXlsx(bytes('PK')))).not.toBe('');
  expect(message(readExchangeXlsx(value(mappedXlsx([], sampleMapping()))))).toContain(
    '这不是“督查”的交换文件',
  );
});

const OURS: Mapping = {
  ...{ format: 'ducha-mapping', version: 1, name: '市电子督查系统', sheet: '任务' },
  columns: [
    { heading: '任务名称', field: 'title' },
    { heading: '主办单位', field: 'lead', separator: ';' },
    { heading: '办理时限', field: 'due', date: 'yyyy/M/d' },
    { heading: '办理状态', field: 'status', words: { 在办: '办理中', 办结: '已办结' } },
    { heading: '文号', field: 'documentNumber' },
    { heading: '报送渠道', constant: '县级' },
    { heading: '我方编号', field: 'id' },
    { heading: '进度', field: 'percent' },
  ],
};

test('a table goes out in the superior system’s columns, words and days', () => {
  const fields = task({ title: '=修桥', lead: ['甲局', '乙局'], percent: 40 });
  const csv = mappedCsv([{ id: 't1', fields }], OURS);
  expect(csv).toBe(
    "\uFEFF任务名称,主办单位,办理时限,办理状态,文号,报送渠道,我方编号,进度\r\n'=修桥,甲局;乙局,2026/12/31,在办,云府办〔2026〕12号,县级,t1,40\r\n",
  );
  const rows = value(readMapped(bytes(csv), '任务.csv', OURS));
  expect(rows[0]!.values).toMatchObject({ title: '=修桥', due: '2026-12-31', status: '办理中', percent: 40 });
});

test('what went out comes in again without a change, as a workbook or CSV', () => {
  const short = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((s) => `甲${s.replace(/[\s;、，,；'\u0000-\u001f\ufffe\uffff]/g, '')}乙`);
  const one = fc
    .record({
      title: short,
      lead: fc.uniqueArray(short, { maxLength: 3 }),
      due: fc.option(day),
      percent: fc.option(fc.nat(100)),
    })
    .map(({ title, lead, due, percent }) =>
      task({
        title,
        lead: lead.filter((unit) => !/[（()）〔〕[\]]/.test(unit)),
        percent,
        limit: { ...task().limit, due },
      }),
    );
  const fieldsByColumn = fc.subarray(
    Object.keys(MAPPED_FIELDS).filter((name) => name !== 'title') as MappedField[],
  );
  fc.assert(
    fc.property(fc.array(one, { maxLength: 4 }), fieldsByColumn, fc.boolean(), (tasks, names, csv) => {
      const columns = sampleMapping().columns.filter(
        ({ field }) => field === 'title' || names.includes(field!),
      );
      const mapping: Mapping = { ...sampleMapping(), columns };
      const listed = tasks.map((fields, i) => ({ id: `t${i}`, fields }));
      const file = csv ? bytes(mappedCsv(listed, mapping)) : value(mappedXlsx(listed, mapping));
      const rows = value(readMapped(file, csv ? 'a.csv' : 'a.xlsx', mapping));
      let next = 0;
      const plan = planMapped(rows, () => listed[next++] ?? null);
      expect(plan).toEqual({ added: [], changed: [], same: tasks.length, problems: [] });
    }),
    { numRuns: 60 },
  );
});

test('rows that are new become tasks, others change what the table has columns for; status is no table’s to change', () => {
  const known = { id: 't1', fields: task() };
  const table = [
    '任务名称,主办单位,办理时限,办理状态,文号,我方编号,进度',
    `${task().title},丙局,2027/1/15,办结,云府办〔2026〕12号,,55`,
    '新建学校,县教育局,2027/13/1,在办,,,',
    ',丁局,,,,,',
    '修订办法,县司法局,2027/3/1,暂存,,,120',
  ].join('\n');
  const rows = value(readMapped(bytes(table), 't.csv', OURS));
  const plan = planMapped(rows, (_, title) => (title === known.fields.title ? known : null));
  expect(plan.changed).toMatchObject([
    { id: 't1', patch: { lead: ['丙局'], limit: { due: '2027-01-15' }, percent: 55 } },
  ]);
  expect(
    plan.added.map(({ fields }) => [fields.title, fields.lead, fields.limit.due, fields.status]),
  ).toEqual([
    ['新建学校', ['县教育局'], null, 'inProgress'],
    ['修订办法', ['县司法局'], '2027-03-01', 'registered'],
  ]);
  expect(plan.problems).toEqual([
    '第2行：“推进老旧小区改造，12月底前完成主体工程”的状态与台账不同，请在台账中按流程办理。',
    '第3行：办理时限“2027/13/1”不是yyyy/M/d的日期，没有读入这一格。',
    '第4行：没有写事项，没有导入。',
    '第5行：办理状态“暂存”没有对应的状态，没有读入这一格。',
    '第5行：进度“120”不是0到100的数，没有读入这一格。',
  ]);
  expect(
    foldTask(newRecord({ kind: 'registered', fields: plan.added[0]!.fields }, writer('甲')).changes),
  ).not.toBeNull();
});

test.each([
  [{ ...OURS, version: 2 }, '更新版本'],
  [{ ...OURS, format: 'x' }, '这不是“督查”的对照文件'],
  [{ ...OURS, columns: [{ heading: 'A', field: '姓名' }] }, '第1列，field 只能是 id、title'],
  [{ ...OURS, columns: [{ heading: 'A' }] }, '第1列，每一列要么对应一个字段'],
  [{ ...OURS, columns: [{ heading: 'A', field: 'lead' }] }, '必须有一列对应事项'],
  [
    {
      ...OURS,
      columns: [
        { heading: 'A', field: 'title' },
        { heading: 'A', field: 'lead' },
      ],
    },
    '列名相同',
  ],
  [
    {
      ...OURS,
      columns: [
        { heading: 'A', field: 'title' },
        { heading: 'B', field: 'due', date: 'Md' },
      ],
    },
    '第2列，日期写法',
  ],
])('a mapping file that is wrong is refused with where: %#', (mapping, sentence) => {
  expect(message(readMapping(bytes(JSON.stringify(mapping))))).toContain(sentence);
});

test('the sample mapping is a good one; a table without its columns is refused', () => {
  expect(value(readMapping(bytes(JSON.stringify(sampleMapping()))))).toEqual(sampleMapping());
  expect(message(readMapped(bytes('姓名,电话\n张三,1\n'), 'a.csv', OURS))).toContain('没有“任务名称”这一列');
});

test('every day pattern that is accepted is read back as it was written', () => {
  const pattern = fc
    .tuple(
      fc.constantFrom('yyyy'),
      fc.constantFrom('M', 'MM'),
      fc.constantFrom('d', 'dd'),
      fc.constantFrom('-', '/', '.', '', '年'),
    )
    .map(([y, m, d, sep]) => `${y}${sep}${m}${sep}${d}`);
  fc.assert(
    fc.property(pattern, day, (one, on) => {
      if (isDayPattern(one)) expect(parsePatternDay(formatDay(on, one), one)).toBe(on);
      else expect(one).toMatch(/^yyyy(M|MM)(d|dd)$/);
    }),
  );
  expect(isDayPattern('yyyyMMdd')).toBe(true);
});
