import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { csvRows } from '../../core/exchange/csv.ts';
import { csvText } from '../../core/exchange/csv-text.ts';
import type { TaskFields } from '../../core/model/task.ts';
import { COVER, checkRows, covered, knownNames } from '../../core/openness/check-rows.ts';
import { publicCsv } from '../../core/openness/public-csv.ts';
import { PUBLIC_FIELDS, type PublicField, USUAL_FIELDS } from '../../core/openness/public-field.ts';
import { publicPage } from '../../core/openness/public-page.ts';
import { publicRows } from '../../core/openness/public-rows.ts';
import { sensitiveIn } from '../../core/openness/sensitive.ts';
import { task } from '../core/model/samples.ts';

// S13 公开、社会监督: a public table, with secrets kept out.

const open = (changes: Partial<TaskFields> = {}) => task({ secrecy: 'open', ...changes });
const NOTICE = { title: '重点工作办理情况公开', office: '临江县人民政府', on: '2026-11-23' };
const NOBODY = { leaders: new Set<string>(), persons: new Set<string>(), opinions: [] };

const opinion = (leader: string, text: string): TaskFields['instruction'] => ({
  ...{ kind: 'task', leader, text, span: null, writtenDate: null, systemTime: null, imageOnly: false },
  reason: '',
});

test('tasks that are internal, secret or not yet registered cannot get out, though chosen by id', () => {
  const chosen = [
    { id: 'open', fields: open({ title: '可公开事项' }) },
    { id: 'internal', fields: task({ title: '内部事项' }) },
    { id: 'secret', fields: task({ title: '涉密事项', secrecy: 'secret' }) },
    { id: 'proposed', fields: open({ title: '待立项事项', status: 'proposed' }) },
  ];
  const { rows, refused } = publicRows(chosen, USUAL_FIELDS);
  expect(rows.map(({ id }) => id)).toEqual(['open']);
  expect(refused).toEqual(['internal', 'secret', 'proposed']);
  for (const file of [publicPage(rows, USUAL_FIELDS, NOTICE), publicCsv(rows, USUAL_FIELDS)]) {
    expect(file).toContain('可公开事项');
    expect(file).not.toMatch(/内部事项|涉密事项|待立项事项/);
  }
});

test('whatever is chosen, only what is marked 可公开 is in the files', () => {
  const secrecy = fc.constantFrom('open' as const, 'internal' as const, 'secret' as const);
  fc.assert(
    fc.property(fc.array(secrecy, { maxLength: 12 }), (kinds) => {
      const chosen = kinds.map((kind, i) => ({
        id: `t${i}`,
        fields: task({ secrecy: kind, title: `标记${kind}第${i}号` }),
      }));
      const all = Object.keys(PUBLIC_FIELDS) as PublicField[];
      const { rows } = publicRows(chosen, all);
      expect(publicPage(rows, all, NOTICE)).not.toMatch(/标记(internal|secret)/);
      expect(rows.length).toBe(kinds.filter((kind) => kind === 'open').length);
    }),
  );
});

test.each([
  ['联系电话13812345678', '13812345678', 'phone'],
  ['请致电 138 1234 5678', '138 1234 5678', 'phone'],
  ['电话：０７５１－８８８１２３４。', '０７５１－８８８１２３４', 'phone'],
  ['投诉 0751-8881234', '0751-8881234', 'phone'],
  ['分机 0751-8881234-801', '0751-8881234-801', 'phone'],
  ['联系电话：8881234', '8881234', 'phone'],
  ['证号44010219800307123X', '44010219800307123X', 'idNumber'],
  ['发到 zhang.san@example.gov.cn', 'zhang.san@example.gov.cn', 'email'],
  ['按县长批示精神办理', '批示', 'marking'],
])('what must be looked at is found: %s', (text, found, kind) => {
  expect(sensitiveIn(text, NOBODY).map((one) => [text.slice(one.start, one.end), one.kind])).toEqual([
    [found, kind],
  ]);
});

test('two numbers side by side are both found', () => {
  const text = '13812345678 13912345678、0751-8881234 8885678';
  expect(sensitiveIn(text, NOBODY).map(({ start, end }) => text.slice(start, end))).toEqual([
    '13812345678',
    '13912345678',
    '0751-8881234',
  ]);
});

test.each(['累计完成投资123456万元', '2026年11月23日', '第13812345678901号', '邮编512000', '1-8月完成32个'])(
  'ordinary figures are no telephone numbers: %s',
  (text) => expect(sensitiveIn(text, NOBODY)).toEqual([]),
);

