import type { Day } from '../core/calendar/day.ts';
import type { RunningCheck } from '../core/ledger/check.ts';
import type { ColumnMeaning } from '../core/ledger/column-meaning.ts';
import { marksFor } from '../core/ledger/marks.ts';
import type { Choices } from '../core/ledger/repairs/choices.ts';
import type { Repair } from '../core/ledger/repairs/repair.ts';
import { type CheckSettings, DEFAULT_CHECK_SETTINGS } from '../core/ledger/settings.ts';
import type { SheetPlan } from '../core/ledger/summary/sheet-plan.ts';
import { summarySheet } from '../core/ledger/summary/summary-sheet.ts';
import { unitSheet } from '../core/ledger/summary/unit-sheet.ts';
import type { Mark } from '../core/ledger/workbook-port.ts';
import { fail, ok, type Result } from '../core/model/failure.ts';
import { CheckedSheet } from './checked-sheet.ts';
import type { ExcelPort } from './excel/excel-port.ts';
import { concernsEverySheet, notEditable, stopped } from './excel/failures.ts';
import type { CellWritten } from './excel/sheet-editor.ts';
import { checkNotice, markNotice } from './notices.ts';
import { PendingChanges } from './pending-changes.ts';
import { applyRepair, restoreRepair } from './repairs.ts';
import { type LoadedSettings, loadAuto, loadSettings, saveAuto, saveSettings } from './session-settings.ts';
import type { PaneView, SessionState } from './session-state.ts';
import { SessionStore } from './session-store.ts';
import { withColumn } from './settings-changes.ts';
import { inReadingOrder, within } from './sheet-order.ts';

/** How long a person has to pause in typing before changed rows are checked again, in milliseconds. */
const PAUSE = 400;

export type SessionOptions = {
  pause?: number;
  log?: (error: unknown) => void;
  /** Has Excel start the add-in with this workbook, or no longer. */
  startWithWorkbook?: (start: boolean) => Promise<void>;
};

/**
 * The work of the add-in on one open workbook: check, mark, clear, correct, and check again as cells change. Pane and
 * ribbon drive the same session. One piece of work runs at a time, in the order asked for.
 */
export class LedgerSession {
  private readonly store: SessionStore;
  private readonly port: ExcelPort;
  private readonly today: () => Day;
  private readonly pause: number;
  private readonly startWithWorkbook: (start: boolean) => Promise<void>;
  private readonly pending = new PendingChanges();
  private sheets: CheckedSheet[] = [];
  private loaded: LoadedSettings = { settings: DEFAULT_CHECK_SETTINGS, writable: false };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private listening = false;
  private dayChosen = false;

  /**
   * `today`: the day to check for until the person chooses another; asked at every check, because the add-in may run for
   * days. `log` is given errors nobody expected.
   */
  constructor(
    port: ExcelPort,
    today: () => Day,
    { pause = PAUSE, log = console.error, startWithWorkbook = async () => {} }: SessionOptions = {},
  ) {
    this.port = port;
    this.today = today;
    this.pause = pause;
    this.startWithWorkbook = startWithWorkbook;
    this.store = new SessionStore(
      {
        asOf: today(),
        view: 'findings',
        auto: null,
        working: null,
        ledgers: null,
        passedOver: [],
        marked: false,
        marksOutdated: false,
        failure: null,
        editable: port.editor !== null,
        applied: [],
        settings: DEFAULT_CHECK_SETTINGS,
        notice: null,
      },
      log,
    );
  }

  get getState(): () => SessionState {
    return this.store.get;
  }
  get subscribe(): (listener: () => void) => () => void {
    return this.store.subscribe;
  }

  /** What is done when the add-in starts: the workbook's settings are known, and 自动检查 checks. Says nothing else. */
  start(): Promise<void> {
    return this.store.run(null, async () => {
      const [settings, auto] = [await loadSettings(this.port), await loadAuto(this.port)];
      if (!settings.ok || !auto.ok) return ok(null);
      this.loaded = settings.value;
      this.store.set({ settings: settings.value.settings, auto: auto.value });
      if (auto.value !== 'on') return ok(null);
      const checked = await this.readWorkbook();
      return checked.ok ? ok(checkNotice(this.state.ledgers ?? [])) : checked;
    });
  }

