import type { Day } from '../calendar/day.ts';
import { paperDay } from '../papers/paper-day.ts';
import { escapeXml } from '../xlsx/xml-text.ts';
import { fieldWord } from './check-rows.ts';
import type { PublicField } from './public-field.ts';
import type { PublicRow } from './public-rows.ts';

/** What stands around the table. */
export type PublicNotice = { title: string; office: string; on: Day };

const STYLE = `body{margin:0;font:16px/1.7 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;color:#1a1a1a;background:#fff}
main{max-width:1200px;margin:0 auto;padding:24px 16px}
h1{font-size:26px;line-height:1.4;text-align:center;margin:8px 0}
p{text-align:center;margin:4px 0 20px;color:#444}
table{width:100%;border-collapse:collapse}
th,td{border:1px solid #767676;padding:8px 10px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#f0f3f7;white-space:nowrap}
td:first-child,thead th:first-child{text-align:center;white-space:nowrap}
@media(max-width:760px){thead{position:absolute;clip-path:inset(50%);height:1px;overflow:hidden}
table,tbody,tr,td{display:block}tr{margin:0 0 16px;border:1px solid #767676}
td{border:0;border-bottom:1px solid #ddd}td:first-child{text-align:left}
td::before{content:attr(data-word)"：";font-weight:600}}
@media print{main{max-width:none;padding:0}thead{display:table-header-group}}`;

/**
 * The public table as one static page: no script, nothing fetched from anywhere (its own policy forbids it), every word escaped. Readable
 * with a screen reader, on a phone and printed.
 */
export function publicPage(
  rows: readonly PublicRow[],
  shown: readonly PublicField[],
  { title, office, on }: PublicNotice,
): string {
  const head = ['序号', ...shown.map(fieldWord)];
  const cell = (word: string, text: string) => `<td data-word="${escaped(word)}">${lines(text)}</td>`;
  const body = rows.map(
    ({ cells }, i) =>
      `<tr>${cell('序号', String(i + 1))}${cells.map((text, k) => cell(head[k + 1]!, text)).join('')}</tr>`,
  );
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${office === '' ? '' : `${escaped(office)}　`}截至${paperDay(on)}，共${rows.length}项</p>
<table>
<thead><tr>${head.map((word) => `<th scope="col">${escaped(word)}</th>`).join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</main>
</body>
</html>
`;
}

const escaped = (text: string): string => escapeXml(text).replaceAll("'", '&#39;');
const lines = (text: string): string => escaped(text).replace(/\r\n?|\n/g, '<br>');
