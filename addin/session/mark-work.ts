import type { Day } from '../../core/calendar/day.ts';
import { helperColumn } from '../../core/ledger/marks/helper-column.ts';
import { liveRules } from '../../core/ledger/marks/live-rules.ts';
import { marksFor } from '../../core/ledger/marks/marks.ts';
import type { Mark } from '../../core/ledger/workbook-port.ts';
import { ok, type Result } from '../../core/model/failure.ts';
import type { CheckedLedger } from '../checking/checked-ledger.ts';
import type { CheckedWorkbook } from '../checking/checked-workbook.ts';
import type { ExcelPort } from '../excel/excel-port.ts';
import { lockedNotice, markNotice } from './notices.ts';
import type { SessionState } from './session-state.ts';
import type { SessionStore } from './session-store.ts';

/** Says in the workbook that columns 预警 are laid. */
const HELPER_SETTING = 'ducha.helper';

/** How often the marks are compared with a workbook that goes on changing. */
const MOST_TRIES = 3;

/** Marking what the check found, in place, and taking it all away again. */
export class MarkWork {
  private readonly store: SessionStore;
  private readonly workbook: CheckedWorkbook;
  private readonly port: ExcelPort;
  private readonly today: () => Day;

  constructor(store: SessionStore, workbook: CheckedWorkbook, port: ExcelPort, today: () => Day) {
    this.store = store;
    this.workbook = workbook;
    this.port = port;
    this.today = today;
  }

  /** Marks what the check found, after checking what was not checked yet or was changed since. */
  mark(): Promise<void> {
    return this.store.run('正在标记', async () => {
      const fresh = await this.workbook.refresh();
      if (!fresh.ok) return fresh;
      let marks = this.marks();
      this.store.progress('正在标记');
      let marked = await this.port.mark(marks, this.workbook.seen());
      for (let tries = 1; marked.ok && marked.value.changes.length > 0; tries++) {
        // Changed since it was checked: by a colleague in the same workbook, or before Excel could tell.
        const again = await this.workbook.changed(marked.value.changes);
        if (!again.ok) return again;
        marks = this.marks();
        // Cells that never stand still (NOW(), a colleague who goes on typing) must not keep the marks away for ever.
        marked = await this.port.mark(marks, tries < MOST_TRIES ? this.workbook.seen() : []);
      }
      if (!marked.ok) return marked;
      this.store.set({ marked: marks.length > 0, marksOutdated: false });
      const { locked } = marked.value;
      const laid = (this.state.ledgers ?? []).filter(({ sheet }) => !locked.includes(sheet));
      const helped = await this.layHelpers(laid);
      if (!helped.ok) return helped;
      const live = marks.some(({ sheet, rule }) => rule !== undefined && !locked.includes(sheet));
      return ok([markNotice(laid, live), lockedNotice(locked)].join('') || null);
    });
  }

  /** Takes the marks and the columns 预警 away; the workbook is then as it was before marking. */
  clear(): Promise<void> {
    return this.store.run('正在清除标记', async () => {
      const removed = await this.removeHelpers();
      if (!removed.ok) return removed;
      const cleared = await this.port.unmark();
      if (!cleared.ok) return cleared;
      this.store.set({ marked: false, marksOutdated: false });
      return ok('标记已清除，工作簿恢复到标记之前。');
    });
  }

  private get state(): SessionState {
    return this.store.get();
  }

  private async layHelpers(ledgers: readonly CheckedLedger[]): Promise<Result<void>> {
    const { helpers } = this.port;
    // Nobody ever asked for the column: there is none, and no round trip has to look for it.
    if (!helpers || this.state.settings.helperColumn === undefined) return ok(undefined);
    const removed = await this.removeHelpers();
    if (!removed.ok || this.state.settings.helperColumn !== true) return removed;
    const laid = await helpers.lay(ledgers.map(({ check }) => helperColumn(check)));
    return laid.ok ? this.port.saveSetting(HELPER_SETTING, true) : laid;
  }

  /** Looks for columns of ours only where the workbook says there are some. */
  private async removeHelpers(): Promise<Result<void>> {
    const { helpers } = this.port;
    if (!helpers) return ok(undefined);
    const laid = await this.port.loadSetting(HELPER_SETTING);
    if (!laid.ok) return laid;
    if (laid.value === null) return ok(undefined);
    const removed = await helpers.remove();
    return removed.ok ? this.port.saveSetting(HELPER_SETTING, null) : removed;
  }

  private marks(): Mark[] {
    const { ledgers, asOf } = this.state;
    // Formulas know no other day than today.
    const live = this.port.followsRules && asOf === this.today();
    return (ledgers ?? []).flatMap(({ ledger, result, check }) =>
      marksFor(result.findings, ledger, live ? liveRules(check, result) : []),
    );
  }
}
