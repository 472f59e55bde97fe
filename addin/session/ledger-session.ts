import type { Day } from '../../core/calendar/day.ts';
import { readPrevious } from '../../core/exchange/read-previous.ts';
import { DEFAULT_CHECK_SETTINGS } from '../../core/ledger/default-settings.ts';
import type { ColumnMeaning } from '../../core/ledger/recognise/column-meaning.ts';
import type { Choices } from '../../core/ledger/repairs/choices.ts';
import type { Repair } from '../../core/ledger/repairs/repair.ts';
import type { CheckSettings } from '../../core/ledger/settings.ts';
import { fail, ok } from '../../core/model/failure.ts';
import { CheckedWorkbook } from '../checking/checked-workbook.ts';
import type { ExcelPort } from '../excel/excel-port.ts';
import { isEditing } from '../excel/failures.ts';
import { MergeWork, type SaveFile } from '../merging/merge-work.ts';
import { type ChosenFile, NO_MERGING } from '../merging/merging.ts';
import { loadOffice, type OfficeStore } from '../office/office-data.ts';
import { OfficeWork } from '../office/office-work.ts';
import { RepairWork } from '../repairs/repair-work.ts';
import { MarkWork } from './mark-work.ts';
import { checkNotice } from './notices.ts';
import { loadAuto, saveAuto } from './session-settings.ts';
import type { PaneView, SessionState } from './session-state.ts';
import { SessionStore } from './session-store.ts';
import { withColumn } from './settings-changes.ts';
import { SheetWork } from './sheet-work.ts';

/** Matters of an earlier period that are kept in a workbook's settings. */
const MOST_COMPARED = 5_000;
/** How long a person has to pause in typing before changed rows are checked again, in milliseconds. */
const PAUSE = 400;

export type SessionOptions = {
  pause?: number;
  log?: (error: unknown) => void;
  /** Where the office's units and holidays are kept on this computer. */
  kept?: OfficeStore | null;
  /** Hands a file to the person. */
  saveFile?: SaveFile;
  /** Has Excel start the add-in with this workbook, or no longer. */
  startWithWorkbook?: (start: boolean) => Promise<void>;
};

/**
 * The work of the add-in on one open workbook: check, mark, clear, correct, and check again as cells change. Pane and
 * ribbon drive the same session. One piece of work runs at a time, in the order asked for.
 */
export class LedgerSession {
  readonly office: OfficeWork;
  readonly merge: MergeWork;
  readonly sheets: SheetWork;
  private readonly store: SessionStore;
  private readonly workbook: CheckedWorkbook;
  private readonly port: ExcelPort;
  private readonly marking: MarkWork;
  private readonly repairing: RepairWork;
  private readonly startWithWorkbook: (start: boolean) => Promise<void>;

