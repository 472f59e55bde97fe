import type { CellRange } from '../../../core/ledger/workbook-port.ts';
import type { DefinedName } from './defined-name.ts';
import { Sheet } from './sheet.ts';

/** The document behind the test host. Knows nothing of Office.js. */
export class Workbook {
  sheets: Sheet[] = [];
  names: DefinedName[] = [];
  readonly settings = new Map<string, unknown>();
  activeId = '';
  /** 保护工作簿: no sheet can be added or deleted. */
  isStructureProtected = false;
  /** The serial number TODAY() gives. */
  today = 45_797;
  selection: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

  addSheet(name: string): Sheet {
    const sheet = new Sheet(name);
    this.sheets.push(sheet);
    if (!this.activeId) this.activeId = sheet.id;
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    this.sheets = this.sheets.filter((s) => s !== sheet);
    if (this.activeId === sheet.id) this.activeId = this.sheets[0]!.id;
  }

  get active(): Sheet {
    return this.find(this.activeId)!;
  }

  /** A sheet by id or name; names compare as Excel compares them, without regard to case. */
  find(key: string): Sheet | undefined {
    return this.sheets.find((s) => s.id === key || s.name.toLowerCase() === key.toLowerCase());
  }

  /**
   * Everything a save would keep, as plain data: two equal snapshots are the same workbook. What is selected or shown
   * is left out.
   */
  snapshot(): unknown {
    const sheets = this.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: sheet.isProtected,
      merges: sheet.merges,
      hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
      conditionalFormats: sheet.conditionalFormats,
      validations: sheet.validations,
      hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
      charts: sheet.charts,
      frozenRows: sheet.frozenRows,
      cells: [...sheet.cells]
        .flatMap(([row, cells]) => [...cells].map(([column, cell]) => ({ row, column, ...cell })))
        .filter((cell) => Object.keys(cell).length > 2)
        .sort((a, b) => a.row - b.row || a.column - b.column),
    }));
    const names = this.names.map(({ sheet, ...name }) => ({ ...name, sheet: sheet.name }));
    return structuredClone({
      sheets,
      names,
      settings: [...this.settings].sort(([a], [b]) => (a < b ? -1 : 1)),
    });
  }
}
