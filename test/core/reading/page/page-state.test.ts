import { expect, test } from 'vitest';
import { fromHtml } from '../../../../core/reading/input/from-html.ts';
import { pageState } from '../../../../core/reading/page/page-state.ts';

const stateOf = (html: string, omitted: string[] = []) => pageState(fromHtml(html), omitted);

test.each([
  ['<p>无权限查看该流程</p>', 'refused'],
  ['<p>登录已超时，请重新登录</p>', 'refused'],
  ['<h1>403 Forbidden</h1>', 'refused'],
  ['<div>数据加载中，请稍候…</div>', 'loading'],
  ['<div>Loading...</div>', 'loading'],
  ['<p>服务器内部错误</p>', 'failed'],
  ['<p>HTTP Status 404 – Not Found</p>', 'failed'],
  ['<p>请财政局办理。</p>', null],
])('%s is %s', (html, state) => {
  expect(stateOf(html).state).toBe(state);
});

test('what the capture says counts: a page that was still arriving', () => {
  expect(stateOf('<p>请财政局</p>', ['loading'])).toEqual({ state: 'loading', partLoading: true });
});

test('a long page that mentions such words is a page; one that shows them in a corner is partly there', () => {
  const long = `<p>${'各单位无权限不得查看系统数据。'.repeat(30)}</p>`;
  expect(stateOf(long)).toEqual({ state: null, partLoading: false });
  expect(stateOf(`${long}<div>意见加载中...</div>`)).toEqual({ state: null, partLoading: true });
});
