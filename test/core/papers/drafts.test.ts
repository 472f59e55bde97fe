import { expect, test } from 'vitest';
import { checkDraft } from '../../../core/papers/check-draft.ts';
import { draftPaper } from '../../../core/papers/draft.ts';
import { TASK_PAPERS } from '../../../core/papers/kind.ts';
import { documentNumber } from '../../../core/papers/number.ts';
import { NO_OFFICE, seriesOf } from '../../../core/papers/office.ts';
import { paperData } from '../../../core/papers/paper-data.ts';
import { chineseDay, paperDay } from '../../../core/papers/paper-day.ts';
import { SAMPLE_OFFICE } from '../../../core/papers/sample.ts';
import { task, taskDue } from '../model/samples.ts';

const one = [{ id: 'a', fields: taskDue('2026-11-13') }];
const two = [...one, { id: 'b', fields: task({ title: '修复危桥', lead: ['市交通运输局'] }) }];

test('days and numbers as GB/T 9704 writes them', () => {
  expect(paperDay('2026-03-05')).toBe('2026年3月5日');
  expect(chineseDay('2026-11-30')).toBe('二〇二六年十一月三十日');
  expect(chineseDay('2030-10-21')).toBe('二〇三〇年十月二十一日');
  expect(documentNumber('临府督函', 2026, 3)).toBe('临府督函〔2026〕3号');
  expect(seriesOf(SAMPLE_OFFICE, 'letter')).toBe('临府督函');
  expect(seriesOf({ ...NO_OFFICE, codes: { urge: '府催' } }, 'urge')).toBe('府催');
  expect(seriesOf(NO_OFFICE, 'bulletin')).toBe('督通');
});

test('a 督办函 says how late the matter is, how often it was urged, why, and until when to answer', () => {
  const draft = draftPaper('letter', one, {
    ...{ on: '2026-11-23', answerBy: '2026-11-30', urged: 2, reason: '施工图审查未完成' },
  });
  expect(draft.title).toBe('关于推进老旧小区改造的督办函');
  expect(draft.to).toEqual(['市住房城乡建设局']);
  const [first, second] = draft.body.split('\n');
  expect(first).toBe(
    '你单位牵头办理的“推进老旧小区改造，12月底前完成主体工程”事项，完成时限为2026年11月13日，截至2026年11月23日尚未办结，已逾期10天，其间已催办2次。',
  );
  expect(second).toBe('施工图审查未完成。');
  expect(draft.body).toContain('于2026年11月30日前将原因分析、整改措施和办理结果书面报我室。');
});

test('tasks of one source are assigned with it named, and listed', () => {
  const draft = draftPaper('assign', two, { on: '2026-11-23' });
  expect(draft.body).toContain(
    '根据《云岭市人民政府常务会议纪要》（云府办〔2026〕12号）要求，现将下列2项事项',
  );
  expect(draft.listed).toBe(true);
  const data = paperData(draft, SAMPLE_OFFICE, '督交〔2026〕1号');
  expect(data.事项列表).toMatchObject([
    { 序号: '1', 完成时限: '2026年11月13日', 逾期天数: '10' },
    { 序号: '2', 事项: '修复危桥', 逾期天数: '' },
  ]);
});

test('headings are told from numbered sentences', () => {
  const draft = {
    ...draftPaper('talk', one, { on: '2026-11-23' }),
    body: '一、约谈时间\n（一）地点\n　　一、要抓紧。二、要落实。\n',
  };
  expect(paperData(draft, SAMPLE_OFFICE, '').正文).toMatchObject([
    { 一级标题: '一、约谈时间', 段落: '' },
    { 二级标题: '（一）地点' },
    { 段落: '一、要抓紧。二、要落实。', 是末段: true },
  ]);
});

test.each(TASK_PAPERS)('every kind is worded in whole sentences: %s', (kind) => {
  for (const tasks of [one, two])
    for (const reason of ['', '理由充分。']) {
      const { title, body } = draftPaper(kind, tasks, { on: '2026-11-23', reason });
      expect(title).not.toMatch(/undefined|null/);
      expect(body).not.toMatch(/undefined|null|。。|，。|，，/);
      for (const line of body.split('\n')) expect(line).toMatch(/[。：]$|^[一二三四五]、/);
    }
});

test('S11: a 移送函 goes to whoever looks into the units, never to them, and claims no more than was done', () => {
  const draft = draftPaper('transfer', one, { on: '2026-11-23', taken: ['talk', 'urge'] });
  expect(draft.to).toEqual([]);
  expect(draft.body).toContain('已逾期10天，经催办、约谈仍未落实。');
  expect(checkDraft(draft)).toMatchObject({
    failure: { message: '请填写移送给哪个机关（主送），如市监察委员会。' },
  });
  expect(checkDraft({ ...draft, to: ['市住房城乡建设局'] })).toMatchObject({
    failure: { message: '市住房城乡建设局是移送所涉的单位，不能作移送函的主送机关。' },
  });
  expect(checkDraft({ ...draft, to: ['市监察委员会'] }).ok).toBe(true);
  expect(draftPaper('transfer', one, { on: '2026-11-23' }).body).toContain('已逾期10天，仍未落实。');
});

test('S1: a notice goes to all units of duty and names their parts', () => {
  const draft = draftPaper('assign', one, { on: '2026-11-23' });
  expect(draft.to).toEqual(['市住房城乡建设局', '市财政局']);
  expect(draft.body).toContain('交由市住房城乡建设局牵头、市财政局配合办理。请各单位明确');
  const alone = [{ id: 'a', fields: task({ cooperate: [] }) }];
  expect(draftPaper('assign', alone, { on: '2026-11-23' }).body).toContain('交由你单位办理。请你单位明确');
  expect(draftPaper('assign', two, { on: '2026-11-23' }).body).toContain(
    '交由你们办理，牵头单位、配合单位和完成时限见下表。',
  );
});

test('S12: a 督查专报 goes upwards and says who signs; an annex is named below the text', () => {
  const report = { ...draftPaper('letter', one, { on: '2026-11-23' }), kind: 'report' as const };
  expect(paperData(report, SAMPLE_OFFICE, '')).toMatchObject({ 上行: true, 签发人: '周明远' });
  expect(paperData(report, NO_OFFICE, '').上行).toBe(false);
  expect(paperData({ ...report, annexes: ['甲表'] }, NO_OFFICE, '')).toMatchObject({
    有附件: true,
    附件: '甲表',
  });
  expect(paperData({ ...report, annexes: ['甲表', '乙表'] }, NO_OFFICE, '').附件).toBe(
    '1．甲表\n　　　2．乙表',
  );
});
