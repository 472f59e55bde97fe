import type { RunningCheck } from '../../core/ledger/check.ts';
import { isMergedLedger, type SheetPlan } from '../../core/ledger/summary/sheet-plan.ts';
import { summarySheet } from '../../core/ledger/summary/summary-sheet.ts';
import { unitSheet } from '../../core/ledger/summary/unit-sheet.ts';
import { fail, ok } from '../../core/model/failure.ts';
import type { CheckedWorkbook } from '../checking/checked-workbook.ts';
import type { ExcelPort } from '../excel/excel-port.ts';
import { notEditable } from '../excel/failures.ts';
import type { SessionStore } from './session-store.ts';

/** The sheets made from the ledgers of the open workbook, and taking them away again. */
export class SheetWork {
  private readonly store: SessionStore;
  private readonly workbook: CheckedWorkbook;
  private readonly port: ExcelPort;

  constructor(store: SessionStore, workbook: CheckedWorkbook, port: ExcelPort) {
    this.store = store;
    this.workbook = workbook;
    this.port = port;
  }

  /** Makes the sheet 督查汇总 over all ledgers, or makes it again in its place. */
  summarise(): Promise<void> {
    return this.make('正在汇总', (checks) => summarySheet(checks));
  }

  /** Makes the sheet 督办清单 of one unit. */
  listUnit(unit: string): Promise<void> {
    return this.make('正在生成督办清单', (checks) => unitSheet(checks, unit));
  }

  /** Deletes the sheets made by {@link summarise} and {@link listUnit}, and those of a merged ledger. */
  remove(): Promise<void> {
    return this.store.run('正在删除生成的表', async () => {
      const { editor } = this.port;
      if (!editor) return notEditable();
      const removed = await editor.removeMadeSheets();
      if (!removed.ok) return removed;
      return ok(
        removed.value.length > 0
          ? `已删除${removed.value.map((name) => `“${name}”`).join('、')}，其他工作表没有动。`
          : '没有加载项生成的工作表。',
      );
    });
  }

  private make(text: string, plan: (checks: RunningCheck[]) => SheetPlan): Promise<void> {
    return this.store.run(text, async () => {
      const { editor } = this.port;
      if (!editor) return notEditable();
      const fresh = await this.workbook.refresh();
      if (!fresh.ok) return fresh;
      const ledgers = this.store.get().ledgers ?? [];
      if (ledgers.length === 0) return fail('NoLedger', '没有认出台账，没有可以汇总的内容。');
      this.store.progress(text);
      const checks = ledgers.map((ledger) => ledger.check);
      // What was merged already stands in it; counting both would count it twice.
      const merged = checks.filter(({ context }) => isMergedLedger(context.block));
      const sheet = plan(merged.length > 0 ? merged : checks);
      const made = await editor.putSheet(sheet);
      const only = merged.length > 0 && merged.length < checks.length;
      const basis = only ? '按“汇总台账”统计，其他工作表没有重复计。' : '';
      return made.ok ? ok(`已生成工作表“${sheet.name}”。${basis}`) : made;
    });
  }
}
