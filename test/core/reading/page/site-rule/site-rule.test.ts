import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standardCalendar } from '../../../../../core/calendar/standard-calendar.ts';
import { htmlToSnapshot } from '../../../../../core/reading/input/html-to-snapshot.ts';
import type { PageFrame } from '../../../../../core/reading/page/page-reading.ts';
import { readPage } from '../../../../../core/reading/page/read-page.ts';
import { readByRule } from '../../../../../core/reading/page/site-rule/apply.ts';
import { locate } from '../../../../../core/reading/page/site-rule/locate.ts';
import { targetOf, wayWords, withField } from '../../../../../core/reading/page/site-rule/make-rule.ts';
import { pointAt } from '../../../../../core/reading/page/site-rule/point.ts';
import type {
  RuleField,
  RuleFieldName,
  SiteRule,
} from '../../../../../core/reading/page/site-rule/site-rule.ts';
import { type Tree, treeOf, wordsOf } from '../../../../../core/reading/page/site-rule/tree.ts';
import type { SnapshotNode } from '../../../../../core/reading/snapshot.ts';
import { anyTree } from '../../input/any-tree.ts';
import { sampleHtml, sourceOf, TODAY, tasksOf } from '../sample-page.ts';

const frame = (html: string, url = 'http://oa.linjiang.gov/doc/form.jsp?id=7'): PageFrame => ({
  url,
  title: '公文办理',
  root: htmlToSnapshot(html),
});

/** The innermost element whose words are these. */
function element(tree: Tree, words: string): SnapshotNode {
  const found = [...tree.places.keys()]
    .filter((node) => node.tag !== '#text' && wordsOf(tree, node) === words)
    .at(-1);
  if (!found) throw new Error(`no element reads ${words}`);
  return found;
}

/** A rule made by pointing at these words on a page, one field after the other. */
function ruleFor(page: PageFrame, points: Partial<Record<RuleFieldName, string>>): SiteRule {
  const tree = treeOf(page.root);
  let fields: RuleField[] = [];
  for (const [name, words] of Object.entries(points) as [RuleFieldName, string][]) {
    const field = pointAt(tree, element(tree, words), name);
    if (!field) throw new Error(`${name} cannot be pointed out at ${words}`);
    fields = withField(fields, field);
  }
  return {
    id: 'r1',
    name: '公文办理',
    target: targetOf(page, tree, fields),
    priority: 50,
    enabled: true,
    fields,
    changedAt: '2026-11-23T08:00:00.000Z',
  };
}

const read = (page: PageFrame, ...rules: SiteRule[]) =>
  readPage([page], { ref: TODAY, calendar: standardCalendar(), rules });

/** What a rule reads on a page, by field; null where it no longer finds it. */
function valuesOn(html: string, rule: SiteRule) {
  const tree = treeOf(htmlToSnapshot(html));
  return Object.fromEntries(
    rule.fields.map((field) => {
      const found = locate(tree, field);
      return [
        field.field,
        found && [tree.document.text.slice(found.value.start, found.value.end), found.by, found.certainty],
      ];
    }),
  );
}

// A form whose labels no office prints: the general reading cannot know them.
const FORM = (number: string, title: string, unit: string, more = '') => `<h2>公文流转卡</h2><table>
  <tr><td>卡号</td><td id="KH">${number}</td><td>源头</td><td>${unit}</td></tr>
  <tr><td>名 目</td><td colspan=3><b>${title}</b></td></tr>${more}
  <tr><td>首长手谕</td><td colspan=3>请县住建局牵头，县财政局配合，于6月30日前报结果。周志远 3.26</td></tr></table>`;
const PAGE = FORM('临府办〔2026〕9号', '关于整治背街小巷的请示', '县城管局');
const POINTS = {
  documentNumber: '临府办〔2026〕9号',
  title: '关于整治背街小巷的请示',
  issuer: '县城管局',
  instruction: '请县住建局牵头，县财政局配合，于6月30日前报结果。周志远 3.26',
} as const;

