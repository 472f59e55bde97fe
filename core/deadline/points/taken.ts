import { Dispatch } from '../dispatch.ts';
import type { Scanner } from '../scanner.ts';

/** Characters a time may begin with, and what makes another word of them: 原则上, 应当, 说明, 以前, 今后. */
const WORDS: readonly (readonly [char: string, before: string])[] = [
  ['上', '原则 总体 大体 基本 实际 事实 基础 以 早 晚 马'],
  ['下', '以 之'],
  ['本', '基'],
  ['当', '应 适 恰 相'],
  ['同', '共 协 合 会'],
  ['次', '每 多 首 再 上 下 本 此 几 数 一 两 二 三 四 五 六 七 八 九 十 0 1 2 3 4 5 6 7 8 9'],
  ['单', '名 清 办 工 订 知 处 理 回 账'],
  ['明', '说 声 阐'],
  ['前', '以 目 此 之 提 当 日 会'],
  ['后', '今 以 此 之 最 先 前 会 事 然 其 随'],
  ['去', '过'],
  ['来', '年 未 近 以 将'],
];

const words = new Dispatch(WORDS.map(([starts, before]) => ({ starts, before: before.split(' ') })));

/** True where the character at the cursor (or `offset` from it) ends the word before it: 原则上年底前 is not 上年底. */
export function isTaken(s: Scanner, offset = 0): boolean {
  const [taken] = words.at(s.peek(offset));
  if (taken === undefined) return false;
  const end = s.pos + offset;
  const word = taken.before.find((w) => s.isBefore(w, end));
  if (word === undefined || (word === '以' && s.oneOf('可所予加难足', offset - 2))) return false;
  // 可以上半年完成, 所以下周开会; in 原则上次年底前 the 上 is taken itself.
  return word.length > 1 || !isTaken(s, offset - 1);
}
