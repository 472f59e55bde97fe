import { describe, expect, test } from 'vitest';
import { fromHtml } from '../../../../core/reading/input/from-html.ts';
import { readLabelValues } from '../../../../core/reading/page/label-value.ts';
import { readOpinions } from '../../../../core/reading/page/opinions.ts';

const read = (html: string) => {
  const document = fromHtml(html);
  return readOpinions(document, readLabelValues(document), () => {}).map((group) => ({
    label: group.label,
    blank: group.blank,
    given: group.given.map((o) => [o.leader, document.text.slice(o.start, o.end), o.stamp?.text ?? null]),
  }));
};
const cell = (html: string) => read(`<table><tr><td>领导批示</td><td>${html}</td></tr></table>`)[0];
const two = [
  ['周志远', '请财政局办理。', '2026-03-26 16:20'],
  ['李敏', '同意。', '2026-03-27 09:00'],
];

describe('the same two opinions, however they are laid out', () => {
  test.each([
    ['name time words, by br', '周志远 2026-03-26 16:20 请财政局办理。<br>李敏 2026-03-27 09:00 同意。'],
    [
      'all in one line',
      '周志远&nbsp;&nbsp;2026-03-26 16:20&nbsp;&nbsp;请财政局办理。&nbsp;&nbsp;李敏&nbsp;&nbsp;2026-03-27 09:00&nbsp;&nbsp;同意。',
    ],
    ['single spaces only', '周志远 2026-03-26 16:20 请财政局办理。 李敏 2026-03-27 09:00 同意。'],
    ['name, colon, words, time', '周志远：请财政局办理。 2026-03-26 16:20<br>李敏：同意。 2026-03-27 09:00'],
    ['words, name, time', '请财政局办理。<br>周志远 2026-03-26 16:20<br>同意。<br>李敏 2026-03-27 09:00'],
    ['time, name, words', '2026-03-26 16:20 周志远 请财政局办理。<br>2026-03-27 09:00 李敏 同意。'],
    [
      'blocks',
      '<div><b>周志远</b><i>2026-03-26 16:20</i><p>请财政局办理。</p></div><div><b>李敏</b><i>2026-03-27 09:00</i><p>同意。</p></div>',
    ],
    [
      'name, words, time in blocks',
      '<p>周志远</p><p>请财政局办理。</p><p>2026-03-26 16:20</p><p>李敏</p><p>同意。</p><p>2026-03-27 09:00</p>',
    ],
  ])('%s', (_, html) => {
    expect(cell(html)).toEqual({ label: 'instruction', blank: 0, given: two });
  });

  test('a table of them', () => {
    const rows =
      '<tr><td>县长</td><td>周志远</td><td>请财政局办理。</td><td>2026-03-26 16:20</td></tr><tr><td>副县长</td><td>李敏</td><td>同意。</td><td>2026-03-27 09:00</td></tr>';
    expect(
      read(`<table><tr><th>环节</th><th>审批人</th><th>审批意见</th><th>审批时间</th></tr>${rows}</table>`),
    ).toEqual([{ label: 'opinion', blank: 0, given: two }]);
  });
});

test('words that are signed by hand end where the signature stands', () => {
  expect(cell('请财政局办理。周志远 3.26<br>同意。李敏27/3')!.given).toEqual([
    [null, '请财政局办理。周志远 3.26', null],
    [null, '同意。李敏27/3', null],
  ]);
});

test('a date or a name in the words does not part them', () => {
  expect(cell('周志远 2026-03-26 16:20 请<a>李敏</a>同志牵头，<b>2026-06-30</b>前报结果。')!.given).toEqual([
    ['周志远', '请李敏同志牵头，2026-06-30前报结果。', '2026-03-26 16:20'],
  ]);
});

test('posts and sections beside a name, and what the system adds, are not words', () => {
  expect(
    cell(
      '<p><b>周志远</b><span>县委副书记、县长</span></p><p>请财政局办理。</p><p>2026-03-26 16:20 [县长批示 / 批准]</p><p>接收人：财政局</p>',
    )!.given,
  ).toEqual([['周志远', '请财政局办理。', '2026-03-26 16:20']]);
});

test('blank opinions are counted, not given', () => {
  expect(cell('周志远 2026-03-26 16:20 <br>李敏 2026-03-27 09:00 未填写意见')).toEqual({
    label: 'instruction',
    blank: 2,
    given: [],
  });
  expect(cell('&nbsp;')).toEqual({ label: 'instruction', blank: 0, given: [] });
});

test('the words in a row of their own below name and time', () => {
  expect(
    read(
      '<table><tr><td>环节</td><td>操作人</td><td>时间</td><td>结果</td></tr><tr><td>批示</td><td>周志远</td><td>2026-03-26</td><td>同意</td></tr><tr><td>批示内容</td><td colspan=3>请财政局办理。</td></tr></table>',
    )[0]!.given,
  ).toEqual([['周志远', '请财政局办理。', '2026-03-26']]);
});

test('a header and a body shown as two tables are one', () => {
  const head =
    '<table><tr><th>环节</th><th>办理人</th><th>意见</th><th>办理时间</th><th class="gutter"></th></tr></table>';
  const body =
    '<table><tr><td>批示</td><td>周志远</td><td>请财政局办理。</td><td>2026-03-26 16:20</td></tr><tr><td>批示</td><td>李敏</td><td>同意。</td><td>2026-03-27 09:00</td></tr></table>';
  expect(read(`<div>${head}</div><div>${body}</div>`)).toEqual([{ label: 'opinion', blank: 0, given: two }]);
});

test('brackets around name and time, times in brackets after the words, names and dates on lines of their own', () => {
  expect(cell('[周志远 2026-03-26 16:20] 请财政局办理。<br>[李敏 2026-03-27 09:00] 同意。')!.given).toEqual(
    two,
  );
  expect(
    cell('周志远：请财政局办理。(2026-03-26 16:20) 李敏：同意。(2026-03-27 09:00)')!.given.map(
      ([name, words]) => [name, words],
    ),
  ).toEqual([
    ['周志远', '请财政局办理。'],
    ['李敏', '同意。'],
  ]);
  expect(
    cell('请财政局办理。<br>周志远<br>2026年3月26日<br>同意。<br>李敏<br>2026年3月27日')!.given.map(
      ([, words]) => words,
    ),
  ).toEqual(['请财政局办理。\n周志远\n2026年3月26日', '同意。\n李敏\n2026年3月27日']);
});

test('labels by their ending: each leader’s own row', () => {
  const html =
    '<table><tr><td>局长批示</td><td>请防汛股抓紧落实。王强 6.1</td></tr><tr><td>分管副局长意见</td><td>同意。赵静 6.2</td></tr><tr><td>县委办拟办意见</td><td>拟请局长阅示。</td></tr></table>';
  expect(read(html).map((g) => [g.label, g.given.length])).toEqual([
    ['instruction', 1],
    ['instruction', 1],
    ['proposal', 1],
  ]);
});

test('headings that stand twice side by side give two opinions a row', () => {
  const heading = '<th>阅件人</th><th>意见</th><th>时间</th>';
  const [group] = read(
    `<table><tr>${heading}${heading}</tr><tr><td>周志远</td><td>请财政局办理。</td><td>2026-03-26 16:20</td><td>李敏</td><td>同意。</td><td>2026-03-27 09:00</td></tr></table>`,
  );
  expect(group!.given).toEqual(two);
});