describe('pointing once', () => {
  test('reads the next page of the kind, where the general reading could not', () => {
    const rule = ruleFor(frame(PAGE), POINTS);
    const next = frame(
      FORM('临府办〔2026〕88号', '关于加强防汛值守的报告', '县水利局'),
      'http://oa.linjiang.gov/doc/form.jsp?id=9',
    );
    expect(sourceOf(read(next))).toMatchObject({ documentNumber: undefined, issuer: undefined });
    const reading = read(next, rule);
    expect(sourceOf(reading)).toMatchObject({
      documentNumber: '临府办〔2026〕88号',
      title: '关于加强防汛值守的报告',
      issuer: '县水利局',
    });
    expect(tasksOf(reading)).toMatchObject([
      { lead: ['县住建局'], cooperate: ['县财政局'], due: ['6月30日前 2026-06-30'], by: '周志远' },
    ]);
    const number = reading.source.documentNumber!;
    expect(reading.documents[0]!.text.slice(number.span!.start, number.span!.end)).toBe('临府办〔2026〕88号');
    expect(number).toMatchObject({ certainty: 'certain', reason: '“文号”栏（按网页规则“公文办理”）' });
    expect(reading.skipped).toEqual([]);
  });

  test('finds each field from its label, whatever rows were put in between', () => {
    const rule = ruleFor(frame(PAGE), POINTS);
    const more = '<tr><td>备考</td><td colspan=3>无</td></tr><tr><td>去向</td><td colspan=3>存档</td></tr>';
    expect(valuesOn(FORM('甲〔2026〕1号', '关于甲的函', '乙局', more), rule)).toMatchObject({
      documentNumber: ['甲〔2026〕1号', 'label', 'certain'],
      title: ['关于甲的函', 'label', 'certain'],
      issuer: ['乙局', 'label', 'certain'],
    });
    expect(rule.fields.map(wayWords).slice(0, 2)).toEqual(['“卡号”旁边的一格', '“名目”旁边的一格']);
  });

  test('a label that was renamed is said by how sure the value is: found by its name or position, to be checked', () => {
    const rule = ruleFor(frame(PAGE), POINTS);
    const renamed = PAGE.replace('卡号', '编码').replace('源头', '出处');
    expect(valuesOn(renamed, rule)).toMatchObject({
      documentNumber: ['临府办〔2026〕9号', 'mark', 'inferred'],
      issuer: ['县城管局', 'path', 'inferred'],
    });
    expect(read(frame(renamed), rule).source.issuer).toMatchObject({
      certainty: 'inferred',
      reason: expect.stringContaining('请核对'),
    });
  });

  test.each([
    [
      'a label in the same cell',
      '<table><tr><td>卡号：甲〔2026〕1号</td><td>乙</td></tr></table>',
      '卡号：甲〔2026〕1号',
      '甲〔2026〕1号',
      'label',
    ],
    [
      'a list without a table',
      '<div class=x><span>卡号</span><div>甲〔2026〕1号</div></div>',
      '甲〔2026〕1号',
      '甲〔2026〕1号',
      'label',
    ],
    [
      'a control in a cell',
      '<table><tr><td>卡 号</td><td><input name=field77 value="甲〔2026〕1号"></td></tr></table>',
      '甲〔2026〕1号',
      '甲〔2026〕1号',
      'label',
    ],
    [
      'labels over their values',
      '<table><tr><td>卡号</td><td>源头</td></tr><tr><td>甲〔2026〕1号</td><td>乙局</td></tr></table>',
      '甲〔2026〕1号',
      '甲〔2026〕1号',
      'label',
    ],
    [
      'a label split in two',
      '<table><tr><td><p>卡</p><p>号</p></td><td>甲〔2026〕1号</td></tr></table>',
      '甲〔2026〕1号',
      '甲〔2026〕1号',
      'label',
    ],
    ['no label at all', '<div><p id=KH>甲〔2026〕1号</p></div>', '甲〔2026〕1号', '甲〔2026〕1号', 'mark'],
    ['no label and no name', '<div><p>甲〔2026〕1号</p></div>', '甲〔2026〕1号', '甲〔2026〕1号', 'path'],
  ])('%s', (_, html, pointed, value, by) => {
    const rule = ruleFor(frame(html), { documentNumber: pointed });
    expect(valuesOn(html, rule).documentNumber).toEqual([value, by, by === 'path' ? 'inferred' : 'certain']);
  });
});

describe('columns', () => {
  const LIST = (head: string, rows: string[]) =>
    `<table><tr>${head}</tr>${rows
      .map(
        (row) =>
          `<tr>${row
            .split('|')
            .map((c) => `<td>${c}</td>`)
            .join('')}</tr>`,
      )
      .join('')}</table>`;
  const HEAD = '<td>号</td><td>活计</td><td>谁来办</td><td>啥时候</td>';
  const ROWS = [
    '1|修好滨江路|县住建局|6月底前',
    '2|办好夏令营|县教育局|8月10日前',
    '3|清理河道|县水利局|长期坚持',
  ];

  test('of a list of tasks give a task a row', () => {
    const page = frame(LIST(HEAD, ROWS));
    expect(read(page).tasks).toEqual([]);
    const rule = ruleFor(page, { taskColumn: '修好滨江路', leadColumn: '县住建局', limitColumn: '6月底前' });
    expect(rule.fields.map(wayWords)).toEqual([
      '表头“活计”下面的各行',
      '表头“谁来办”下面的各行',
      '表头“啥时候”下面的各行',
    ]);
    const wider = LIST(
      `<td>选</td>${HEAD}`,
      ROWS.map((row) => `☐|${row}`),
    );
    expect(tasksOf(read(frame(wider), rule))).toMatchObject([
      { text: '修好滨江路', lead: ['县住建局'], due: ['6月底前 2027-06-30'], certainty: 'certain' },
      { text: '办好夏令营', lead: ['县教育局'], due: ['8月10日前 2027-08-10'] },
      { text: '清理河道', lead: ['县水利局'], due: ['长期坚持 open'] },
    ]);
  });

  test('of a list of opinions give an opinion a row', () => {
    const html = LIST('<td>先后</td><td>何人</td><td>怎么说</td><td>哪天</td>', [
      '1|周志远|请县住建局6月30日前报结果。|2026-03-26 16:20',
      '2|李敏|同意。|2026-03-27 09:00',
    ]);
    const page = frame(html);
    const rule = ruleFor(page, {
      leaderColumn: '周志远',
      wordsColumn: '同意。',
      timeColumn: '2026-03-26 16:20',
    });
    const reading = read(page, rule);
    expect(reading.instructions.map(({ leader, text, kind }) => [leader, text, kind])).toEqual([
      ['周志远', '请县住建局6月30日前报结果。', 'task'],
      ['李敏', '同意。', 'decision'],
    ]);
    expect(tasksOf(reading)).toMatchObject([{ lead: ['县住建局'], due: ['6月30日前 2026-06-30'] }]);
  });

  test('whose heading is gone are named', () => {
    const page = frame(LIST(HEAD, ROWS));
    const rule = ruleFor(page, { taskColumn: '修好滨江路', limitColumn: '6月底前' });
    const changed = frame(LIST(HEAD.replace('啥时候', '完成日'), ROWS));
    expect(read(changed, rule).skipped).toEqual([
      '网页规则“公文办理”在这个页面上没有找到“办理时限列”，这一栏已改用一般读法；如页面已改版，请重新指认。',
    ]);
  });
});

