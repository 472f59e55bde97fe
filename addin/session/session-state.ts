import type { Day } from '../../core/calendar/day.ts';
import type { CheckSettings } from '../../core/ledger/settings.ts';
import type { Failure } from '../../core/model/failure.ts';
import type { CheckedLedger } from '../checking/checked-ledger.ts';
import type { Merging } from '../merging/merging.ts';
import type { OfficeData } from '../office/office-data.ts';
import type { AppliedRepair } from '../repairs/apply-repair.ts';

/** Long work that is going on: what, and how far (`of` 0: not known). */
export type Progress = { text: string; done: number; of: number; unit: '行' | '个文件' };

/** The parts of the pane that show a checked ledger. */
export type PaneView = 'findings' | 'rows' | 'repairs' | 'summary' | 'merge' | 'columns' | 'settings';

/** What the pane shows. Replaced as a whole at every change, never altered. */
export type SessionState = {
  asOf: Day;
  view: PaneView;
  /**
   * 自动检查: `on`, the workbook is checked when it is opened and as cells change; `off`, only when asked; null where nobody
   * has said: as cells change, once it was checked. Kept in the workbook.
   */
  auto: 'on' | 'off' | null;
  working: Progress | null;
  /** Null until the workbook was checked. */
  ledgers: readonly CheckedLedger[] | null;
  /** Sheets without a ledger, and sheets that could not be read, with the reason. */
  passedOver: readonly { sheet: string; reason: string }[];
  /** Marks of ours are in the workbook. */
  marked: boolean;
  /** Cells changed since the marks were set, so they may no longer be right. */
  marksOutdated: boolean;
  /** False where the workbook can be read and marked, but not written (a file in the browser). */
  editable: boolean;
  /** The column 预警 can be laid. */
  helps: boolean;
  /** The sheets that are made get their charts; else Excel has to draw them. */
  charts: boolean;
  /** How the ledgers are checked; kept in the workbook. */
  settings: CheckSettings;
  /** The office's units and holidays; kept on this computer. */
  office: OfficeData;
  /** Departments' files that are being merged. */
  merging: Merging;
  /** The pane can hand files to the person. */
  savesFiles: boolean;
  /** Repairs carried out and not put back, the latest first; kept in the workbook. */
  applied: readonly AppliedRepair[];
  /** What could not be done. */
  failure: Failure | null;
  /** What was done. */
  notice: string | null;
};
