import type { CellRange } from '../../../core/ledger/workbook-port.ts';
import { parseAddress } from '../workbook/address.ts';

/** A worksheet formula as a tree. */
export type Node =
  | { kind: 'value'; value: string | number | boolean }
  | { kind: 'list'; values: (string | number | boolean)[] }
  | { kind: 'range'; sheet: string | null; range: CellRange; anchored: { row: boolean; column: boolean } }
  | { kind: 'call'; name: string; args: Node[] }
  | { kind: 'operation'; operator: string; left: Node; right: Node };

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|((?:'(?:[^']|'')*'!|[\p{L}\w]+!)?\$?[A-Z]{1,3}\$?\d*(?::\$?[A-Z]{1,3}\$?\d*)?(?![\p{L}\w.(]))|(\d+(?:\.\d+)?)|([A-Z][A-Z.]*(?=\())|(TRUE|FALSE)|(<>|<=|>=|[-+*/&=<>(),{}]))/uy;

const BINDS: Record<string, number> = {
  ...{ '=': 1, '<>': 1, '<': 1, '>': 1, '<=': 1, '>=': 1 },
  ...{ '&': 2, '+': 3, '-': 3, '*': 4, '/': 4 },
};

/** Parses a formula with or without its `=`; throws on what this small reader does not know. */
export function parseFormula(formula: string): Node {
  const tokens = tokensOf(formula.replace(/^=/, ''));
  let at = 0;
  const peek = () => tokens[at];
  const take = (text?: string) => {
    const token = tokens[at++];
    if (!token || (text !== undefined && token.text !== text))
      throw new Error(`formula ${formula}: at ${at}`);
    return token;
  };
  const expression = (least: number): Node => {
    let left = operand();
    for (let next = peek(); next?.kind === 'mark' && (BINDS[next.text] ?? 0) >= least; next = peek()) {
      const operator = take().text;
      left = { kind: 'operation', operator, left, right: expression(BINDS[operator]! + 1) };
    }
    return left;
  };
  const operand = (): Node => {
    const token = take();
    if (token.kind === 'text') return { kind: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') };
    if (token.kind === 'number') return { kind: 'value', value: Number(token.text) };
    if (token.kind === 'truth') return { kind: 'value', value: token.text === 'TRUE' };
    if (token.kind === 'range') return rangeOf(token.text);
    if (token.kind === 'name') {
      take('(');
      const args: Node[] = [];
      while (peek()?.text !== ')') {
        args.push(expression(1));
        if (peek()?.text === ',') take();
      }
      take(')');
      return { kind: 'call', name: token.text, args };
    }
    if (token.text === '(') {
      const inner = expression(1);
      take(')');
      return inner;
    }
    if (token.text === '{') {
      const values: (string | number | boolean)[] = [];
      while (peek()?.text !== '}') {
        const item = operand();
        if (item.kind === 'value') values.push(item.value);
        if (peek()?.text === ',') take();
      }
      take('}');
      return { kind: 'list', values };
    }
    if (token.text === '-')
      return { kind: 'operation', operator: '-', left: { kind: 'value', value: 0 }, right: operand() };
    throw new Error(`formula ${formula}: unexpected ${token.text}`);
  };
  const tree = expression(1);
  if (at < tokens.length) throw new Error(`formula ${formula}: left over ${tokens[at]!.text}`);
  return tree;
}

type Token = { kind: 'text' | 'range' | 'number' | 'name' | 'truth' | 'mark'; text: string };
const KINDS = ['text', 'range', 'number', 'name', 'truth', 'mark'] as const;

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const found = TOKEN.exec(formula);
    if (!found) throw new Error(`formula ${formula}: not understood`);
    const which = KINDS.findIndex((_, i) => found[i + 1] !== undefined);
    tokens.push({ kind: KINDS[which]!, text: found[which + 1]! });
  }
  return tokens;
}

function rangeOf(text: string): Node {
  const bang = text.lastIndexOf('!');
  const sheet = bang < 0 ? null : text.slice(0, bang).replace(/^'|'$/g, '').replaceAll("''", "'");
  const address = text.slice(bang + 1);
  const range = parseAddress(address);
  if (!range) throw new Error(`address ${text}`);
  return {
    ...{ kind: 'range', sheet, range },
    anchored: { column: address.startsWith('$'), row: /\$\d/.test(address) || !/\d/.test(address) },
  };
}
