import type { Day } from '../../core/calendar/day.ts';
import { DEFAULT_CHECK_SETTINGS } from '../../core/ledger/default-settings.ts';
import type { CheckSettings } from '../../core/ledger/settings.ts';
import { isMadeSheet } from '../../core/ledger/summary/sheet-plan.ts';
import { ok, type Result } from '../../core/model/failure.ts';
import type { ExcelPort } from '../excel/excel-port.ts';
import { concernsEverySheet, stopped } from '../excel/failures.ts';
import { type SeenCells, seenCells } from '../excel/seen-cells.ts';
import type { SheetChange } from '../excel/sheet-change.ts';
import { calendarOf, type OfficeData } from '../office/office-data.ts';
import { type LoadedSettings, loadSettings, saveSettings } from '../session/session-settings.ts';
import type { SessionState } from '../session/session-state.ts';
import type { SessionStore } from '../session/session-store.ts';
import { CheckedSheet, type SheetContext } from './checked-sheet.ts';
import { PendingChanges } from './pending-changes.ts';
import { inReadingOrder, within } from './sheet-order.ts';

/**
 * The workbook as it was read and checked, kept up to date as its cells change. What is found goes into the session's state.
 * Its methods are parts of a piece of work; only the re-check after a person's typing starts one of its own.
 */
export class CheckedWorkbook {
  private readonly port: ExcelPort;
  private readonly store: SessionStore;
  private readonly today: () => Day;
  private readonly pause: number;
  private readonly pending = new PendingChanges();
  private sheets: CheckedSheet[] = [];
  private loaded: LoadedSettings = { settings: DEFAULT_CHECK_SETTINGS, writable: false };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private listening = false;
  private dayChosen = false;

  constructor(port: ExcelPort, store: SessionStore, today: () => Day, pause: number) {
    this.port = port;
    this.store = store;
    this.today = today;
    this.pause = pause;
  }

  /** Takes the settings that are kept in the workbook. */
  async loadSettings(): Promise<Result<void>> {
    const settings = await loadSettings(this.port);
    if (!settings.ok) return settings;
    this.loaded = settings.value;
    this.store.set({ settings: settings.value.settings });
    return ok(undefined);
  }

  /** Checks for a day a person chose. */
  setAsOf(asOf: Day): void {
    this.dayChosen = true;
    this.store.set({ asOf });
    this.checkAgain();
  }

  /** Checks by the office's own units and holidays. */
  setOffice(office: OfficeData): void {
    this.store.set({ office });
    this.checkAgain();
  }

  /** Reads every visible sheet, recognises its ledgers and checks them; then listens for changes. */
  async read(): Promise<Result<void>> {
    if (!this.dayChosen) this.store.set({ asOf: this.today() });
    const described = await this.port.sheets();
    if (!described.ok) return described;
    const settings = await this.loadSettings();
    if (!settings.ok) return settings;
    const passedOver: { sheet: string; reason: string }[] = [];
    const sheets: CheckedSheet[] = [];
    for (const sheet of inReadingOrder(described.value.sheets)) {
      const read = await this.readSheet(sheet.name);
      if (!read.ok && concernsEverySheet(read.failure)) return read;
      if (this.store.isCancelled) return stopped();
      if (!read.ok) passedOver.push({ sheet: sheet.name, reason: read.failure.message });
      else if (read.value === null || read.value.ledgers().length === 0)
        passedOver.push({
          sheet: sheet.name,
          reason: read.value && isMadeSheet(read.value.block) ? '督查台账生成的表，不检查' : '没有认出台账',
        });
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
    return ok(read.value && new CheckedSheet(read.value, this.context()));
  }

  /** Checks by other settings, and keeps them in the workbook; gives `notice`. */
  async withSettings(settings: CheckSettings, notice: string): Promise<Result<string>> {
    this.loaded = { ...this.loaded, settings };
    this.store.set({ settings });
    this.checkAgain();
    const saved = await saveSettings(this.port, this.loaded);
    return saved.ok ? ok(notice) : saved;
  }

  /** {@link refresh} with nothing to say of it. */
  private async refreshed(): Promise<Result<null>> {
    const fresh = await this.refresh();
    return fresh.ok ? ok(null) : fresh;
  }

  private context(): SheetContext {
    const { asOf, office } = this.state;
    const context = { asOf, settings: this.loaded.settings, calendar: calendarOf(office) };
    return office.units ? { ...context, units: office.units } : context;
  }

  private checkAgain(): void {
    for (const sheet of this.sheets) sheet.recognise(this.context());
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
      this.timer = setTimeout(() => void this.store.runInBackground(() => this.refreshed()), this.pause);
    });
    this.listening = listening.ok;
  }

  /**
   * Brings the check up to date: reads the workbook where that was not done yet, else checks for the day it is now (the add-in may run
   * for days) and what was changed since.
   */
  async refresh(): Promise<Result<unknown>> {
    if (this.state.ledgers === null) return this.read();
    const today = this.today();
    if (!this.dayChosen && today !== this.state.asOf) {
      this.store.set({ asOf: today });
      this.checkAgain();
    }
    return this.checkChanged();
  }

  /** Checks again what a person changed: the touched rows where that is enough, else the sheet. */
  async checkChanged(): Promise<Result<string | null>> {
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
        if (!part.ok) return this.later({ sheet, range }, part);
        if (checked.update(part.value)) continue;
      }
      const again = await this.readSheet(sheet);
      if (!again.ok) return this.later({ sheet, range }, again);
      this.sheets = this.sheets.flatMap((kept, i) => (i === at ? (again.value ?? []) : kept));
    }
    this.showLedgers(this.state.passedOver);
    return ok(null);
  }

  /** The cells the findings rest on, as they were checked. */
  seen(): SeenCells[] {
    return seenCells(
      this.sheets.flatMap((sheet) => sheet.ledgers().map(({ ledger }) => ({ ledger, block: sheet.block }))),
    );
  }

  /** Checks again what was found to be changed. */
  async changed(changes: readonly SheetChange[]): Promise<Result<string | null>> {
    for (const change of changes) this.pending.add(change);
    return this.checkChanged();
  }

  /** Checks again what the add-in itself wrote, or found to be changed. */
  async writtenTo(cells: readonly { sheet: string; row: number; column: number }[]): Promise<void> {
    for (const { sheet, row, column } of cells)
      this.pending.add({ sheet, range: { top: row, left: column, bottom: row, right: column } });
    await this.checkChanged();
  }

  /** What could not be checked again now stays to be checked. */
  private later<T>(change: SheetChange, failed: Result<T>): Result<T> {
    this.pending.add(change);
    return failed;
  }

  private get state(): SessionState {
    return this.store.get();
  }

  private showLedgers(passedOver: SessionState['passedOver']): void {
    this.store.set({ ledgers: this.sheets.flatMap((sheet) => sheet.ledgers()), passedOver });
  }
}
