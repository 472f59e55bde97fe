import type { Matter } from '../../core/exchange/merge/join-rows.ts';
import type { MergeRow } from '../../core/exchange/merge/merge-source.ts';
import { mergedPlans } from '../../core/exchange/merge/merged-plans.ts';
import {
  CONFLICT_SHEET,
  FILES_SHEET,
  MERGED_SHEET,
  mergedSheets,
} from '../../core/exchange/merge/merged-sheets.ts';
import { fail, ok } from '../../core/model/failure.ts';
import { writeLedgers } from '../../core/xlsx/write-ledger.ts';
import type { CheckedWorkbook } from '../checking/checked-workbook.ts';
import type { ExcelPort } from '../excel/excel-port.ts';
import { notEditable } from '../excel/failures.ts';
import { calendarOf } from '../office/office-data.ts';
import type { SessionStore } from '../session/session-store.ts';
import {
  type ChosenFile,
  type MergeSurroundings,
  mergeAgain,
  NO_MERGING,
  withChosen,
  withFile,
  withoutFile,
} from './merging.ts';

/** Hands a file to the person; absent where the pane cannot (Excel's task pane). */
export type SaveFile = (name: string, bytes: Uint8Array) => void;

/** Merging many departments' ledgers from the pane: choose files, look at what comes of it, have the sheets made. */
export class MergeWork {
  private readonly store: SessionStore;
  private readonly workbook: CheckedWorkbook;
  private readonly port: ExcelPort;
  private readonly saveFile: SaveFile | undefined;

  constructor(
    store: SessionStore,
    workbook: CheckedWorkbook,
    port: ExcelPort,
    saveFile: SaveFile | undefined,
  ) {
    this.store = store;
    this.workbook = workbook;
    this.port = port;
    this.saveFile = saveFile;
  }

  /** Reads the chosen files one by one; `read` gives a file's bytes, null where the browser can't. */
  add(files: readonly { name: string; read: () => Promise<Uint8Array | null> }[]): Promise<void> {
    return this.store.run('正在读取文件', async () => {
      for (const [i, { name, read }] of files.entries()) {
        this.store.progress(`正在读取“${name}”`, i, files.length, '个文件');
        if (this.store.isCancelled) break;
        const bytes = await read();
        this.take({ name, bytes: bytes ?? new Uint8Array() });
      }
      return this.merge();
    });
  }

  remove(name: string): Promise<void> {
    return this.store.run(null, async () => {
      this.store.set({ merging: withoutFile(this.store.get().merging, name) });
      return this.merge();
    });
  }

  /** Takes a row's words where files disagree, whatever the rules say. */
  choose(matter: Matter, field: string, row: MergeRow): Promise<void> {
    return this.store.run(null, async () => {
      this.store.set({ merging: withChosen(this.store.get().merging, matter, field, row) });
      return this.merge();
    });
  }

  /** Takes the open workbook's own ledgers in, or leaves them out. */
  setWithOwn(withOwn: boolean): Promise<void> {
    return this.store.run('正在查看本工作簿', async () => {
      if (withOwn && this.store.get().ledgers === null) {
        const read = await this.workbook.read();
        if (!read.ok) return read;
      }
      this.store.set({ merging: { ...this.store.get().merging, withOwn } });
      return this.merge();
    });
  }

  /** Starts over. */
  clear(): void {
    this.store.set({ merging: NO_MERGING });
  }

  /** Makes the sheets of the merged ledger in the open workbook. */
  makeSheets(): Promise<void> {
    return this.store.run('正在生成汇总台账', async () => {
      const { merging, ledgers, asOf } = this.store.get();
      const { editor } = this.port;
      if (!editor) return notEditable();
      if (!merging.merged) return nothingChosen();
      const date1904 = ledgers?.some((ledger) => ledger.date1904) ?? false;
      for (const plan of mergedPlans(merging.merged, asOf, date1904)) {
        const made = await editor.putSheet(plan);
        if (!made.ok) return made;
      }
      const shown = await this.port.select(MERGED_SHEET, { top: 0, left: 0, bottom: 0, right: 0 });
      if (!shown.ok) return shown;
      return ok(`已生成工作表“${MERGED_SHEET}”“${CONFLICT_SHEET}”“${FILES_SHEET}”。`);
    });
  }

  /** Gives the merged ledger as a workbook of its own. */
  saveAsFile(): Promise<void> {
    return this.store.run('正在生成汇总文件', async () => {
      const { merging, asOf } = this.store.get();
      if (!this.saveFile || !merging.merged) return nothingChosen();
      const bytes = writeLedgers(mergedSheets(merging.merged, asOf));
      if (!bytes.ok) return bytes;
      const name = `台账汇总_${asOf.replaceAll('-', '')}.xlsx`;
      this.saveFile(name, bytes.value);
      return ok(`已生成“${name}”，请在浏览器的下载中查看。`);
    });
  }

  private take(file: ChosenFile): void {
    this.store.set({ merging: withFile(this.store.get().merging, file, this.surroundings()) });
  }

  private merge() {
    const { merging, ledgers } = this.store.get();
    this.store.set({ merging: mergeAgain(merging, ledgers ?? [], this.surroundings()) });
    return ok(null);
  }

  private surroundings(): MergeSurroundings {
    const { asOf, office } = this.store.get();
    return { asOf, calendar: calendarOf(office), units: office.units };
  }
}

const nothingChosen = () => fail('NothingChosen', '还没有可以汇总的台账，请先选择文件。');
