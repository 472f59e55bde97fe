import type { CellRange } from '../../../core/ledger/workbook-port.ts';
import type { Scalar, Sheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { type Node, parseFormula } from './parse.ts';

/** An error value, as a cell shows it. */
export type ErrorValue = { error: '#VALUE!' | '#N/A' | '#NAME?' | '#DIV/0!' };
export type Value = Scalar | null | ErrorValue;

const isError = (value: unknown): value is ErrorValue =>
  typeof value === 'object' && value !== null && 'error' in value;
const VALUE: ErrorValue = { error: '#VALUE!' };

/** What Excel would calculate, of the functions our formulas use. `today` is a serial number. */
export class Calculation {
  private readonly workbook: Workbook;
  private readonly today: number;
  private readonly known = new Map<string, Value>();

  constructor(workbook: Workbook, today: number) {
    this.workbook = workbook;
    this.today = today;
  }

  /** A cell's value, worked out where it holds a formula. */
  cell(sheet: Sheet, row: number, column: number): Value {
    const cell = sheet.cell(row, column);
    if (cell?.formula === undefined) return cell?.value ?? null;
    const key = `${sheet.id} ${row} ${column}`;
    let value = this.known.get(key);
    if (value === undefined) {
      value = this.evaluate(cell.formula, sheet, row);
      this.known.set(key, value);
    }
    return value;
  }

  /** A formula that stands in a row of a sheet; its relative rows are those written in it. */
  evaluate(formula: string, sheet: Sheet, row: number): Value {
    return this.value(parsed(formula), { sheet, row });
  }

  private value(node: Node, at: Place): Value {
    switch (node.kind) {
      case 'value':
        return node.value;
      case 'list':
        return node.values[0] ?? null;
      case 'range':
        return this.cell(this.sheetOf(node, at), node.range.top, node.range.left);
      case 'operation':
        return operate(node.operator, this.value(node.left, at), this.value(node.right, at));
      case 'call':
        return this.call(node.name, node.args, at);
    }
  }

  private sheetOf({ sheet }: Node & { kind: 'range' }, at: Place): Sheet {
    return sheet === null ? at.sheet : this.workbook.find(sheet)!;
  }

  private call(name: string, args: Node[], at: Place): Value {
    const arg = (i: number) => (args[i] ? this.value(args[i], at) : null);
    const all = () => args.map((node) => this.value(node, at));
    switch (name) {
      case 'IF': {
        const condition = truth(arg(0));
        if (isError(condition)) return condition;
        return condition ? arg(1) : args[2] ? arg(2) : false;
      }
      case 'AND':
      case 'OR': {
        const truths = all().map(truth);
        const error = truths.find(isError);
        return error ?? (name === 'AND' ? truths.every(Boolean) : truths.some(Boolean));
      }
      case 'NOT': {
        const condition = truth(arg(0));
        return isError(condition) ? condition : !condition;
      }
      case 'N': {
        const value = arg(0);
        return isError(value) ? value : typeof value === 'number' ? value : value === true ? 1 : 0;
      }
      case 'T': {
        const value = arg(0);
        return isError(value) || typeof value === 'string' ? value : '';
      }
      case 'ABS': {
        const value = arg(0);
        return isError(value) ? value : Math.abs(number(value));
      }
      case 'TODAY':
        return this.today;
      case 'DATE':
        return Date.UTC(number(arg(0)), number(arg(1)) - 1, number(arg(2))) / 86_400_000 + 25_569;
      case 'ROW':
        return at.row + 1;
      case 'TRIM': {
        const value = arg(0);
        return isError(value)
          ? value
          : text(value)
              .replace(/^ +| +$/g, '')
              .replace(/ {2,}/g, ' ');
      }
      case 'ISNUMBER':
        return typeof arg(0) === 'number';
      case 'ISERROR':
        return isError(arg(0));
      case 'FIND': {
        const [what, where] = all();
        if (isError(what) || isError(where)) return VALUE;
        const found = text(where ?? null).indexOf(text(what ?? null));
        return found < 0 ? VALUE : found + 1;
      }
      case 'INDEX': {
        const [range] = args;
        if (range?.kind !== 'range') throw new Error('INDEX of what is no range');
        return this.cell(this.sheetOf(range, at), range.range.top + number(arg(1)) - 1, range.range.left);
      }
      case 'MATCH': {
        const list = args[1];
        if (list?.kind !== 'list') throw new Error('MATCH in what is no list');
        const found = list.values.findIndex((value) => same(value, arg(0)));
        return found < 0 ? { error: '#N/A' } : found + 1;
      }
      case 'COUNTIFS':
        return this.countIfs(args, at);
      default:
        return { error: '#NAME?' };
    }
  }

  private countIfs(args: Node[], at: Place): number {
    const tests = args.flatMap((node, i) =>
      i % 2 === 0 && node.kind === 'range' ? [{ node, wanted: this.value(args[i + 1]!, at) }] : [],
    );
    const { top, bottom } = tests[0]!.node.range;
    let count = 0;
    for (let row = 0; row <= bottom - top; row++)
      if (tests.every(({ node, wanted }) => same(this.inRange(node, at, row), wanted))) count++;
    return count;
  }

  private inRange(node: Node & { kind: 'range' }, at: Place, row: number): Value {
    const range: CellRange = node.range;
    return this.cell(this.sheetOf(node, at), range.top + row, range.left);
  }
}

type Place = { sheet: Sheet; row: number };

const trees = new Map<string, Node>();
function parsed(formula: string): Node {
  const tree = trees.get(formula) ?? parseFormula(formula);
  trees.set(formula, tree);
  return tree;
}

const text = (value: Value) => {
  if (value === null || isError(value)) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};
const number = (value: Value) => (value === null ? 0 : Number(value));
const same = (a: Value, b: Value) =>
  typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b;

function truth(value: Value): boolean | ErrorValue {
  if (isError(value)) return value;
  if (typeof value === 'string') return VALUE;
  return Boolean(value);
}

/** Numbers come before texts, texts before truth values, as Excel compares. */
const rank = (value: Value) => (typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 0);

function operate(operator: string, left: Value, right: Value): Value {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === '&') return text(left) + text(right);
  if ('+-*/'.includes(operator)) {
    const [a, b] = [number(left), number(right)];
    if (Number.isNaN(a) || Number.isNaN(b)) return VALUE;
    if (operator === '/' && b === 0) return { error: '#DIV/0!' };
    return operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : a / b;
  }
  const order = compare(left, right);
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

function compare(left: Value, right: Value): number {
  const [a, b] = [blankAs(left, right), blankAs(right, left)];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') {
    const [one, other] = [a.toLowerCase(), b.toLowerCase()];
    return one < other ? -1 : one > other ? 1 : 0;
  }
  return number(a) - number(b);
}

const blankAs = (value: Value, beside: Value): Value =>
  value !== null ? value : typeof beside === 'string' ? '' : 0;