  /** Switches 自动检查 on, or off. */
  setAuto(auto: 'on' | 'off'): Promise<void> {
    return this.store.run('正在设置自动检查', async () => {
      const saved = await saveAuto(this.port, auto);
      if (!saved.ok) return saved;
      await this.startWithWorkbook(auto === 'on');
      this.store.set({ auto });
      if (auto === 'off') return ok('自动检查已关闭，要检查时请点“检查台账”。');
      const checked = this.state.ledgers === null ? await this.readWorkbook() : await this.checkChanged();
      return checked.ok ? ok('自动检查已打开：打开这个工作簿时自动检查，改动单元格后自动重查。') : checked;
    });
  }

  /** Shows a part of the pane; checks first where that was not done. */
  async show(view: PaneView): Promise<void> {
    this.store.set({ view });
    if (this.state.ledgers === null) await this.check();
  }

  /** Reads every visible sheet, recognises its ledgers and checks them. Changes nothing in the workbook. */
  check(): Promise<void> {
    return this.store.run('正在查看工作簿', async () => {
      const checked = await this.readWorkbook();
      return checked.ok ? ok(checkNotice(this.state.ledgers ?? [])) : checked;
    });
  }

  /** Marks what the check found, after checking what was not checked yet or was changed since. */
  mark(): Promise<void> {
    return this.store.run('正在标记', async () => {
      if (this.state.ledgers === null) {
        const checked = await this.readWorkbook();
        if (!checked.ok) return checked;
      } else {
        const again = await this.checkChanged();
        if (!again.ok) return again;
      }
      const marks = this.marks();
      this.store.progress('正在标记');
      const marked = await this.port.mark(marks);
      if (!marked.ok) return marked;
      this.store.set({ marked: marks.length > 0, marksOutdated: false });
      return ok(markNotice(this.state.ledgers ?? []));
    });
  }

  /** Takes the marks away; the workbook is then as it was before marking. */
  clear(): Promise<void> {
    return this.store.run('正在清除标记', async () => {
      const cleared = await this.port.unmark();
      if (!cleared.ok) return cleared;
      this.store.set({ marked: false, marksOutdated: false });
      return ok('标记已清除，工作簿恢复到标记之前。');
    });
  }

  /** Gives a column the meaning a person says it has; kept in the workbook for the next time. */
  correctColumn(ledgerId: string, index: number, means: ColumnMeaning): Promise<void> {
    return this.store.run('正在重新识别', async () => {
      const found = this.state.ledgers?.find((ledger) => ledger.id === ledgerId);
      const column = found?.ledger.columns.find((c) => c.index === index);
      if (!column) return ok(null);
      return this.withSettings(
        withColumn(this.loaded.settings, column, means),
        '已按您指定的列重新检查，下次打开仍然有效。',
      );
    });
  }

  /** Checks by other settings, and keeps them in the workbook. */
  changeSettings(change: (settings: CheckSettings) => CheckSettings): Promise<void> {
    return this.store.run('正在按新的设置检查', () =>
      this.withSettings(change(this.loaded.settings), '已按新的设置重新检查，设置记在这个工作簿里。'),
    );
  }

  /** Writes a repair as it was previewed, all of it or nothing, and checks the cells again. */
  repair(repair: Repair): Promise<void> {
    return this.store.run('正在修复', async () => {
      const { editor } = this.port;
      if (!editor) return notEditable();
      const done = await applyRepair(editor, repair);
      await this.writtenTo(repair.changes);
      if (!done.ok) return done;
      this.list({ title: repair.title, cells: done.value });
      return ok(`已修复 ${done.value.length} 个单元格（${repair.title}）。可在“修复”中恢复。`);
    });
  }

