import type { Scanner } from '../scanner.ts';

/** Characters a time may begin with, and what makes another word of them: 原则上, 应当, 说明, 以前, 今后. */
const WORDS: readonly (readonly [char: string, before: string])[] = [
  ['上', '原则 总体 大体 基本 实际 事实 基础 以 早 晚 马'],
  ['下', '以 之'],
  ['本', '基'],
  ['当', '应 适 恰 相'],
  ['同', '共 协 合'],
  ['次', '每 多 首 再 几 数 一 两 二 三 四 五 六 七 八 九 十 0 1 2 3 4 5 6 7 8 9'],
  ['明', '说 证 声 阐'],
  ['前', '以 目 此 之 提'],
  ['后', '今 以 此 之 最 先 前'],
  ['去', '过'],
  ['来', '年 未 近 以 将'],
];

const BEFORE = new Map(WORDS.map(([char, before]) => [char.charCodeAt(0), before.split(' ')]));

/** True where the character at the cursor (or `offset` from it) ends the word before it: 原则上年底前 is not 上年底. */
export function isTaken(s: Scanner, offset = 0): boolean {
  const before = BEFORE.get(s.peek(offset));
  if (before === undefined) return false;
  const end = s.pos + offset;
  return before.some((word) => s.isBefore(word, end));
}
