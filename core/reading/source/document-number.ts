import { findIn } from '../signs.ts';

/**
 * The number a paper is filed under (发文字号): the issuer's code, the year in brackets, 号. Returns the first in
 * text[from, to) or null. 国办发〔2018〕117号, 鞍立政发〔2023〕2号, 发改低空〔2026〕123号, 督立[2018]第3号.
 */
export function documentNumberIn(
  text: string,
  from: number,
  to: number,
): { start: number; end: number } | null {
  for (
    let open = findIn(text, '〔', from, to);
    open >= 0 && open < to;
    open = findIn(text, '〔', open + 1, to)
  ) {
    const tail = /^〔(?:19|20)\d\d〕第?\d{1,5}号/.exec(text.slice(open, open + 16));
    if (!tail) continue;
    let start = open;
    while (
      start > from &&
      open - start < 14 &&
      /[\u4e00-\u9fa5A-Za-z]/.test(text.charAt(start - 1)) &&
      text.charAt(start - 1) !== '期'
    )
      start--;
    if (start < open || isMinutes(text, from, open)) return { start, end: open + tail[0].length };
  }
  return null;
}

/** Minutes carry no issuer's code: 〔2026〕8号 stands alone or after 第8期. */
const isMinutes = (text: string, from: number, open: number) =>
  open === from || /第?[\d一二三四五六七八九十]+期$/.test(text.slice(Math.max(from, open - 8), open));