  /** Sets a drop-down list on a column. */
  setChoices(choices: Choices): Promise<void> {
    return this.store.run('正在加下拉项', async () => {
      const { editor } = this.port;
      if (!editor) return notEditable();
      const done = await editor.setChoices(choices);
      if (!done.ok) return done;
      this.list({ title: `“${choices.title}”列的下拉项`, choices });
      return ok(`“${choices.title}”列已加下拉项。可在“修复”中恢复。`);
    });
  }

  /** Puts back what a repair changed; cells that were changed since are left, and named. */
  restore(id: number): Promise<void> {
    return this.store.run('正在恢复', async () => {
      const { editor } = this.port;
      const repair = this.state.applied.find((applied) => applied.id === id);
      if (!repair) return ok(null);
      if (!editor) return notEditable();
      const unlist = () =>
        this.store.set({ applied: this.state.applied.filter((applied) => applied.id !== id) });
      if ('choices' in repair) {
        const cleared = await editor.clearChoices(repair.choices);
        if (cleared.ok) unlist();
        return cleared.ok ? ok('下拉项已去掉。') : cleared;
      }
      const done = await restoreRepair(editor, repair.title, repair.cells);
      if (!done.ok) return done;
      unlist();
      await this.writtenTo(done.value.cells);
      return ok(done.value.notice);
    });
  }

  /** Makes the sheet 督查汇总 over all ledgers, or makes it again in its place. */
  summarise(): Promise<void> {
    return this.making('正在汇总', (checks) => summarySheet(checks));
  }

  /** Makes the sheet 督办清单 of one unit. */
  listUnit(unit: string): Promise<void> {
    return this.making('正在生成督办清单', (checks) => unitSheet(checks, unit));
  }

