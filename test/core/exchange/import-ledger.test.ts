import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standardCalendar } from '../../../core/calendar/standard-calendar.ts';
import { compareRow, isAnotherMatter } from '../../../core/exchange/compare-row.ts';
import type { ComparedField } from '../../../core/exchange/compared-fields.ts';
import { exportLedger, type LedgerTask } from '../../../core/exchange/export-ledger.ts';
import { openLedger, type SheetTask } from '../../../core/exchange/import-ledger.ts';
import { taskOfRow } from '../../../core/exchange/import-new-task.ts';
import { checkAccepted, entriesOf } from '../../../core/exchange/import-row.ts';
import { likeliestTask, rowSourceKey } from '../../../core/exchange/match-row.ts';
import { sourceKey } from '../../../core/intake/duplicates.ts';
import type { CellValue } from '../../../core/ledger/workbook-port.ts';
import { Status } from '../../../core/model/status.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { indexUnits } from '../../../core/reading/duty/unit-index.ts';
import { writeLedger } from '../../../core/xlsx/write-ledger.ts';
import { task, taskDue } from '../model/samples.ts';

const CONTEXT = { asOf: '2026-11-23', calendar: standardCalendar() };

const rowsOf = (bytes: Uint8Array, name = '市财政局督查台账.xlsx'): SheetTask[] => {
  const file = openLedger(bytes, name, CONTEXT);
  if (!file.ok) throw new Error(file.failure.message);
  return Array.from({ length: file.value.count }, (_, i) => file.value.row(i));
};
const exported = (tasks: LedgerTask[]): Uint8Array => {
  const file = exportLedger(tasks, { unit: '市财政局', today: '2026-11-23', exportId: 'e1' });
  if (!file.ok) throw new Error(file.failure.message);
  return file.value.bytes;
};
/** The row of a task as exported, with cells typed over. */
const returned = (fields: TaskFields, typed: Partial<SheetTask['cells']>): SheetTask => {
  const [row] = rowsOf(exported([{ id: 'id-0', fields }]));
  return { ...row!, cells: { ...row!.cells, ...typed } };
};
const fieldsChanged = (row: SheetTask, now: TaskFields) =>
  compareRow(row, now, CONTEXT).map(({ field, since }) => [field, since]);

/** A foreign ledger, as a unit keeps it by itself. */
const foreign = (rows: CellValue[][]): Uint8Array => {
  const column = (heading: string) => ({ heading, width: 16, kind: 'text' as const });
  const written = writeLedger({
    ...{ name: '台账', title: '临江县2026年重点工作台账', rows },
    columns: ['序号', '工作事项', '文号', '责任单位', '完成时限', '进展情况', '备注'].map(column),
  });
  if (!written.ok) throw new Error(written.failure.message);
  return written.value;
};

const words = fc.string({ unit: 'grapheme', maxLength: 30 });
const day = fc.integer({ min: 0, max: 900 }).map((n) => {
  const date = new Date(Date.UTC(2025, 0, 1) + n * 86_400_000);
  return date.toISOString().slice(0, 10);
});
const anyTask: fc.Arbitrary<TaskFields> = fc
  .record({
    title: words.filter((text) => text.trim() !== '').map((text) => `事项${text}`),
    text: fc.oneof(words, fc.constantFrom('长期坚持', '2026年12月底前', '每月5日前', '45291', '12.30')),
    due: fc.option(day),
    lead: fc.uniqueArray(fc.constantFrom('市财政局', '市市场监管局（知识产权局）', '各县区'), {
      maxLength: 3,
    }),
    status: fc.constantFrom(...Status.options),
    finishedOn: fc.option(day),
    progress: words,
    progressOn: fc.option(day),
    person: words,
    remark: fc.oneof(words, fc.constantFrom('=1+1', '2026/3/1', '00123', '  前后空格  ', '一行\r\n又一行')),
  })
  .map(({ text, due, ...rest }) => task({ ...rest, limit: { ...task().limit, text, due } }));

