/** A time that opens a line: 3月, 1月至4月, 5-12月, 全年, 第一季度, 上半年, 6月底前. */
const OPENING =
  /^(?:\d{4}年)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:月(?:份)?(?:底|初|中旬|上旬|下旬|\d{1,2}日)?)?\s*[-—–~至到]\s*)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月(?:份)?(?:底|初|中旬|上旬|下旬|\d{1,2}日)?|第?[一二三四1-4]季度|[上下]半年|全年|年底|年内|常年)(?:前|之前|以前|末)?/;

/**
 * The times that open the lines of a matter (3-4月：评价风险点。 换行 5-6月：完善制度。 → 3-4月；5-6月); '' where no line
 * begins with one.
 */
export function timeBefore(text: string): string {
  return text
    .split('\n')
    .map((line) => OPENING.exec(line.trim())?.[0] ?? '')
    .filter((time) => time !== '')
    .join('；');
}
