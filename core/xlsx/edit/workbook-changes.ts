import type { Choices } from '../../ledger/repairs/choices.ts';
import type { SheetPlan } from '../../ledger/summary/sheet-plan.ts';
import type { CellValue } from '../../ledger/workbook-port.ts';

/** A cell by its place; row and column from 0. */
export type CellPlace = { sheet: string; row: number; column: number };

/** A cell to be written. `format`: the number format it gets; absent, its own stays. */
export type CellEdit = CellPlace & { value: CellValue; format?: string };

/** What is to be changed in a workbook, all of it or nothing. */
export type WorkbookChanges = {
  cells: readonly CellEdit[];
  /** Drop-down lists for cells without a data validation; other values can still be typed. */
  choices: readonly Choices[];
  /** Sheets to be added behind the others, or made again in their place where we made them before. */
  sheets: readonly SheetPlan[];
};

/** Why a cell can't be written without harm. */
export type Obstacle = 'formula' | 'array' | 'merged' | 'table' | 'linked';

export const OBSTACLE_WORD: Record<Obstacle, string> = {
  formula: '是公式',
  array: '属于数组公式或模拟运算表',
  merged: '在合并单元格里，不显示',
  table: '是 Excel 表格的标题或汇总行',
  linked: '连着股票、地理等联机数据',
};
