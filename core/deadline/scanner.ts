import { FOLD } from './fold.ts';

const DIGIT_0 = 48;
const NEWLINE = 10;
/** Stands for an empty line: nothing reads across it. */
export const PARAGRAPH = NEWLINE;

/** Values of the Chinese numerals that are digits; 100 + exponent for 十 百 千; 0 where the code is none. */
const NUMERAL = new Uint8Array(65_536);
const numerals = (chars: string, value: number) => {
  for (const char of chars) NUMERAL[char.charCodeAt(0)] = value;
};
/** Digits are stored plus one, so that 〇 differs from "no numeral". */
['〇', '一壹', '二两贰俩', '三叁仨', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].forEach(
  (chars, digit) => {
    numerals(chars, digit + 1);
  },
);
numerals('十拾', 101);
numerals('百佰', 102);
numerals('千仟', 103);
numerals('廿', 110);
numerals('卅', 111);

/** Every character a number can begin with; 伍 and 陆 are rather names and land. */
export const NUMBER_STARTS = '〇一二两三四五六七八九十廿卅百壹贰叁肆柒捌玖拾0123456789';

export const isDigit = (code: number): boolean => code >= DIGIT_0 && code <= DIGIT_0 + 9;
/** 〇 to 九, the numerals that are digits. */
export const isPlainNumeral = (code: number): boolean => NUMERAL[code]! > 0 && NUMERAL[code]! <= 10;
export const isNumeral = (code: number): boolean => NUMERAL[code] !== 0;
const NUMERAL_ZERO = 0x3007;
const YEAR = 0x5e74;

/** 二O二七年, 二0二七年: a letter or digit zero that stands for 〇 behind a numeral and before another or 年. */
function isZeroAmongNumerals(text: string, i: number, code: number, before: number): boolean {
  if ((code !== DIGIT_0 && code !== 79 && code !== 111) || !isPlainNumeral(before)) return false;
  const next = FOLD[text.charCodeAt(i + 1)] ?? 0;
  return next === YEAR || isPlainNumeral(next) || (next === code && i + 2 < text.length);
}
/** 月 日 号 */
const MONTH_OR_DAY = [0x6708, 0x65e5, 0x53f7];
const isLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;

/**
 * A text folded to one spelling, blanks left out, with a cursor. `codes[i]` came from `text[at[i]]`. Readers move `pos` and
 * put it back where they fail; every look-around is bounded, so reading stays linear.
 */
export class Scanner {
  readonly text: string;
  readonly codes: Uint16Array;
  readonly at: Uint32Array;
  readonly length: number;
  pos = 0;
  private folded: string | undefined;

  constructor(text: string) {
    this.text = text;
    const codes = new Uint16Array(text.length + 1);
    const at = new Uint32Array(text.length + 1);
    let n = 0;
    let newlines = 0;
    for (let i = 0; i < text.length; i++) {
      const raw = text.charCodeAt(i);
      const code = FOLD[raw]!;
      if (code === 0) {
        if (raw === NEWLINE && ++newlines === 2) {
          codes[n] = PARAGRAPH;
          at[n++] = i;
        }
        continue;
      }
      newlines = 0;
      codes[n] = isZeroAmongNumerals(text, i, code, codes[n - 1] ?? 0) ? NUMERAL_ZERO : code;
      at[n++] = i;
    }
    at[n] = text.length;
    this.codes = codes;
    this.at = at;
    this.length = n;
  }

  /** The code `offset` places from the cursor; 0 outside the text. */
  peek(offset = 0): number {
    const i = this.pos + offset;
    return i >= 0 && i < this.length ? this.codes[i]! : 0;
  }

  /** The folded text between two places, for steps and anchors. */
  slice(from: number, to: number): string {
    this.folded ??= this.fold();
    return this.folded.slice(Math.max(0, from), to);
  }

  /** The whole folded text as a string; made only where words are asked for. */
  private fold(): string {
    let text = '';
    for (let i = 0; i < this.length; i += 4096)
      text += String.fromCharCode.apply(
        null,
        this.codes.subarray(i, Math.min(i + 4096, this.length)) as never,
      );
    return text;
  }

  /** True where blanks or a line break stood before the place, other than inside a number of a date. */
  gapAt(i: number): boolean {
    return i > 0 && i < this.length && this.at[i]! - this.at[i - 1]! > 1 && !this.isTorn(i);
  }

  /** 12月1⏎0日, 2026年1 2月: two digits of a month or day that a line's end or a blank has torn apart. */
  private isTorn(i: number): boolean {
    const { codes } = this;
    if (!isDigit(codes[i]!) || !isDigit(codes[i - 1]!) || !MONTH_OR_DAY.includes(codes[i + 1]!)) return false;
    const before = codes[i - 2] ?? 0;
    const value = (codes[i - 1]! - DIGIT_0) * 10 + codes[i]! - DIGIT_0;
    return (
      (before === YEAR || before === MONTH_OR_DAY[0] || (codes[i] === DIGIT_0 && !isDigit(before))) &&
      value <= (codes[i + 1] === MONTH_OR_DAY[0] ? 12 : 31)
    );
  }

