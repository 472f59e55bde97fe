/** What a column of a unit directory holds. */
export type UnitColumn = 'name' | 'shortNames' | 'aliases' | 'level' | 'parent';

/** The headings offices write over each; the first of each is the one the program asks for. */
const HEADINGS: Record<UnitColumn, readonly string[]> = {
  name: ['单位名称', '单位全称', '机构名称', '部门名称', '规范名称', '全称', '名称', '单位'],
  shortNames: ['简称', '单位简称', '规范简称'],
  aliases: ['别名', '曾用名', '其他名称', '别称', '加挂牌子'],
  level: ['级别', '层级', '单位级别'],
  parent: ['上级', '上级单位', '主管单位', '主管部门', '隶属单位'],
};

const COLUMNS = Object.entries(HEADINGS) as [UnitColumn, readonly string[]][];

/** The columns of a heading row by what they hold, or null where no heading stands for the units' names. */
export function unitColumns(row: readonly string[]): Map<UnitColumn, number> | null {
  // 简称（多个用顿号隔开）: what stands in brackets explains the heading.
  const headings = row.map((text) => text.replace(/\s+/g, '').replace(/[（(].*$/, ''));
  const columns = new Map<UnitColumn, number>();
  for (const [column, known] of COLUMNS) {
    const heading = known.find((word) => headings.includes(word));
    if (heading) columns.set(column, headings.indexOf(heading));
  }
  return columns.has('name') ? columns : null;
}
