import type { SheetBlock } from '../ledger/workbook-port.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import { shapeProblem } from '../model/shape-problem.ts';
import { type Unit, UnitDirectory } from '../model/unit.ts';
import { decodeHtml } from '../reading/input/decode-html.ts';
import { readWorkbook, shownSheets } from '../xlsx/read-workbook.ts';
import { csvRows } from './csv.ts';
import { type UnitTable, unitsOfTable } from './unit-table.ts';

/** A directory as read from a file, with Chinese sentences about what in it does not help. */
export type ReadDirectory = { directory: UnitDirectory; warnings: string[] };

/**
 * An office's directory of units from a file, by the ending of its name: .json ({units: […]} or the list itself), .xlsx or
 * .csv (UTF-8 or GBK) with a heading row. Units of the same name are one.
 */
export function readDirectory(bytes: Uint8Array, fileName: string): Result<ReadDirectory> {
  const table = readTable(bytes, fileName);
  if (!table.ok) return table;
  if (table.value.units.length === 0) return fail('units-empty', '文件里没有单位，请核对后重新导入。');
  const { units, doubled } = withoutDoubles(table.value.units);
  const shared = sharedNames(units);
  return ok({
    directory: { units },
    warnings: [
      ...table.value.warnings,
      ...(doubled.length > 0 ? [`重复列出的单位已合并：${doubled.join('、')}。`] : []),
      ...(shared.length > 0 ? [`几个单位共用的名称不用来认单位：${shared.join('、')}。`] : []),
    ],
  });
}

function readTable(bytes: Uint8Array, fileName: string): Result<UnitTable> {
  const kind = /\.[^.]*$/.exec(fileName.toLowerCase())?.[0] ?? '';
  if (kind === '.json') return readJson(decodeHtml(bytes).text);
  if (kind === '.csv') return unitsOfTable(csvRows(decodeHtml(bytes).text));
  if (kind === '.xlsx' || kind === '.xlsm') return readSheets(bytes);
  return fail('units-kind', `读不了“${kind}”类型的单位名录，只能读 .xlsx、.csv 和 .json。`);
}

function readJson(text: string): Result<UnitTable> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail('units-json', '文件不是完整的 JSON，请重新导出单位名录。');
  }
  const list = UnitDirectory.safeParse(Array.isArray(json) ? { units: json } : json);
  if (list.success) return ok({ units: list.data.units, warnings: [] });
  const { where, what } = shapeProblem(list.error);
  return fail('units-shape', `单位名录文件的“${where}”不对：${what}。请核对后重新导入。`);
}

/** The first visible sheet that has the headings. */
function readSheets(bytes: Uint8Array): Result<UnitTable> {
  const book = readWorkbook(bytes);
  if (!book.ok) return book;
  let read: Result<UnitTable> = fail('units-empty', '文件里没有单位，请核对后重新导入。');
  for (const { block } of shownSheets(book.value)) {
    read = unitsOfTable(cellTexts(block));
    if (read.ok) return read;
  }
  return read;
}

const cellTexts = (block: SheetBlock): string[][] => [
  ...Array.from({ length: block.range.top }, () => []),
  ...block.values.map((row) => row.map((value) => (value === null ? '' : String(value)))),
];

function withoutDoubles(units: readonly Unit[]): { units: Unit[]; doubled: string[] } {
  const byName = new Map<string, Unit>();
  const doubled = new Set<string>();
  const both = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])];
  for (const unit of units) {
    const known = byName.get(unit.name);
    if (!known) {
      byName.set(unit.name, unit);
      continue;
    }
    doubled.add(unit.name);
    byName.set(unit.name, {
      ...known,
      shortNames: both(known.shortNames, unit.shortNames),
      aliases: both(known.aliases, unit.aliases),
      level: known.level ?? unit.level,
      parent: known.parent ?? unit.parent,
    });
  }
  return { units: [...byName.values()], doubled: [...doubled] };
}

/** Short names and aliases that stand for more than one unit. */
function sharedNames(units: readonly Unit[]): string[] {
  const owner = new Map<string, string>();
  const shared = new Set<string>();
  for (const { name, shortNames, aliases } of units)
    for (const other of [...shortNames, ...aliases]) {
      if ((owner.get(other) ?? name) !== name) shared.add(other);
      owner.set(other, name);
    }
  return [...shared];
}
