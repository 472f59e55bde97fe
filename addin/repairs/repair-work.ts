import type { Choices } from '../../core/ledger/repairs/choices.ts';
import type { Repair } from '../../core/ledger/repairs/repair.ts';
import { ok, type Result } from '../../core/model/failure.ts';
import type { CheckedWorkbook } from '../checking/checked-workbook.ts';
import type { ExcelPort } from '../excel/excel-port.ts';
import { notEditable } from '../excel/failures.ts';
import type { CellWritten } from '../excel/sheet-editor.ts';
import type { SessionState } from '../session/session-state.ts';
import type { SessionStore } from '../session/session-store.ts';
import { applyRepair, restoreRepair } from './apply-repair.ts';
import { keepRepairs, loadRepairs } from './kept-repairs.ts';

/** Repairing cells and setting drop-down lists, what was done on a list that stays with the workbook, and putting it back. */
export class RepairWork {
  private readonly store: SessionStore;
  private readonly workbook: CheckedWorkbook;
  private readonly port: ExcelPort;

  constructor(store: SessionStore, workbook: CheckedWorkbook, port: ExcelPort) {
    this.store = store;
    this.workbook = workbook;
    this.port = port;
  }

  /** Takes the list that is kept in the workbook. A part of a piece of work. */
  async load(): Promise<Result<void>> {
    const kept = await loadRepairs(this.port);
    if (!kept.ok) return kept;
    this.store.set({ applied: kept.value });
    return ok(undefined);
  }

  /** Writes a repair as it was previewed, all of it or nothing, and checks the cells again. */
  repair(repair: Repair): Promise<void> {
    return this.store.run('正在修复', async () => {
      const { editor } = this.port;
      if (!editor) return notEditable();
      const done = await applyRepair(editor, repair);
      await this.workbook.writtenTo(repair.changes);
      if (!done.ok) return done;
      const rest = await this.list({ title: repair.title, cells: done.value });
      return ok(`已修复 ${done.value.length} 个单元格（${repair.title}）。可在“修复”中恢复。${rest}`);
    });
  }

  /** Sets a drop-down list on a column. */
  setChoices(choices: Choices): Promise<void> {
    return this.store.run('正在加下拉项', async () => {
      const { editor } = this.port;
      if (!editor) return notEditable();
      const done = await editor.setChoices(choices);
      if (!done.ok) return done;
      const rest = await this.list({ title: `“${choices.title}”列的下拉项`, choices });
      return ok(`“${choices.title}”列已加下拉项。可在“修复”中恢复。${rest}`);
    });
  }

  /** Puts back what a repair changed; cells that were changed since are left, and named. */
  restore(id: number): Promise<void> {
    return this.store.run('正在恢复', async () => {
      const { editor } = this.port;
      const repair = this.state.applied.find((applied) => applied.id === id);
      if (!repair) return ok(null);
      if (!editor) return notEditable();
      if ('choices' in repair) {
        const cleared = await editor.clearChoices(repair.choices);
        if (!cleared.ok) return cleared;
        await this.unlist(id);
        return ok('下拉项已去掉。');
      }
      const done = await restoreRepair(editor, repair.title, repair.cells);
      if (!done.ok) return done;
      await this.unlist(id);
      await this.workbook.writtenTo(done.value.cells);
      return ok(done.value.notice);
    });
  }

  private get state(): SessionState {
    return this.store.get();
  }

  /** Puts what was done on the list, the latest first; what the person has to know of its keeping. */
  private list(done: { title: string } & ({ cells: CellWritten[] } | { choices: Choices })): Promise<string> {
    const id = 1 + Math.max(0, ...this.state.applied.map((a) => a.id));
    return this.keep([{ id, ...done }, ...this.state.applied]);
  }

  private unlist(id: number): Promise<string> {
    return this.keep(this.state.applied.filter((applied) => applied.id !== id));
  }

  private async keep(applied: SessionState['applied']): Promise<string> {
    this.store.set({ applied });
    const kept = await keepRepairs(this.port, applied);
    if (!kept.ok) return '这次修复没能记进工作簿，关闭窗格后不能恢复。';
    return kept.value < applied.length
      ? '修复的内容较多，没有全部记进工作簿，没记的关闭窗格后不能恢复。'
      : '';
  }
}
