import type { CellValue } from '../workbook-port.ts';
import { type Formula, readFormula } from './formula-tree.ts';
import type { PlannedCell, SheetPlan } from './sheet-plan.ts';

/** What a formula gives; an error as Excel shows it. */
type Value = CellValue | { error: string };

/** A cell of another sheet, rows and columns from 0. */
export type CellLookup = (sheet: string, row: number, column: number) => CellValue;

/**
 * The plan with what its formulas give, worked out as Excel does for the functions these sheets use. A file shows it until a
 * program calculates for itself. `today`: the serial number of the day TODAY() gives.
 */
export function withValues(plan: SheetPlan, lookup: CellLookup, today: number): SheetPlan {
  const sheet = new Calculation(plan, lookup, today);
  const cells = plan.cells.map((line, row) =>
    line.map((cell, column): PlannedCell => {
      if (cell === null || typeof cell !== 'object') return cell;
      const value = sheet.at(row, column);
      return isError(value) || value === null ? cell : { ...cell, value };
    }),
  );
  return { ...plan, cells };
}

class Calculation {
  private readonly plan: SheetPlan;
  private readonly lookup: CellLookup;
  private readonly today: number;
  private readonly known = new Map<PlannedCell, Value>();
  /** How often each combination of values stands in some ranges side by side. */
  private readonly counts = new Map<string, Map<string, number>>();

  constructor(plan: SheetPlan, lookup: CellLookup, today: number) {
    this.plan = plan;
    this.lookup = lookup;
    this.today = today;
  }

  at(row: number, column: number): Value {
    const cell = this.plan.cells[row]?.[column] ?? null;
    if (cell === null || typeof cell !== 'object') return cell;
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    const value = this.of(readFormula(cell.formula));
    // A formula that gives an empty cell shows 0.
    const shown = value === null ? 0 : value;
    this.known.set(cell, shown);
    return shown;
  }

  private of(formula: Formula): Value {
    switch (formula.kind) {
      case 'value':
        return formula.value;
      case 'cell':
        return formula.sheet === null
          ? this.at(formula.row, formula.column)
          : this.lookup(formula.sheet, formula.row, formula.column);
      case 'call':
        return this.call(formula.name, formula.args);
      case 'operation':
        return operate(formula.sign, this.of(formula.left), this.of(formula.right));
      default:
        return { error: '#VALUE!' };
    }
  }

  private call(name: string, args: Formula[]): Value {
    const [first, second, third] = args;
    switch (name) {
      case 'TODAY':
        return this.today;
      case 'IF': {
        const test = this.of(first!);
        if (isError(test)) return test;
        const chosen = isTrue(test) ? second : third;
        return chosen ? this.of(chosen) : false;
      }
      case 'AND':
        return args.every((arg) => isTrue(this.of(arg)));
      case 'ISNUMBER':
        return typeof this.of(first!) === 'number';
      case 'N': {
        const value = this.of(first!);
        return typeof value === 'number' ? value : 0;
      }
      case 'TRIM': {
        const value = this.of(first!);
        return isError(value) ? value : textOf(value).replace(/ +/g, ' ').replace(/^ | $/g, '');
      }
      case 'MATCH': {
        const wanted = this.of(first!);
        const items = second?.kind === 'list' ? second.items : [];
        const place = items.findIndex((item) => same(this.of(item), wanted));
        return place < 0 ? { error: '#N/A' } : place + 1;
      }
      case 'COUNTIFS':
        return this.countIfs(args);
    }
    throw new Error(`Not a function of ours: ${name}`);
  }

  private countIfs(args: Formula[]): number {
    const ranges = args.filter((_, i) => i % 2 === 0);
    const wanted = args.filter((_, i) => i % 2 === 1).map((arg) => keyOf(this.of(arg)));
    const key = JSON.stringify(ranges);
    let counts = this.counts.get(key);
    if (!counts) {
      counts = this.countAll(ranges);
      this.counts.set(key, counts);
    }
    return counts.get(wanted.join('\n')) ?? 0;
  }

  private countAll(ranges: Formula[]): Map<string, number> {
    const counts = new Map<string, number>();
    const columns = ranges.map((range) => {
      if (range.kind !== 'range') throw new Error('COUNTIFS counts ranges');
      const { from, to } = range;
      return Array.from({ length: to.row - from.row + 1 }, (_, i) =>
        keyOf(this.of({ ...from, row: from.row + i })),
      );
    });
    for (let i = 0; i < columns[0]!.length; i++) {
      const key = columns.map((column) => column[i]!).join('\n');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }
}

const isError = (value: Value): value is { error: string } => value !== null && typeof value === 'object';
const isTrue = (value: Value) => value === true || (typeof value === 'number' && value !== 0);
const textOf = (value: CellValue) =>
  value === null ? '' : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
/** Texts count as one without regard to case. */
const keyOf = (value: Value) =>
  isError(value) ? value.error : `${typeof value === 'number'} ${textOf(value).toLowerCase()}`;
const same = (a: Value, b: Value) => !isError(a) && !isError(b) && keyOf(a) === keyOf(b);

function operate(sign: string, left: Value, right: Value): Value {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if ('+-*/'.includes(sign)) {
    const [a, b] = [Number(left ?? 0), Number(right ?? 0)];
    if (Number.isNaN(a) || Number.isNaN(b)) return { error: '#VALUE!' };
    if (sign === '/') return b === 0 ? { error: '#DIV/0!' } : a / b;
    return sign === '+' ? a + b : sign === '-' ? a - b : a * b;
  }
  const order = compare(left, right);
  switch (sign) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '>':
      return order > 0;
    case '<':
      return order < 0;
    case '>=':
      return order >= 0;
    default:
      return order <= 0;
  }
}

/** Excel's order: numbers before texts before truth values; an empty cell is as the other side's zero or empty text. */
function compare(left: CellValue, right: CellValue): number {
  const [a, b] = [left ?? blankLike(right), right ?? blankLike(left)];
  const rank = (value: string | number | boolean) => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const [x, y] = typeof a === 'string' ? [a.toLowerCase(), String(b).toLowerCase()] : [a, b];
  return x === y ? 0 : x > y ? 1 : -1;
}

const blankLike = (other: CellValue) =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
