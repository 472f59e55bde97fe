import { unitsFromText } from '../intake/units-text.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import type { Unit } from '../model/unit.ts';
import { type UnitColumn, unitColumns } from './unit-headings.ts';
import { unitLevels } from './unit-levels.ts';

/** Lines above the heading row that a table may have: a title, a note, the date. */
const LINES_ABOVE = 10;

export type UnitTable = { units: Unit[]; warnings: string[] };

/** The units of a table, one a row, by its headings; several short names or aliases in a cell are separated by 、. */
export function unitsOfTable(rows: readonly (readonly string[])[]): Result<UnitTable> {
  for (const [at, row] of rows.slice(0, LINES_ABOVE).entries()) {
    const columns = unitColumns(row);
    if (columns) return unitsBelow(rows, at, columns);
  }
  return fail(
    'units-heading',
    '没有找到“单位名称”这一列。表头应为：单位名称、简称、别名、级别、上级（后四列可以没有）。',
  );
}

function unitsBelow(
  rows: readonly (readonly string[])[],
  head: number,
  columns: Map<UnitColumn, number>,
): Result<UnitTable> {
  const cell = (row: readonly string[], column: UnitColumn) => row[columns.get(column) ?? -1]?.trim() ?? '';
  const named = rows
    .map((row, at) => ({ row, line: at + 1, name: cell(row, 'name').replace(/\s+/g, '') }))
    .filter(({ name, line }) => line > head + 1 && name !== '');
  const levels = unitLevels(named.map(({ row }) => cell(row, 'level')));
  const units = named.map(({ row, name }, i) => ({
    name,
    shortNames: unitsFromText(cell(row, 'shortNames')),
    aliases: unitsFromText(cell(row, 'aliases')),
    level: levels[i] ?? null,
    parent: cell(row, 'parent').replace(/\s+/g, '') || null,
  }));
  const warnings = named.flatMap(({ row, line }, i) =>
    levels[i] === undefined
      ? [`第${line}行的级别“${cell(row, 'level')}”读不懂，按没有级别处理（可写 1、2、3，或市级、县级）。`]
      : [],
  );
  return ok({ units, warnings });
}
