import type { Cell, Scalar } from './sheet.ts';

/**
 * Puts a value into a cell as Excel reads what is typed or written by an add-in: texts become formulas, numbers, dates,
 * percentages and truth values where they look like them, unless the cell's format is text or an apostrophe stands before.
 */
export function typeInto(cell: Cell, value: unknown): void {
  delete cell.formula;
  delete cell.text;
  if (value === '') delete cell.value;
  else if (typeof value !== 'string' || cell.numberFormat === '@') cell.value = value as Scalar;
  else if (value.startsWith("'")) cell.value = value.slice(1);
  else if (value.startsWith('=')) {
    cell.formula = value;
    // What it comes to is worked out when it is read.
    cell.value = 0;
  } else understand(cell, value);
}

const DATE = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/;

function understand(cell: Cell, text: string): void {
  const date = DATE.exec(text);
  if (date) {
    cell.value = Date.UTC(+date[1]!, +date[2]! - 1, +date[3]!) / 86_400_000 + 25_569;
    cell.numberFormat = 'yyyy/m/d';
  } else if (/^[+-]?\d+(?:\.\d+)?$/.test(text)) cell.value = Number(text);
  else if (/^\d+(?:\.\d+)?%$/.test(text)) cell.value = Number(text.slice(0, -1)) / 100;
  else if (/^(?:true|false)$/i.test(text)) cell.value = text.toLowerCase() === 'true';
  else cell.value = text;
}