test('a ledger that comes back untouched changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyTask, { minLength: 1, maxLength: 6 }), (all) => {
      const tasks = all.map((fields, i) => ({ id: `id-${i}`, fields }));
      const rows = rowsOf(exported(tasks));
      expect(rows.map(({ id }) => id)).toEqual(tasks.map(({ id }) => id));
      for (const [i, row] of rows.entries()) {
        expect(row.exported?.exportId).toBe('e1');
        expect(compareRow(row, all[i]!, CONTEXT)).toEqual([]);
        // Nor does it where the hidden record of the export is gone.
        expect(compareRow({ ...row, exported: null }, all[i]!, CONTEXT)).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test('what the unit typed is read: progress, status, finish day, limit, units, remark', () => {
  const row = returned(task(), {
    ...{ progress: '已完成招标', progressOn: '2026-11-20', status: '已办结', finishedOn: '2026-11-21' },
    ...{ due: '2027-01-15', cooperate: '市财政局、市审计局', remark: '请予销号' },
  });
  const differences = compareRow(row, task(), CONTEXT);
  expect(differences.map(({ field }) => field)).toEqual([
    ...(['progress', 'status', 'finishedOn', 'limit', 'cooperate', 'remark'] as const),
  ]);
  const all = new Set(differences.map(({ field }) => field));
  const reason = '从“a.xlsx”导入';
  const entries = entriesOf(differences, { fields: all, recognise: false }, reason);
  const submit = {
    ...{ kind: 'moved', step: 'submit', to: 'inReview', on: '2026-11-23', reason },
    ...{ finishedOn: '2026-11-21', number: '', units: [] },
  };
  expect(entries).toEqual([
    { kind: 'progress', text: '已完成招标', on: '2026-11-20' },
    submit,
    {
      kind: 'edited',
      reason,
      fields: {
        cooperate: ['市财政局', '市审计局'],
        limit: { ...task().limit, due: '2027-01-15', certainty: 'certain', setByHand: true },
        remark: '请予销号',
      },
    },
  ]);
  // Only where the person recognises it is the unit's 已办结 a 办结.
  const recognised = entriesOf(
    differences,
    { fields: new Set(['status', 'finishedOn']), recognise: true },
    reason,
  );
  expect(recognised).toEqual([submit, { ...submit, step: 'accept', to: 'finished' }]);
});

test('a status that no step leads to is refused with a sentence; 签收 and 退回 are steps', () => {
  const changeOf = (now: TaskFields, status: string) =>
    compareRow(returned(now, { status }), now, CONTEXT).find(({ field }) => field === 'status')?.change;
  const suspended = task({ status: 'suspended' });
  expect(changeOf(suspended, '已办结')).toEqual({
    kind: 'unreadable',
    message: '现在是“已中止”，不能直接改为“已办结”，请在事项里办理',
  });
  expect(changeOf(task({ status: 'assigned' }), '已签收')).toMatchObject({ step: 'receive', to: 'received' });
  expect(changeOf(task({ status: 'inReview' }), '已办结')).toBeUndefined();
});

test('progress without a new day counts for the day of the import', () => {
  const now = task({ progress: '已启动', progressOn: '2026-10-10' });
  const [difference] = compareRow(returned(now, { progress: '已完成招标' }), now, CONTEXT);
  expect(difference?.change).toMatchObject({
    kind: 'progress',
    text: '已完成招标',
    on: '2026-11-23',
    note: '',
  });
});

test('new words of a limit are read, counted as the register counts', () => {
  const row = returned(task(), { limitText: '2027年3月底前' });
  const [difference] = compareRow(row, task(), CONTEXT);
  expect(difference).toMatchObject({
    field: 'limit',
    before: '12月底前（2026-12-31）',
    after: '2027年3月底前（2027-03-31）',
  });
});

test('a field changed on both sides is a conflict; one changed in the register alone is left alone', () => {
  const row = returned(task(), { remark: '单位的话', person: '' });
  expect(fieldsChanged(row, task({ remark: '督查室的话', person: '张望' }))).toEqual([['remark', 'changed']]);
  expect(fieldsChanged(row, task())).toEqual([['remark', 'unchanged']]);
  expect(fieldsChanged({ ...row, exported: null }, task())).toEqual([['remark', 'unknown']]);
});

test('both sides saying the same is no difference', () => {
  const row = returned(task(), { remark: '加急' });
  expect(fieldsChanged(row, task({ remark: '加急' }))).toEqual([]);
});

test('blank progress and status are not filled in; other blanked cells are emptied and say so', () => {
  const now = task({ progress: '已启动', remark: '加急', progressOn: '2026-10-10' });
  const row = returned(now, { progress: '', progressOn: '', status: '', remark: '' });
  const differences = compareRow(row, now, CONTEXT);
  expect(differences.map(({ field, change }) => [field, change])).toEqual([
    ['remark', { kind: 'edited', fields: { remark: '' }, cleared: true }],
  ]);
});

test('what cannot be read is said, not guessed', () => {
  const row = returned(task(), { finishedOn: '11月下旬', progressOn: '上周', progress: '有进展' });
  expect(compareRow(row, task(), CONTEXT).map(({ change }) => change)).toMatchObject([
    { kind: 'progress', text: '有进展', on: '2026-11-23', note: '进展日期“上周”认不出，按导入当天' },
    { kind: 'unreadable', message: '办结日期“11月下旬”不是有效的日期' },
  ]);
});

test.each([
  ['2026/11/20', '2026-11-20'],
  ['11月20日', '2026-11-20'],
  [46346, '2026-11-20'],
  ['11月下旬', '11月下旬'],
  ['', ''],
])('a unit writes the finish day as %s', (typed, day) => {
  const heading = (text: string) => ({ heading: text, width: 16, kind: 'text' as const });
  const written = writeLedger({
    ...{ name: '台账', title: '临江县2026年重点工作台账' },
    columns: ['序号', '工作事项', '责任单位', '完成时限', '状态', '办结日期'].map(heading),
    rows: [
      [1, '推进老旧小区改造', '市住建局', '2026年12月底前', '已办结', typed || null],
      [2, '建设智慧停车平台', '市城管局', '2026年9月底前', '办理中', null],
    ],
  });
  if (!written.ok) throw new Error(written.failure.message);
  expect(rowsOf(written.value)[0]?.cells.finishedOn).toBe(day);
});

test('a limit that lost its date format is still that day', () => {
  const row = returned(task(), { due: '46376' });
  const limit = { ...row.read.limit, kind: 'serial' as const, due: '2026-12-20' };
  const [difference] = compareRow({ ...row, read: { ...row.read, limit } }, task(), CONTEXT);
  expect(difference?.change).toMatchObject({
    fields: { limit: { due: '2026-12-20', setByHand: true, certainty: 'inferred' } },
  });
});

test('办结 without its day is refused before anything is written', () => {
  const row = returned(task(), { status: '已办结' });
  const differences = compareRow(row, task(), CONTEXT);
  const accepted = new Set<ComparedField>(['status']);
  expect(checkAccepted(task(), differences, { fields: accepted, recognise: false })).toMatchObject({
    failure: { code: 'step-finishDay' },
  });
});

test('a row whose id was left behind by sorting is seen', () => {
  const row = returned(task(), {});
  expect(isAnotherMatter(row, task())).toBe(false);
  expect(isAnotherMatter({ ...row, title: '城区供水管网更新改造' }, task())).toBe(true);
});

test('rows of a foreign ledger are matched by document and words, or become new tasks', () => {
  const rows = rowsOf(
    foreign([
      [
        1,
        '推进老旧小区改造，年底前完成主体工程',
        '云府办[2026]12 号',
        '市住建局、市财政局',
        '12月底前',
        '主体过半',
        '',
      ],
      [2, '建设城区智慧停车平台', '', '市城管局', '2026年9月底前', '', '新增'],
    ]),
    '临江县台账.xlsx',
  );
  expect(rowSourceKey(rows[0]!)).toBe(sourceKey(task()));
  const known = { id: 'a', fields: task() };
  expect(likeliestTask(rows[0]!, [known, { id: 'b', fields: task({ title: '开展安全检查' }) }])).toBe(known);
  expect(likeliestTask(rows[0]!, [known, { ...known, id: 'twin' }])).toBeNull();
  expect(taskOfRow(rows[1]!, '从“临江县台账.xlsx”导入', CONTEXT)).toMatchObject({
    value: {
      title: '建设城区智慧停车平台',
      lead: ['市城管局'],
      limit: { text: '2026年9月底前', due: '2026-09-30' },
      remark: '新增',
    },
  });
});

test('a file that is no workbook, and one without a ledger, give their sentences', () => {
  expect(openLedger(new TextEncoder().encode('不是表格'), 'a.xlsx', CONTEXT).ok).toBe(false);
  const written = writeLedger({
    ...{ name: '通讯录', title: '', rows: [['张三', '1']] },
    columns: ['甲', '乙'].map((heading) => ({ heading, width: 8, kind: 'text' as const })),
  });
  if (!written.ok) throw new Error(written.failure.message);
  expect(openLedger(written.value, 'a.xlsx', CONTEXT)).toMatchObject({ failure: { code: 'no-ledger' } });
});

test('a ledger that a newer program exported is read, and that its record is not understood is said', () => {
  const column = (heading: string) => ({ heading, width: 16, kind: 'text' as const });
  const written = (record: string) =>
    writeLedger({
      ...{ name: '台账', title: '临江县2026年重点工作台账' },
      rows: [['1', '修缮县城排水管网', '县水利局', '2026-12-31', record]],
      columns: ['序号', '工作事项', '责任单位', '完成时限', '导出记录'].map(column),
    });
  const open = (record: string) => {
    const bytes = written(record);
    const file = bytes.ok ? openLedger(bytes.value, '台账.xlsx', CONTEXT) : bytes;
    if (!file.ok) throw new Error(file.failure.message);
    return file.value;
  };
  expect(open('3|e9|0a').warnings).toEqual([expect.stringContaining('更新版本')]);
  expect(open('3|e9|0a').row(0)).toMatchObject({ title: '修缮县城排水管网', exported: null });
  expect(open('1|e9|0a').warnings).toEqual([]);
});

test('a task worded like a total or a note is a task still, because it has its id', () => {
  const titles = ['合计', '注：以上事项按月报送', '一、总体要求', '备注'];
  const rows = rowsOf(
    exported(titles.map((title, i) => ({ id: `t${i}`, fields: taskDue(null, { title }) }))),
  );
  expect(rows.map(({ id }) => id)).toEqual(['t0', 't1', 't2', 't3']);
});

test('units are taken by the names of the office’s directory, and the preview says what the sheet calls them', () => {
  const directory = {
    units: [
      { name: '市发展和改革委员会', shortNames: ['市发改委'], aliases: ['发改'], level: null, parent: null },
    ],
  };
  const context = { ...CONTEXT, units: indexUnits(directory) };
  const now = task({ lead: ['市财政局'], cooperate: [] });
  const [difference] = compareRow(returned(now, { lead: '市发改委' }), now, context);
  expect(difference).toMatchObject({
    ...{ field: 'lead', after: '市发展和改革委员会（表中写作“市发改委”）' },
    change: { kind: 'edited', fields: { lead: ['市发展和改革委员会'] } },
  });
  const same = task({ lead: ['市发展和改革委员会'], cooperate: [] });
  expect(compareRow(returned(same, { lead: '发改' }), same, context)).toEqual([]);
  const [row] = rowsOf(foreign([[1, '编制防汛预案', '', '发改', '12月底前', '', '']]));
  expect(taskOfRow(row!, '从“台账”导入', context)).toMatchObject({
    value: { lead: ['市发展和改革委员会'], leadReason: '从“台账”导入，表中写作“发改”' },
  });
});

const REPORT = { problem: '两户补偿标准有异议', nextStep: '12月底前完成签约' };

test('S8, S12: a unit reports progress, problem, next step and share in its ledger, and they come back as one report', () => {
  const now = task({ progress: '已签约200户', progressOn: '2026-10-20', percent: 50 });
  const [row] = rowsOf(exported([{ id: 'id-0', fields: now, report: REPORT }]));
  expect(row!.cells).toMatchObject({ ...REPORT, percent: '50%' });
  expect(compareRow(row!, now, CONTEXT, REPORT)).toEqual([]);
  const typed = { progress: '已签约312户', progressOn: '2026-11-20', problem: '无', percent: '78%' };
  const filled: SheetTask = {
    ...row!,
    cells: { ...row!.cells, ...typed },
    read: { ...row!.read, percent: { text: '78%', value: 78, readable: true } },
  };
  const differences = compareRow(filled, now, CONTEXT, REPORT);
  expect(differences).toMatchObject([
    {
      field: 'progress',
      before: '已签约200户（2026-10-20）；存在问题：两户补偿标准有异议；下步安排：12月底前完成签约；完成50%',
      after: '已签约312户（2026-11-20）；存在问题：无；下步安排：12月底前完成签约；完成78%',
      since: 'unchanged',
    },
  ]);
  const accepted = { fields: new Set<ComparedField>(['progress']), recognise: false };
  expect(entriesOf(differences, accepted, '导入')).toEqual([
    {
      ...{ kind: 'reported', on: '2026-11-20', dueOn: null, unit: '市住房城乡建设局' },
      ...{ progress: '已签约312户', problem: '无', nextStep: '12月底前完成签约', percent: 78 },
    },
  ]);
  // What was taken in is no news when the same file comes again, with its hidden record or without.
  const after = task({ progress: '已签约312户', progressOn: '2026-11-20', percent: 78 });
  const last = { problem: '无', nextStep: '12月底前完成签约' };
  for (const again of [filled, { ...filled, exported: null }])
    expect(compareRow(again, after, CONTEXT, last)).toEqual([]);
});

test('S8: a problem alone is a report; a share that cannot be read is said', () => {
  const now = task({ progress: '已启动', progressOn: '2026-10-20' });
  const row = returned(now, { problem: '用地手续未办结', percent: '约六成' });
  const words = { ...row, read: { ...row.read, percent: { text: '约六成', value: null, readable: false } } };
  const [difference] = compareRow(words, now, CONTEXT);
  expect(difference?.change).toMatchObject({
    ...{ kind: 'progress', text: '已启动', problem: '用地手续未办结', percent: null },
    note: '完成比例“约六成”认不出，没有登记',
  });
  expect(compareRow(returned(now, { problem: '' }), now, CONTEXT)).toEqual([]);
});

test('a ledger exported by an older version has no cells of a report, and is read as before', () => {
  const now = task({ progress: '已启动', progressOn: '2026-10-20' });
  const row = returned(now, { progress: '已完成招标' });
  const { problem: _p, nextStep: _n, percent: _s, ...cells } = row.exported!.cells;
  const old = { ...row, exported: { ...row.exported!, cells } };
  expect(compareRow(old, now, CONTEXT).map(({ field, since }) => [field, since])).toEqual([
    ['progress', 'unchanged'],
  ]);
});
