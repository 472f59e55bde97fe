import type { CellRange } from '../../../core/ledger/workbook-port.ts';

export type ConditionalFormatType = 'Custom' | 'CellValue' | 'ColorScale' | 'DataBar' | 'ContainsText';

/** One conditional format of a sheet; a sheet keeps them in the order of their priority, first wins. */
export type ConditionalFormat = {
  id: string;
  type: ConditionalFormatType;
  ranges: CellRange[];
  /** The formula of a Custom format, as written. */
  formula: string;
  /** The rule of the other types, carried as it is. */
  rule: unknown;
  fill: string | null;
  fontColor: string | null;
  bold: boolean;
  stopIfTrue: boolean;
};

let made = 0;

/** A new identifier in the shape Excel gives its objects. */
export const newId = () =>
  `{00000000-0000-4000-8000-${(++made).toString(16).toUpperCase().padStart(12, '0')}}`;

export const newConditionalFormat = (
  type: ConditionalFormatType,
  ranges: CellRange[],
): ConditionalFormat => ({
  id: newId(),
  type,
  ranges,
  formula: '',
  rule: null,
  fill: null,
  fontColor: null,
  bold: false,
  stopIfTrue: false,
});
