import type { PlannedCell } from '../../ledger/summary/sheet-plan.ts';
import { escapeCellText, escapeXml } from '../xml-text.ts';

/** Characters of one cell in Excel; a longer one makes Excel refuse the file. */
export const CELL_CHARS = 32_767;

/**
 * A cell's element. Text stands in the cell itself, so that the shared strings stay as they are, and always as text: it never
 * becomes a formula. `style` 0 is not written out.
 */
export function cellElement(
  prefix: string,
  address: string,
  style: number,
  value: PlannedCell | boolean,
): string {
  const open = `<${prefix}c r="${address}"${style > 0 ? ` s="${style}"` : ''}`;
  const close = `</${prefix}c>`;
  const holding = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null || value === '') return `${open}/>`;
  if (typeof value === 'number') return `${open}>${holding(String(value))}${close}`;
  if (typeof value === 'boolean') return `${open} t="b">${holding(value ? '1' : '0')}${close}`;
  if (typeof value === 'string')
    return `${open} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeCellText(value)}</${prefix}t></${prefix}is>${close}`;
  const { formula, value: gives } = value;
  const calculation = `<${prefix}f>${escapeXml(formula.replace(/^=/, ''))}</${prefix}f>`;
  if (gives === undefined) return `${open}>${calculation}${close}`;
  const type = typeof gives === 'string' ? ' t="str"' : typeof gives === 'boolean' ? ' t="b"' : '';
  const shown = typeof gives === 'string' ? escapeCellText(gives) : String(Number(gives));
  return `${open}${type}>${calculation}${holding(shown)}${close}`;
}
