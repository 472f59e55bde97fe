import { expect, test } from 'vitest';
import { startCheck } from '../../../../core/ledger/check.ts';
import { recognise } from '../../../../core/ledger/recognise/recognise-sheet.ts';
import { rowKey } from '../../../../core/ledger/rows/row-key.ts';
import { grid } from '../../../fixtures/ledgers/grid.ts';
import * as shapes from '../../../fixtures/ledgers/shapes.ts';

const rowsOf = (block: ReturnType<typeof grid>, asOf = '2026-09-15') =>
  startCheck(block, recognise(block)!, { asOf }).rows;
const names = (units: readonly { name: string }[]) => units.map((u) => u.name);

test('merged and blank cells stand for the cell above; the year comes from the sheet’s name', () => {
  const rows = rowsOf(shapes.mergedMatters());
  expect(rows.map((r) => [r.row + 1, r.number, r.group, r.item, r.continued])).toEqual([
    [2, '1', '推动数据开放', '出台数据目录', false],
    [3, '', '推动数据开放', '建成开放平台', true],
    [4, '', '推动数据开放', '举办应用大赛', true],
    [5, '2', '培育龙头企业', '遴选企业20家', false],
    [6, '', '培育龙头企业', '兑现扶持资金', true],
  ]);
  expect(rows.map((r) => r.limit.due)).toEqual([
    '2026-06-30',
    '2026-12-31',
    '2026-10-31',
    '2026-09-30',
    '2026-12-31',
  ]);
  expect(rows.map((r) => names(r.lead.lead))).toEqual([
    ['市数据局'],
    ['市数据局'],
    ['市科技局'],
    ['市经信局'],
    ['市经信局'],
  ]);
  expect(rows.map((r) => names(r.cooperate.lead.concat(r.cooperate.cooperate)))).toEqual([
    ['各县（市、区）政府'],
    [],
    ['市数据局'],
    ['市财政局'],
    [],
  ]);
});

test('a blank in a numbered row is a blank, not "as above"', () => {
  const rows = rowsOf(
    grid(['序号|督查事项|责任单位|完成时限', '1|修路|县交通运输局|12月', '2|架桥||12月', '|接线|县电力局|']),
  );
  expect(rows.map((r) => names(r.duty.lead))).toEqual([['县交通运输局'], [], ['县电力局']]);
});

test('a group cell left blank in a numbered row repeats the group alone', () => {
  const rows = rowsOf(
    grid([
      '工作任务||具体要求|责任科室|时限要求',
      '做好主动公开|1|更新目录|办公室|年底前',
      '|2|编写年报|办公室|持续推进',
      '|3|组织培训||持续推进',
      '加强解读|4|制作图解|各科室|年底前',
    ]),
  );
  expect(rows.map((r) => [r.group, r.item, r.number])).toEqual([
    ['做好主动公开', '更新目录', '1'],
    ['做好主动公开', '编写年报', '2'],
    ['做好主动公开', '组织培训', '3'],
    ['加强解读', '制作图解', '4'],
  ]);
  expect(rows[2]!.duty.lead).toEqual([]);
});

test('sections are carried by their rows', () => {
  expect(rowsOf(shapes.sections()).map((r) => [r.section, r.item])).toEqual([
    ['一、教育卫生（2项）', '新建公办幼儿园'],
    ['一、教育卫生（2项）', '改造乡镇卫生院'],
    ['二、交通出行（2项）', '新增公交线路'],
    ['二、交通出行（2项）', '整治占道停车'],
  ]);
});

test('lead and cooperating units inside one cell, by word, label, star and bracket', () => {
  const lead = (cell: string) => {
    const [row] = rowsOf(grid(['序号|督查事项|责任单位|完成时限', ['1', '整治河道', cell, '12月']]));
    return [names(row!.duty.lead), names(row!.duty.cooperate)];
  };
  expect(lead('县水利局牵头，县公安局、县交通运输局配合')).toEqual([
    ['县水利局'],
    ['县公安局', '县交通运输局'],
  ]);
  expect(lead('牵头单位：县水利局\n配合单位：县公安局')).toEqual([['县水利局'], ['县公安局']]);
  expect(lead('★县水利局、县公安局')).toEqual([['县水利局'], ['县公安局']]);
  expect(lead('县市场监管（知识产权）局')).toEqual([['县市场监管（知识产权）局'], []]);
  expect(lead('县水利局,县公安局')[0]).toContain('县水利局');
});

