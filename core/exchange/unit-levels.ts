/** The tiers of government from the top, as a directory's level column names them. */
const TIERS = [
  /^(?:中央|国家|部)/,
  /^(?:省|自治区)/,
  /^(?:市|地|州)/,
  /^(?:县|区)/,
  /^(?:乡|镇|街道)/,
  /^(?:村|社区)/,
];
const NUMERALS = '一二三四五六七八九';

/**
 * The levels of a column, from the top, 1: numbers as they stand (2, 二级, 第2级), tiers (市级, 县级) by their order among those
 * the column has. Null for an empty cell, undefined for one that is neither.
 */
export function unitLevels(cells: readonly string[]): (number | null | undefined)[] {
  const tiers = cells.map((cell) => TIERS.findIndex((tier) => tier.test(cell)));
  const present = [...new Set(tiers.filter((tier) => tier >= 0))].sort((a, b) => a - b);
  return cells.map((cell, i) => {
    if (cell === '') return null;
    const number = /^第?([1-9]|[一二三四五六七八九])级?$/.exec(cell)?.[1];
    if (number) return NUMERALS.includes(number) ? NUMERALS.indexOf(number) + 1 : +number;
    return tiers[i]! >= 0 ? present.indexOf(tiers[i]!) + 1 : undefined;
  });
}