describe('a rule that does not fit', () => {
  const rule = ruleFor(frame(PAGE), POINTS);

  test('says which field is gone, and the general reading stands in', () => {
    const html = PAGE.replace(/<tr><td>卡号.*?<\/tr>/s, '<tr><td>发文字号</td><td>新〔2026〕3号</td></tr>');
    const reading = read(frame(html), {
      ...rule,
      fields: rule.fields
        .filter(({ field }) => field === 'documentNumber')
        .map((f) => ({ ...f, locators: f.locators.filter(({ by }) => by !== 'path') })),
    });
    expect(reading.skipped).toContain(
      '网页规则“公文办理”在这个页面上没有找到“文号”，这一栏已改用一般读法；如页面已改版，请重新指认。',
    );
    expect(reading.source.documentNumber?.value).toBe('新〔2026〕3号');
  });

  test('says so where most of the labels have changed, and is not used', () => {
    const html = PAGE.replace('卡号', '甲').replace('源头', '乙').replace('名 目', '丙');
    const reading = read(frame(html), rule);
    expect(reading.skipped.join()).toContain('与这个页面的栏目大多对不上（没有“卡号”、“名目”、“源头”）');
    expect(reading.source.documentNumber).toBeNull();
  });

  test.each([
    ['another site', 'http://oa.yunling.gov/doc/form.jsp'],
    ['another page', 'http://oa.linjiang.gov/doc/list.jsp'],
  ])('is silent on %s', (_, url) => {
    const reading = read(frame(PAGE, url), rule);
    expect(reading.source.documentNumber).toBeNull();
    expect(reading.skipped.join()).not.toContain('网页规则');
  });

  test('is silent where it is switched off; the higher of two is used', () => {
    expect(read(frame(PAGE), { ...rule, enabled: false }).source.documentNumber).toBeNull();
    const other = {
      ...rule,
      id: 'r2',
      name: '乙',
      priority: 60,
      fields: rule.fields.filter(({ field }) => field === 'issuer'),
    };
    const reading = read(frame(PAGE), rule, other);
    expect(reading.source.issuer?.reason).toContain('“乙”');
    expect(reading.source.documentNumber).toBeNull();
  });
});

test('on the sample forms every field pointed at is found again at the very place', () => {
  for (const name of [
    'frameset/form.html',
    'opinions-cell.html',
    'opinions-list.html',
    'opinions-textarea.html',
    'seeyon/content.html',
    'nested/inner.html',
    'shadow.html',
  ]) {
    const tree = treeOf(htmlToSnapshot(sampleHtml(name)));
    const cells = [...tree.places.keys()].filter(
      ({ tag }) => tag === 'td' || tag === 'input' || tag === 'span',
    );
    let pointed = 0;
    for (const cell of cells) {
      const words = wordsOf(tree, cell);
      if (words.length < 4 || words.length > 60) continue;
      const field = pointAt(tree, cell, 'title');
      if (!field) continue;
      pointed += 1;
      const found = locate(tree, field)!;
      expect(
        words.endsWith(tree.document.text.slice(found.value.start, found.value.end)),
        `${name} ${words}`,
      ).toBe(true);
    }
    expect(pointed, name).toBeGreaterThan(3);
  }
});

test('no tree makes a rule throw, and what it finds is text of the page', () => {
  const rule = ruleFor(frame(PAGE), POINTS);
  fc.assert(
    fc.property(anyTree, (root) => {
      const tree = treeOf(root);
      for (const { value } of readByRule(tree, rule).values)
        expect(value.end).toBeLessThanOrEqual(tree.document.text.length);
      for (const node of [...tree.places.keys()].slice(0, 20)) pointAt(tree, node, 'title');
    }),
    { numRuns: 200 },
  );
});
