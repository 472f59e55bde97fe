import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FrameSnapshot, SnapshotNode } from '../../core/reading/snapshot.ts';
import { unpackReport } from '../../extension/page/frame-report.ts';
import { openSnapshot } from '../../extension/page/stored-snapshot.ts';
import { findChromium } from '../prepare.mjs';
import { BUILT_EXTENSION } from './build.ts';

// The script as built, in real pages; what needs the extension around it is in capture.test.ts.
const script = readFileSync(join(BUILT_EXTENSION, 'capture.js'), 'utf8');

let chrome: Browser;
let page: Page;
beforeAll(async () => {
  chrome = await chromium.launch({
    executablePath: findChromium()!,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  page = await chrome.newPage();
});
afterAll(() => chrome?.close());

/** Shows a page, lets `prepare` act on it, and captures it. */
async function capture(html: string, prepare?: () => void): Promise<FrameSnapshot> {
  await page.setContent(html);
  if (prepare) await page.evaluate(prepare);
  return openSnapshot(unpackReport(await page.evaluate<string>(script)).snapshot);
}

/** A tree as short text: `td[words]`, spans as `td:2x1`, pictures as `img!`. */
const outline = ({ tag, text, children, rowSpan, colSpan, image }: SnapshotNode): string => {
  if (tag === '#text') return text!;
  const span = rowSpan || colSpan ? `:${rowSpan ?? 1}x${colSpan ?? 1}` : '';
  const control = /^(input|textarea|select)$/.test(tag) ? '=' : '';
  const inside = text !== undefined ? `${control}${text}` : (children ?? []).map(outline).join('|');
  return `${tag}${span}${image ? '!' : ''}${inside ? `[${inside}]` : ''}`;
};
const read = async (html: string, prepare?: () => void) => outline((await capture(html, prepare)).root);

test('the script is at most 15 kB, and none of the libraries is in it', () => {
  expect(Buffer.byteLength(script)).toBeLessThanOrEqual(15_000);
  expect(script).not.toMatch(
    /react|dexie|zod|indexedDB|postMessage|innerHTML|\beval\b|XMLHttpRequest|\bfetch\b/i,
  );
});

test('the script for pointing is at most 6 kB', () => {
  const picker = readFileSync(join(BUILT_EXTENSION, 'pick.js'), 'utf8');
  expect(Buffer.byteLength(picker)).toBeLessThanOrEqual(6_000);
  expect(picker).not.toMatch(
    /react|dexie|zod|indexedDB|postMessage|innerHTML|\beval\b|XMLHttpRequest|\bfetch\b/i,
  );
});

describe('what is read', () => {
  test('words, line breaks and tables with their spans; nothing of scripts, comments and styles', async () => {
    const html = `<style>p{color:red}</style><script>var a='脚本'</script><!-- 注释 -->
      <p>领导 <b>批示</b>：<br>请阅办</p>
      <table><tr><td rowspan=2>领导<p>批示</p></td><td colspan=3>同意</td></tr><tr><td></td></tr></table><noscript>无脚本</noscript>`;
    expect(await read(html)).toBe(
      'body[p[领导 |b[批示]|：|br|请阅办]| |table[tbody[tr[td:2x1[领导|p[批示]]|td:1x3[同意]]|tr[td]]]]',
    );
  });

  test('hidden rows are left out however they are hidden', async () => {
    const html = `<style>.off{display:none}.far{visibility:hidden}</style>
      <table><tr style="display:none"><td>限办1900</td></tr><tr class=off><td>乙</td></tr><tr hidden><td>丙</td></tr>
      <tr style="visibility:collapse"><td>丁</td></tr><tr class=far><td>戊<b style="visibility:visible">见</b></td></tr>
      <tr><td>在</td></tr></table><details><summary>更多</summary><p>折叠的</p></details><div style="display:contents">内容</div>`;
    const outlined = await read(html);
    for (const unseen of ['1900', '乙', '丙', '丁', '戊', '折叠的']) expect(outlined).not.toContain(unseen);
    for (const seen of ['b[见]', '在', '更多', '内容']) expect(outlined).toContain(seen);
  });

  test('in long lists too, whose words are asked about only once', async () => {
    const rows = (row: string) => `<table>${row.repeat(80)}</table>`;
    const shown = await read(
      rows(
        '<tr><td>甲<td style="display:none"></td><td><input style="display:none" value=暗><td style="display:none"><input value=暗></tr>',
      ),
    );
    expect(shown).toBe(`body[table[tbody[${Array(80).fill('tr[td[甲]|td]').join('|')}]]]`);
    const mixed = await read(rows('<tr><td>甲<td>乙</tr><tr style="display:none"><td>暗</td></tr>'));
    expect(mixed).toBe(`body[table[tbody[${Array(80).fill('tr[td[甲]|td[乙]]').join('|')}]]]`);
  });

  test('form controls by what stands in them; secrets, buttons and placeholders never', async () => {
    const html = `<form><input name=bh value="〔2026〕17号" placeholder="请输入"><input type=hidden value=h1><input type=password value=pw>
      <input type=submit value=提交><textarea name=yj>请财政局\n研办</textarea>
      <select name=hj><option value="">--请选择--<option value=1 selected>加急</select><select><option value="">--请选择--</select>
      <input type=radio checked>特急<input type=radio>平急<input type=date value=2026-06-30></form>`;
    expect(await read(html)).toBe(
      'body[form[input[=〔2026〕17号]| |textarea[=请财政局\n研办]| |select[=加急]|select[=]| |input[=☑]|特急|input[=☐]|平急|input[=2026-06-30]]]',
    );
    expect((await capture(html)).root.children![0]!.children![0]!.hint).toBe('bh');
  });

  test('what was typed since the page came, not what it came with', async () => {
    const outlined = await read('<textarea id=yj>旧</textarea>', () => {
      document.querySelector<HTMLTextAreaElement>('#yj')!.value = '同意，请住建局办理';
    });
    expect(outlined).toBe('body[textarea[=同意，请住建局办理]]');
  });

  test('handwriting is a picture, an icon is nothing', async () => {
    const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
    const html = `<img src="${pixel}" width=120 height=40><img src="${pixel}" width=16 height=16><canvas width=300 height=80></canvas>
      <svg width=200 height=60><path d="M0 0h9"/></svg><svg width=200 height=60><text y=20>版式文字</text></svg><svg width=12 height=12></svg>`;
    expect(await read(html)).toBe('body[img!|canvas!| |svg!|svg[text[版式文字]]]');
  });

  test('lines kept by the style sheet are lines', async () => {
    const outlined = await read(
      '<div style="white-space:pre-wrap">请财政局\n4月15日前办理</div><div>请住建局\n办理</div>',
    );
    expect(outlined).toBe('body[div[请财政局\n4月15日前办理]|div[请住建局 办理]]');
  });

  test('open shadow roots, with what is slotted into them', async () => {
    const outlined = await read('<oa-form><b slot=yj>请阅办</b></oa-form>', () => {
      const root = document.querySelector('oa-form')!.attachShadow({ mode: 'open' });
      root.innerHTML = '<label>意见</label><slot name=yj>无</slot><slot name=sj>未签</slot>';
    });
    expect(outlined).toBe('body[oa-form[label[意见]|slot[b[请阅办]]|slot[未签]]]');
  });

  test('frames and hints are noted where they stand', async () => {
    const { root } = await capture(
      '<div id=main class="bd form"><iframe name=fj srcdoc="<p>附"></iframe></div>',
    );
    expect(root.children![0]).toEqual({
      tag: 'div',
      hint: 'main bd form',
      children: [{ tag: 'iframe', hint: 'fj' }],
    });
  });
});

describe('hostile and outsized pages', () => {
  test('fields named like properties do not hide the page', async () => {
    const html = `<img name=title><form name=body><input name=id value=甲><input name=childNodes value=乙><input name=localName value=丙>
      <input name=getAttribute value=丁><input name=checkVisibility value=戊><input name=parentNode value=己></form><form name=querySelector></form>
      <form name=createTreeWalker></form><form name=readyState></form>`;
    const { root, title } = await capture(html);
    expect(outline(root).match(/=./g)).toEqual(['=甲', '=乙', '=丙', '=丁', '=戊', '=己']);
    expect(title).toBe('');
  });

  test('a text without end is cut, and that is said', async () => {
    const { root, omitted } = await capture('<p></p>', () => {
      document.querySelector('p')!.textContent = '督'.repeat(10_000_000);
    });
    expect(omitted).toEqual(['too-large']);
    expect(outline(root)).toHaveLength('body[p[]]'.length + 200_000);
  });

  test('a table of 100,000 rows is cut, and that is said', async () => {
    const { omitted } = await capture('<table></table>', () => {
      document.querySelector('table')!.innerHTML = '<tr><td>序号<td>事项</tr>'.repeat(100_000);
    });
    expect(omitted).toEqual(['too-large']);
  });

  test('elements nested without end are cut, and that is said', async () => {
    const { root, omitted } = await capture('<p>上</p>', () => {
      let inner: Element = document.body;
      for (let depth = 0; depth < 2_000; depth += 1) inner = inner.appendChild(document.createElement('div'));
      inner.textContent = '底';
    });
    expect(omitted).toEqual(['too-deep']);
    expect(outline(root)).toContain('上');
  });

  test('reading runs nothing of the page and changes nothing in it', async () => {
    const html = `<p onclick="window.ran=1">阅</p><img src=x onerror="window.tries=(window.tries||0)+1"><p id=x></p>`;
    const state = async () => ({
      html: await page.content(),
      ran: await page.evaluate('[window.ran, window.tries]'),
    });
    await page.setContent(html);
    await page.waitForFunction('window.tries === 1');
    const was = await state();
    await page.evaluate(script);
    expect(await state()).toEqual(was);
  });
});

describe('the selection', () => {
  const select = () => {
    const find = (id: string) => document.querySelector(id)!.firstChild!;
    getSelection()!.setBaseAndExtent(find('#from'), 2, find('#to'), 3);
  };

  test('comes with its words, the words around it and its path', async () => {
    const html = `<p>临江县人民政府办公室收文处理单，来文单位云岭市人民政府办公室，收文编号2026-0312</p><script>var x='脚本'</script>
      <div><p id=from>批示：请财政局牵头</p><p style="display:none">暗</p><p id=to>，发改局配合，于6月底前报结果。</p></div><p>打印 关闭</p>`;
    const { selection } = await capture(html, select);
    expect(selection).toEqual({
      text: '：请财政局牵头\n\n，发改',
      before: expect.stringMatching(/来文单位云岭市人民政府办公室，收文编号2026-0312 批示$/),
      after: '局配合，于6月底前报结果。 打印 关闭',
      xpath: '/html[1]/body[1]/div[1]',
    });
    expect(selection!.before).not.toContain('脚本');
    expect(selection!.before.length).toBeGreaterThanOrEqual(32);
  });

  test('of a whole paragraph ends with it', async () => {
    const { selection } = await capture('<p>前文</p><p id=a>请<b>住建局</b>办理</p><p>后文</p>', () =>
      getSelection()!.selectAllChildren(document.querySelector('#a')!),
    );
    expect(selection).toEqual({
      text: '请住建局办理',
      before: '前文',
      after: '后文',
      xpath: '/html[1]/body[1]/p[2]',
    });
    const rest = await capture('<p id=a><b>甲</b>乙</p><p>丙</p>', () => {
      const first = document.querySelector('#a')!;
      getSelection()!.setBaseAndExtent(first, 2, document.body, 2);
    });
    expect(rest.selection).toMatchObject({ text: '丙', before: '甲 乙', after: '' });
  });

  test('in a text field is found too', async () => {
    const { selection } = await capture('<p>意见</p><textarea>前文。请住建局办理。后文</textarea>', () => {
      const field = document.querySelector('textarea')!;
      field.focus();
      field.setSelectionRange(3, 10);
    });
    expect(selection).toEqual({
      text: '请住建局办理。',
      before: '前文。',
      after: '后文',
      xpath: '/html[1]/body[1]/textarea[1]',
    });
  });

  test('inside a shadow root is found with a path through it', async () => {
    const { selection } = await capture('<oa-list></oa-list>', () => {
      const root = document.querySelector('oa-list')!.attachShadow({ mode: 'open' });
      root.innerHTML = '<p>请审计局跟踪</p>';
      const words = root.querySelector('p')!.firstChild!;
      getSelection()!.setBaseAndExtent(words, 1, words, 4);
    });
    expect(selection).toMatchObject({ text: '审计局', xpath: '/html[1]/body[1]/oa-list[1]/#shadow/p[1]' });
  });

  test('of nothing, or of white space, is none', async () => {
    expect((await capture('<p>阅</p>')).selection).toBeNull();
    const spaces = await capture('<p id=a>　 </p>', () =>
      getSelection()!.selectAllChildren(document.querySelector('#a')!),
    );
    expect(spaces.selection).toBeNull();
  });
});

describe('pages that are still arriving', () => {
  test('words that come later are waited for', async () => {
    const outlined = await read('<div id=app>正在加载…</div><script></script>', () => {
      setTimeout(() => {
        document.querySelector('#app')!.textContent = '请财政局于6月底前办结';
      }, 900);
    });
    expect(outlined).toBe('body[div[请财政局于6月底前办结]]');
  });

  test('what never comes is given up after 3 s, and that is said', async () => {
    const started = performance.now();
    const { omitted, root } = await capture('<h1>收文处理单</h1><div>数据加载中</div>');
    expect(omitted).toEqual(['loading']);
    expect(outline(root)).toBe('body[h1[收文处理单]|div[数据加载中]]');
    expect(performance.now() - started).toBeGreaterThan(2_900);
  });

  test('a page that is there is not waited for, though it offers to load more', async () => {
    const { omitted } = await capture(
      '<p>请阅办</p><a>加载更多</a><p>备注：附件较大，如打不开请稍候再试或联系管理员。</p>',
    );
    expect(omitted).toEqual([]);
  });
});