  /** Deletes the sheets made by {@link summarise} and {@link listUnit}. */
  removeMadeSheets(): Promise<void> {
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

  /** Checks for another day. */
  setAsOf(asOf: Day): Promise<void> {
    return this.store.run('正在重新检查', async () => {
      this.dayChosen = true;
      this.store.set({ asOf });
      this.checkAgain();
      return ok(null);
    });
  }

  /** Brings a cell to the front. Row and column from 0. */
  goTo(sheet: string, row: number, column: number): Promise<void> {
    return this.store.run(null, async () => {
      const selected = await this.port.select(sheet, { top: row, left: column, bottom: row, right: column });
      return selected.ok ? ok(null) : selected;
    });
  }

  /** Stops reading after the page in hand. What was checked before stays as it is. */
  cancel(): void {
    this.store.cancel();
  }

  /** Takes the message away. */
  dismiss(): void {
    this.store.set({ failure: null, notice: null });
  }

  private get state(): SessionState {
    return this.store.get();
  }

  private async readWorkbook(): Promise<Result<void>> {
    if (!this.dayChosen) this.store.set({ asOf: this.today() });
    const described = await this.port.sheets();
    if (!described.ok) return described;
    const settings = await loadSettings(this.port);
    if (!settings.ok) return settings;
    this.loaded = settings.value;
    this.store.set({ settings: settings.value.settings });
    const passedOver: { sheet: string; reason: string }[] = [];
    const sheets: CheckedSheet[] = [];
    for (const sheet of inReadingOrder(described.value.sheets)) {
      const read = await this.readSheet(sheet.name);
      if (!read.ok && concernsEverySheet(read.failure)) return read;
      if (this.store.isCancelled) return stopped();
      if (!read.ok) passedOver.push({ sheet: sheet.name, reason: read.failure.message });
      else if (read.value === null || read.value.ledgers().length === 0)
        passedOver.push({ sheet: sheet.name, reason: '没有认出台账' });
      else sheets.push(read.value);
    }
    this.sheets = sheets;
    this.store.set({ marked: described.value.marked, marksOutdated: described.value.marked });
    this.showLedgers(passedOver);
    await this.listen();
    return ok(undefined);
  }

  private async readSheet(name: string): Promise<Result<CheckedSheet | null>> {
    this.store.progress(`正在读取“${name}”`);
    const read = await this.port.read(name, (done, of) => {
      this.store.progress(`正在读取“${name}”`, done, of);
      return !this.store.isCancelled;
    });
    if (!read.ok) return read;
    return ok(read.value && new CheckedSheet(read.value, this.state.asOf, this.loaded.settings));
  }

  private async withSettings(settings: CheckSettings, notice: string): Promise<Result<string>> {
    this.loaded = { ...this.loaded, settings };
    this.store.set({ settings });
    this.checkAgain();
    const saved = await saveSettings(this.port, this.loaded);
    return saved.ok ? ok(notice) : saved;
  }

  private checkAgain(): void {
    for (const sheet of this.sheets) sheet.recognise(this.state.asOf, this.loaded.settings);
    if (this.state.ledgers) this.showLedgers(this.state.passedOver);
    this.store.set({ marksOutdated: this.state.marked });
  }

  private async listen(): Promise<void> {
    if (this.listening) return;
    const listening = await this.port.listen((change) => {
      this.pending.add(change);
      clearTimeout(this.timer);
      if (this.state.auto === 'off') {
        this.store.set({ marksOutdated: this.state.marked });
        return;
      }
      this.timer = setTimeout(() => void this.store.run(null, () => this.checkChanged()), this.pause);
    });
    this.listening = listening.ok;
  }

  /** Checks again what a person changed: the touched rows where that is enough, else the sheet. */
  private async checkChanged(): Promise<Result<string | null>> {
    clearTimeout(this.timer);
    for (const { sheet, range } of this.pending.take()) {
      const at = this.sheets.findIndex((checked) => checked.name === sheet);
      const checked = this.sheets[at];
      if (!checked) continue;
      this.store.set({ marksOutdated: this.state.marked, notice: null });
      const { block } = checked;
      if (range && within(range, block.range)) {
        const part = await this.port.readRange(sheet, {
          ...block.range,
          top: range.top,
          bottom: range.bottom,
        });
        if (!part.ok) return part;
        if (checked.update(part.value)) continue;
      }
      const again = await this.readSheet(sheet);
      if (!again.ok) return again;
      this.sheets = this.sheets.flatMap((kept, i) => (i === at ? (again.value ?? []) : kept));
    }
    this.showLedgers(this.state.passedOver);
    return ok(null);
  }

  /** Puts a repair that was carried out on the list, the latest first. */
  private list(applied: { title: string } & ({ cells: CellWritten[] } | { choices: Choices })): void {
    const id = 1 + Math.max(0, ...this.state.applied.map((a) => a.id));
    this.store.set({ applied: [{ id, ...applied }, ...this.state.applied] });
  }

  private making(text: string, plan: (checks: RunningCheck[]) => SheetPlan): Promise<void> {
    return this.store.run(text, async () => {
      const { editor } = this.port;
      if (!editor) return notEditable();
      const fresh = this.state.ledgers === null ? await this.readWorkbook() : await this.checkChanged();
      if (!fresh.ok) return fresh;
      const ledgers = this.state.ledgers ?? [];
      if (ledgers.length === 0) return fail('NoLedger', '没有认出台账，没有可以汇总的内容。');
      this.store.progress(text);
      const sheet = plan(ledgers.map((ledger) => ledger.check));
      const made = await editor.putSheet(sheet);
      return made.ok ? ok(`已生成工作表“${sheet.name}”。`) : made;
    });
  }

  /** Checks again what the add-in itself wrote, or found to be changed. */
  private async writtenTo(cells: readonly { sheet: string; row: number; column: number }[]): Promise<void> {
    for (const { sheet, row, column } of cells)
      this.pending.add({ sheet, range: { top: row, left: column, bottom: row, right: column } });
    await this.checkChanged();
  }

  private marks(): Mark[] {
    return (this.state.ledgers ?? []).flatMap(({ ledger, result }) => marksFor(result.findings, ledger));
  }

  private showLedgers(passedOver: SessionState['passedOver']): void {
    this.store.set({ ledgers: this.sheets.flatMap((sheet) => sheet.ledgers()), passedOver });
  }
}