test('leaders, persons and the words of an opinion are found in any text and covered unless they may stand', () => {
  const first = open({
    ...{
      title: '整治青石河',
      person: '陈立新 13812345678',
      instruction: opinion('周明远', '请县水利局抓紧整治，月底前报结果。'),
    },
    progress: '按周明远要求，县水利局抓紧整治，月底前报结果，陈立新牵头。',
  });
  const second = open({ title: '修路', progress: '周明远到现场查看。' });
  const chosen = [
    { id: 'a', fields: first },
    { id: 'b', fields: second },
  ];
  const known = knownNames(chosen.map(({ fields }) => fields));
  const { rows } = publicRows(chosen, USUAL_FIELDS);
  const leaks = checkRows(rows, USUAL_FIELDS, known);
  expect(leaks.map(({ id, field, kind, found }) => [id, field, kind, found])).toEqual([
    ['a', 'progress', 'leader', '周明远'],
    ['a', 'progress', 'instruction', '县水利局抓紧整治，月底前报结果'],
    ['a', 'progress', 'person', '陈立新'],
    ['b', 'progress', 'leader', '周明远'],
  ]);
  const file = publicPage(covered(rows, USUAL_FIELDS, known, new Set([leaks[3]!.key])), USUAL_FIELDS, NOTICE);
  expect(file).toContain(`按${COVER}要求，${COVER}，${COVER}牵头。`);
  expect(file).toContain('周明远到现场查看。');
  expect(file).not.toMatch(/陈立新|13812345678/);
});

test('a field about persons or leaders’ words is covered whole until the person lets it stand', () => {
  const shown: PublicField[] = ['title', 'leader', 'instruction'];
  const chosen = [{ id: 'a', fields: open({ instruction: opinion('周明远', '请阅处。') }) }];
  const { rows } = publicRows(chosen, shown);
  const known = knownNames([chosen[0]!.fields]);
  expect(checkRows(rows, shown, known).map(({ field, found }) => [field, found])).toEqual([
    ['leader', '周明远'],
    ['instruction', '请阅处。'],
  ]);
  expect(covered(rows, shown, known, new Set())[0]!.cells.slice(1)).toEqual([COVER, COVER]);
});

test('what the check covers is not found again, whatever the text', () => {
  const piece = fc.constantFrom(
    '周明远',
    '13812345678',
    '请抓紧整治青石河',
    '，',
    '完成',
    '0751-8881234',
    'a@b.cn',
    '批示',
    '12',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const fields = open({
        progress: pieces.join(''),
        instruction: opinion('周明远', '请抓紧整治青石河，报结果'),
      });
      const { rows } = publicRows([{ id: 'a', fields }], USUAL_FIELDS);
      const known = knownNames([fields]);
      expect(checkRows(covered(rows, USUAL_FIELDS, known, new Set()), USUAL_FIELDS, known)).toEqual([]);
    }),
  );
});

test('the page is one static document: words stay words, no script, nothing fetched', () => {
  const hostile = open({ title: '<script>alert(1)</script>"\'&', progress: '第一行\n第二行' });
  const { rows } = publicRows([{ id: 'a', fields: hostile }], USUAL_FIELDS);
  const html = publicPage(rows, USUAL_FIELDS, { ...NOTICE, title: '<b>标题</b>' });
  const names: string[] = [];
  const walk = (nodes: readonly { name?: string; children?: unknown }[]) => {
    for (const node of nodes) {
      if (node.name) names.push(node.name);
      if (Array.isArray(node.children)) walk(node.children as never);
    }
  };
  walk(parseDocument(html).children as never);
  expect(names).not.toContain('script');
  expect(names).not.toContain('b');
  expect(html).not.toMatch(/(src|href)=/);
  expect(html).toContain('第一行<br>第二行');
  expect(html).toContain(`default-src 'none'`);
});

test('the CSV reads back as it was, and no cell is a formula', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('=1+1', '+cmd', '-1', '@x', '\t=1', ' =1', '＝1', 'a,b', '引"号"', '两\n行'),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      (rows) => {
        const back = csvRows(csvText([['甲', '乙'], ...rows])).slice(1);
        for (const [i, row] of rows.entries())
          for (const [k, text] of row.entries()) {
            const read = back[i]![k]!;
            expect(read === text || read === `'${text}`).toBe(true);
            expect(read).not.toMatch(/^\s*[=+\-@]/);
          }
      },
    ),
  );
});
