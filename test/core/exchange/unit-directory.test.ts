import { expect, test } from 'vitest';
import { csvRows } from '../../../core/exchange/csv.ts';
import { readDirectory } from '../../../core/exchange/unit-directory.ts';

const read = (text: string, name = '单位.csv') => readDirectory(new TextEncoder().encode(text), name);

test('a table is read by its headings, whatever their order, below a title', () => {
  expect(
    read(
      '临江县单位名录\n上级单位,简称（多个用顿号隔开）,单位名称,层级,曾用名\n临江县人民政府,"县发改局、县发改",临江县发展和改革局,县级,县计委\n,,临江县人民政府,县级,\n临江县人民政府,,城关镇人民政府,乡镇,\n',
    ),
  ).toEqual({
    ok: true,
    value: {
      directory: {
        units: [
          {
            name: '临江县发展和改革局',
            shortNames: ['县发改局', '县发改'],
            aliases: ['县计委'],
            level: 1,
            parent: '临江县人民政府',
          },
          { name: '临江县人民政府', shortNames: [], aliases: [], level: 1, parent: null },
          { name: '城关镇人民政府', shortNames: [], aliases: [], level: 2, parent: '临江县人民政府' },
        ],
      },
      warnings: [],
    },
  });
});

test('what does not help is said: doubles, shared short names, levels that are none', () => {
  const result = read('单位名称,简称,级别\n县教育局,教局,甲\n县教育局,县教局,2\n县教育中心,教局,二级\n');
  if (!result.ok) throw new Error(result.failure.message);
  expect(result.value.directory.units).toMatchObject([
    { name: '县教育局', shortNames: ['教局', '县教局'], level: 2 },
    { name: '县教育中心', level: 2 },
  ]);
  expect(result.value.warnings).toEqual([
    '第2行的级别“甲”读不懂，按没有级别处理（可写 1、2、3，或市级、县级）。',
    '重复列出的单位已合并：县教育局。',
    '几个单位共用的名称不用来认单位：教局。',
  ]);
});

test('a JSON list serves as well; a table without units is refused', () => {
  expect(read('[{"name":"县财政局"}]', '单位.JSON')).toMatchObject({
    ok: true,
    value: { directory: { units: [{ name: '县财政局', shortNames: [], level: null }] } },
  });
  expect(read('单位名称,简称\n')).toMatchObject({ ok: false, failure: { code: 'units-empty' } });
});

test('CSV fields may hold separators, quotes and line breaks', () => {
  expect(csvRows('\uFEFFa,"b,""c""\nd"\r\n,e\n')).toEqual([
    ['a', 'b,"c"\nd'],
    ['', 'e'],
  ]);
  expect(csvRows('a\tb\n1\t2')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});