test('serial days of both date systems, and limits counted from the row’s own day', () => {
  for (const date1904 of [false, true]) {
    const rows = rowsOf(
      grid(
        [
          '序号|督查事项|责任单位|交办日期|完成时限',
          ['1', '修路', '县交通运输局', { day: '2026-09-01' }, '10个工作日内'],
          ['2', '架桥', '县交通运输局', { day: '2026-09-14' }, '10个工作日内'],
          ['3', '通车', '县交通运输局', { day: '2026-09-14' }, { day: '2026-12-31' }],
        ],
        { date1904 },
      ),
    );
    expect(rows.map((r) => [r.start.day, r.limit.due])).toEqual([
      ['2026-09-01', '2026-09-15'],
      ['2026-09-14', '2026-09-28'],
      ['2026-09-14', '2026-12-31'],
    ]);
  }
});

test('a finished matter is known by status, else by day, percentage, or words', () => {
  const over = (header: string, cell: string) =>
    rowsOf(grid([`序号|督查事项|责任单位|完成时限|${header}`, `1|修路|县交通运输局|12月|${cell}`]))[0]!.over;
  expect(over('是否完成', '是')).toBe(true);
  expect(over('是否完成', '否')).toBe(false);
  expect(over('办理状态', '基本完成')).toBe(false);
  expect(over('实际完成时间', '2026年8月3日')).toBe(true);
  expect(over('完成率', '100%')).toBe(true);
  expect(over('进展情况', '已完成。')).toBe(true);
  expect(over('进展情况', '已完成可研批复，正在招标')).toBe(false);
});

test('a row’s key stays when it moves and changes when its words change', () => {
  const [a, b] = rowsOf(
    grid(['序号|督查事项|责任单位|完成时限', '1|修路|县交通运输局|12月', '2|架桥|县交通运输局|12月']),
  );
  const moved = rowsOf(
    grid(['序号|督查事项|责任单位|完成时限', '1|架桥|县交通运输局|11月', '2|修 路|县交通运输局|10月']),
  );
  expect([rowKey(moved[1]!), rowKey(moved[0]!)]).toEqual([rowKey(a!), rowKey(b!)]);
  expect(rowKey(a!)).not.toBe(rowKey(b!));
});

test('targets by year stand for the time limit: the end of the last year that has one', () => {
  const block = grid([
    '序号|重点工程|2026年目标|2027年目标|牵头单位|办理状态',
    '1|算力提升|算力达到500P|算力达到1000P|市经信局|办理中',
    '2|人才引育|培训2000人次||市人社局|办理中',
    '3|展馆建设|||市文旅局|办理中',
  ]);
  const check = startCheck(block, recognise(block)!, { asOf: '2027-02-01' });
  expect(check.rows.map((r) => [r.limit.due, r.limit.yearInferred, r.lamp.key])).toEqual([
    ['2027-12-31', false, 'normal'],
    ['2026-12-31', false, 'overdue'],
    [null, false, 'undated'],
  ]);
  const rules = check.result().findings.map(({ rule, row }) => `${rule} ${row + 1}`);
  expect(rules).toContain('overdue 3');
  expect(rules).toContain('missing-limit 4');
  expect(rules.join()).not.toContain('no-deadline-column');
});

test('plain numbers count what the heading says they count', () => {
  const rows = rowsOf(
    grid([
      ['序号', '督查事项', '责任单位', '交办日期', '办理时限（工作日）'],
      [1, '核发许可', '县住建局', { day: '2026-09-01' }, 10],
      [2, '答复来信', '县信访局', null, 10],
      [3, '修复路灯', '县城管局', { day: '2026-09-01' }, '9月底前'],
    ]),
  );
  expect(rows.map((r) => [r.limit.kind, r.limit.due])).toEqual([
    ['dated', '2026-09-15'],
    ['waiting', null],
    ['dated', '2026-09-30'],
  ]);
});
