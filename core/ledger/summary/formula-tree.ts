/** A formula of the sheets we make, read. */
export type Formula =
  | { kind: 'value'; value: number | string | boolean }
  | { kind: 'cell'; sheet: string | null; row: number; column: number }
  | { kind: 'range'; from: Formula & { kind: 'cell' }; to: Formula & { kind: 'cell' } }
  | { kind: 'list'; items: Formula[] }
  | { kind: 'call'; name: string; args: Formula[] }
  | { kind: 'operation'; sign: string; left: Formula; right: Formula };

/** Binding strength: the first binds least. */
const SIGNS = [
  ['=', '<>', '>=', '<=', '>', '<'],
  ['+', '-'],
  ['*', '/'],
];

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|('(?:[^']|'')*'!)|(\$?[A-Z]{1,3}\$?\d{1,7}(?![A-Za-z0-9(]))|(\d+(?:\.\d+)?)|([A-Z]+)(?=\()|(>=|<=|<>|[-+*/=<>(){},:]))/y;

/** Reads a formula as written in a cell (=…). Throws where it is none of ours: that would be a bug. */
export function readFormula(text: string): Formula {
  return new Reader(text.replace(/^=/, '')).whole();
}

class Reader {
  private readonly tokens: { text: string; kind: number }[] = [];
  private at = 0;

  constructor(text: string) {
    TOKEN.lastIndex = 0;
    for (let end = 0; end < text.length; end = TOKEN.lastIndex) {
      TOKEN.lastIndex = end;
      const match = TOKEN.exec(text);
      if (!match) throw new Error(`Not a formula of ours: ${text}`);
      const kind = match.findIndex((part, i) => i > 0 && part !== undefined);
      this.tokens.push({ text: match[kind]!, kind });
    }
  }

  whole(): Formula {
    const read = this.operation(0);
    if (this.at < this.tokens.length) throw new Error(`Unexpected ${this.tokens[this.at]!.text}`);
    return read;
  }

  private operation(level: number): Formula {
    const signs = SIGNS[level];
    if (!signs) return this.operand();
    let left = this.operation(level + 1);
    while (signs.includes(this.peek())) {
      const sign = this.take();
      left = { kind: 'operation', sign, left, right: this.operation(level + 1) };
    }
    return left;
  }

  private operand(): Formula {
    const token = this.tokens[this.at++];
    if (!token) throw new Error('A formula ends too soon');
    const { text } = token;
    switch (token.kind) {
      case STRING:
        return { kind: 'value', value: text.slice(1, -1).replaceAll('""', '"') };
      case SHEET:
        return this.reference(text.slice(1, -2).replaceAll("''", "'"), this.take());
      case CELL:
        return this.reference(null, text);
      case NUMBER:
        return { kind: 'value', value: Number(text) };
      case NAME:
        this.take();
        return { kind: 'call', name: text, args: this.items(')') };
    }
    if (text === '{') return { kind: 'list', items: this.items('}') };
    const inner = this.operation(0);
    this.take();
    return inner;
  }

  private reference(sheet: string | null, text: string): Formula {
    const from = cellOf(sheet, text);
    if (this.peek() !== ':') return from;
    this.take();
    return { kind: 'range', from, to: cellOf(sheet, this.take()) };
  }

  private items(close: string): Formula[] {
    const items: Formula[] = [];
    while (this.peek() !== close) {
      if (this.peek() === ',') this.take();
      items.push(this.operation(0));
    }
    this.take();
    return items;
  }

  private peek(): string {
    return this.tokens[this.at]?.text ?? '';
  }
  private take(): string {
    const token = this.tokens[this.at++];
    if (!token) throw new Error('A formula ends too soon');
    return token.text;
  }
}

const STRING = 1;
const SHEET = 2;
const CELL = 3;
const NUMBER = 4;
const NAME = 5;

function cellOf(sheet: string | null, text: string): Formula & { kind: 'cell' } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(text) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { kind: 'cell', sheet, row: Number(digits) - 1, column: column - 1 };
}