  /**
   * `today`: the day to check for until the person chooses another; asked at every check, because the add-in may run for
   * days. `log` is given errors nobody expected.
   */
  constructor(
    port: ExcelPort,
    today: () => Day,
    {
      pause = PAUSE,
      log = console.error,
      startWithWorkbook = async () => {},
      kept = null,
      saveFile,
    }: SessionOptions = {},
  ) {
    this.port = port;
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
        helps: port.helpers !== null,
        charts: port.editor?.charts === true,
        applied: [],
        settings: DEFAULT_CHECK_SETTINGS,
        office: loadOffice(kept),
        merging: NO_MERGING,
        savesFiles: saveFile !== undefined,
        notice: null,
      },
      log,
      pause,
    );
    this.workbook = new CheckedWorkbook(port, this.store, today, pause);
    this.repairing = new RepairWork(this.store, this.workbook, port);
    this.marking = new MarkWork(this.store, this.workbook, port, today);
    this.office = new OfficeWork(this.store, this.workbook, kept);
    this.sheets = new SheetWork(this.store, this.workbook, port);
    this.merge = new MergeWork(this.store, this.workbook, port, saveFile);
  }

  get getState(): () => SessionState {
    return this.store.get;
  }
  get subscribe(): (listener: () => void) => () => void {
    return this.store.subscribe;
  }

  /** What is done when the add-in starts: the workbook's settings and what was repaired are known, and 自动检查 checks. */
  start(): Promise<void> {
    return this.store.runInBackground(async () => {
      const known = await this.workbook.loadSettings();
      const auto = await loadAuto(this.port);
      const repaired = await this.repairing.load();
      // A person who types is waited for; what else Excel refuses it will refuse again, with a sentence, when she asks for something.
      for (const part of [known, auto, repaired])
        if (!part.ok) return isEditing(part.failure) ? part : ok(null);
      this.store.set({ auto: auto.ok ? auto.value : null });
      if (this.state.auto !== 'on') return ok(null);
      const checked = await this.workbook.read();
      return checked.ok ? ok(checkNotice(this.state.ledgers ?? [])) : checked;
    });
  }

  /** Switches 自动检查 on, or off. */
  setAuto(auto: 'on' | 'off'): Promise<void> {
    return this.switchAuto(() => auto);
  }

  /** Switches 自动检查 over. What it is now is looked at when its turn comes: a button may start the add-in. */
  toggleAuto(): Promise<void> {
    return this.switchAuto((now) => (now === 'on' ? 'off' : 'on'));
  }

  /** Shows a part of the pane; checks first where that was not done. */
  async show(view: PaneView): Promise<void> {
    this.store.set({ view });
    if (this.state.ledgers === null && view !== 'merge') await this.check();
  }

  /** Reads every visible sheet, recognises its ledgers and checks them. Changes nothing in the workbook. */
  check(): Promise<void> {
    return this.store.run('正在查看工作簿', async () => {
      const checked = await this.workbook.read();
      return checked.ok ? ok(checkNotice(this.state.ledgers ?? [])) : checked;
    });
  }

  /** Marks what the check found. */
  mark(): Promise<void> {
    return this.marking.mark();
  }

  /** Takes the marks away; the workbook is then as it was before marking. */
  clear(): Promise<void> {
    return this.marking.clear();
  }

  /** Gives a column the meaning a person says it has; kept in the workbook for the next time. */
  correctColumn(ledgerId: string, index: number, means: ColumnMeaning): Promise<void> {
    return this.store.run('正在重新识别', async () => {
      const found = this.state.ledgers?.find((ledger) => ledger.id === ledgerId);
      const column = found?.ledger.columns.find((c) => c.index === index);
      if (!column) return ok(null);
      return this.workbook.withSettings(
        withColumn(this.state.settings, column, means),
        '已按您指定的列重新检查，下次打开仍然有效。',
      );
    });
  }

  /** Checks by other settings, and keeps them in the workbook. */
  changeSettings(change: (settings: CheckSettings) => CheckSettings): Promise<void> {
    return this.store.run('正在按新的设置检查', () =>
      this.workbook.withSettings(
        change(this.state.settings),
        `已按新的设置重新检查，设置记在这个${this.state.helps ? '工作簿' : '浏览器'}里。`,
      ),
    );
  }

  /** Compares progress with the ledger of the period before from now on; null: no longer. Kept in the workbook. */
  compareWith(file: ChosenFile | null): Promise<void> {
    return this.store.run('正在读取上期台账', async () => {
      const { previous: _, ...settings } = this.state.settings;
      if (!file) return this.workbook.withSettings(settings, '已不再与上期台账比对。');
      const previous = readPrevious(file.bytes, file.name, { asOf: this.state.asOf });
      if (!previous.ok) return previous;
      const count = Object.keys(previous.value.progress).length;
      if (count > MOST_COMPARED)
        return fail(
          'TooMany',
          `上期台账有 ${count} 项，太多，不能记在工作簿里；请用 ducha check --previous 比对。`,
        );
      return this.workbook.withSettings(
        { ...settings, previous: previous.value },
        `已与上期台账“${file.name}”（${count} 项）比对：进展一字不差的列入“进展照抄上期”。`,
      );
    });
  }

  /** Writes a repair as it was previewed, all of it or nothing, and checks the cells again. */
  repair(repair: Repair): Promise<void> {
    return this.repairing.repair(repair);
  }

  /** Sets a drop-down list on a column. */
  setChoices(choices: Choices): Promise<void> {
    return this.repairing.setChoices(choices);
  }

  /** Puts back what a repair changed; cells that were changed since are left, and named. */
  restore(id: number): Promise<void> {
    return this.repairing.restore(id);
  }

  /** Checks for another day. */
  setAsOf(asOf: Day): Promise<void> {
    return this.store.run('正在重新检查', async () => {
      this.workbook.setAsOf(asOf);
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

  private switchAuto(to: (now: SessionState['auto']) => 'on' | 'off'): Promise<void> {
    return this.store.run('正在设置自动检查', async () => {
      const auto = to(this.state.auto);
      const saved = await saveAuto(this.port, auto);
      if (!saved.ok) return saved;
      await this.startWithWorkbook(auto === 'on');
      this.store.set({ auto });
      if (auto === 'off') return ok('自动检查已关闭，要检查时请点“检查台账”。');
      const checked = await this.workbook.refresh();
      return checked.ok ? ok('自动检查已打开：打开这个工作簿时自动检查，改动单元格后自动重查。') : checked;
    });
  }
}