  /** True where the line broke before the place. */
  lineBreakAt(i: number): boolean {
    if (i === 0 || i >= this.length || this.codes[i] === PARAGRAPH || this.codes[i - 1] === PARAGRAPH)
      return true;
    for (let k = this.at[i - 1]! + 1; k < this.at[i]!; k++)
      if (this.text.charCodeAt(k) === NEWLINE) return true;
    return false;
  }

  is(word: string, from = this.pos): boolean {
    if (from < 0 || from + word.length > this.length) return false;
    for (let i = 0; i < word.length; i++) if (this.codes[from + i] !== word.charCodeAt(i)) return false;
    return true;
  }

  /** True where the word ends right before the place. */
  isBefore(word: string, end = this.pos): boolean {
    return this.is(word, end - word.length);
  }

  eat(word: string): boolean {
    if (!this.is(word)) return false;
    this.pos += word.length;
    return true;
  }

  /** Reads the first word of the list that stands here; lists name longer words first. */
  eatAny(words: readonly string[]): string | null {
    const code = this.peek();
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      if (word.charCodeAt(0) === code && this.is(word)) {
        this.pos += word.length;
        return word;
      }
    }
    return null;
  }

  /** True where the code at the place is one of the characters. */
  oneOf(chars: string, offset = 0): boolean {
    const code = this.peek(offset);
    for (let i = 0; i < chars.length; i++) if (chars.charCodeAt(i) === code) return true;
    return false;
  }

  /** A run of ASCII digits without blanks in it, at most `most` long; -1 where there is none or a longer one. */
  digits(least: number, most: number): number {
    let value = 0;
    let i = this.pos;
    while (i < this.length && isDigit(this.codes[i]!) && (i === this.pos || !this.gapAt(i))) {
      if (i - this.pos >= most) return -1;
      value = value * 10 + this.codes[i]! - DIGIT_0;
      i++;
    }
    if (i - this.pos < least) return -1;
    this.pos = i;
    return value;
  }

  /** A number in digits (up to 6) or Chinese numerals (up to 9999: 三十, 廿五, 一百二十, 一〇); -1 where there is none. */
  number(): number {
    if (isDigit(this.peek())) return this.digits(1, 6);
    return this.chineseNumber();
  }

  private chineseNumber(): number {
    let i = this.pos;
    let total = 0;
    let digits = 0;
    let digitCount = 0;
    let units = false;
    let lastUnit = 1000;
    for (; i < this.length; i++) {
      const value = NUMERAL[this.codes[i]!]!;
      if (value === 0) break;
      if (value < 100) {
        if (digitCount > 0 && units && digits !== 0) break;
        digits = digits * 10 + value - 1;
        if (++digitCount > 4) return -1;
      } else if (value >= 110) {
        if (units || digitCount > 0) break;
        total = (value - 108) * 10;
        units = true;
        lastUnit = 10;
      } else {
        const unit = 10 ** (value - 100);
        if (digitCount > 1 && !units) return -1;
        if (unit > lastUnit || (units && unit >= lastUnit)) break;
        total += (digitCount === 0 || digits === 0 ? 1 : digits) * unit;
        lastUnit = unit;
        digits = 0;
        digitCount = 0;
        units = true;
      }
    }
    if (i === this.pos) return -1;
    this.pos = i;
    return total + digits;
  }

  /** True where a number can begin: not inside a longer number, a decimal or a code such as A3. */
  atNumberStart(): boolean {
    const code = this.peek();
    const before = this.peek(-1);
    if (isDigit(code)) {
      if (this.gapAt(this.pos)) return true;
      if (isDigit(before) || isLetter(before)) return false;
      return !this.continuesNumber();
    }
    if (!isNumeral(code)) return false;
    return !isNumeral(before) || before === 0x4e00;
  }

  /** True after "12." or "1," of a longer number; a paragraph's own number ("1.6月底前完成") is not one. */
  private continuesNumber(): boolean {
    const mark = this.text.charCodeAt(this.at[this.pos - 1]!);
    if (!isDigit(this.peek(-2))) return false;
    if (mark === 44) return isDigit(this.peek(1)) && isDigit(this.peek(2)) && !isDigit(this.peek(3));
    if (mark !== 46) return false;
    if (this.peek(-2) === DIGIT_0 && !isDigit(this.peek(-3))) return true;
    let i = this.pos - 2;
    while (i > 0 && isDigit(this.codes[i - 1]!) && this.pos - i < 4) i--;
    return !this.lineBreakAt(i) && !this.oneOf(';。:,(', i - 1 - this.pos);
  }
}
