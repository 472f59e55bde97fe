import { expect, test } from 'vitest';
import { htmlToSnapshot } from '../../../../core/reading/input/html-to-snapshot.ts';
import { textOf } from '../page/sample-page.ts';

test('scripts, styles, comments, hidden elements, other frames and buttons are left out', () => {
  expect(
    textOf(
      '<head><title>题</title></head><style>a{}</style><p>一<!-- 注 --><script>x</script></p><p hidden>二</p><p style="color:red; DISPLAY : none">三<b>四</b></p><iframe>五</iframe><button>六</button><input type=hidden value=七><p style="visibility:hidden">八</p>九',
    ),
  ).toBe('一\n九');
});

test('source line breaks are nothing between Chinese characters and a space between words', () => {
  expect(textOf('<p>请财政\n     局办理\n  Word\n 2016 &amp;\n版</p>')).toBe('请财政局办理 Word 2016 & 版');
  expect(textOf('<pre>一\n二</pre>')).toBe('一\n二');
});

test('controls: values, text fields, chosen options, ticks', () => {
  expect(textOf('<input value="甲"><textarea>乙\n丙</textarea>')).toBe('甲乙\n丙');
  expect(textOf('<select><option>一</option><option selected>二</option></select>')).toBe('二');
  expect(textOf('<select><option>一</option><option>二</option></select>')).toBe('一');
  expect(textOf('<select><option value="">--请选择--</option><option>二</option></select>')).toBe('');
  expect(textOf('<input type=checkbox checked>是<input type=radio>否')).toBe('☑是☐否');
});

test('images stand for handwriting, icons do not', () => {
  const images = (html: string) => JSON.stringify(htmlToSnapshot(html)).split('"image":true').length - 1;
  expect(images('<img src=a width=300><canvas></canvas><object></object><embed>')).toBe(4);
  expect(images('<img src=a width=16 height=16>')).toBe(0);
});

test('unclosed and crossed tags are mended; no nesting is too deep', () => {
  expect(textOf('<table><tr><td>一<td>二<tr><td>三')).toBe('一\t二\n三');
  expect(textOf('<p>一<div>二</p>三</b></div>')).toBe('一\n二\n三');
  expect(textOf(`${'<div>'.repeat(1000)}底`)).toBe('底');
  const started = process.cpuUsage();
  expect(textOf('<i>'.repeat(300_000))).toBe('');
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
});

test('a form of 2 MB takes well under a second of work', () => {
  const menu = '<div class="m"><a href="#">菜单</a></div>'.repeat(20_000);
  const script = `<script>${'var a=1;'.repeat(100_000)}</script>`;
  const started = process.cpuUsage();
  expect(textOf(`<body>${script}${menu}</body>`).length).toBe(59_999);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
});
