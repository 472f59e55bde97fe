import type { Arrangement } from '../../core/calendar/arrangement.ts';
import type { UnitDirectory } from '../../core/model/unit.ts';
import type { CheckedWorkbook } from '../checking/checked-workbook.ts';
import type { SessionStore } from '../session/session-store.ts';
import { type OfficeData, type OfficeStore, saveOffice, withArrangement } from './office-data.ts';

/** Changes of the office's own data: each is kept on this computer, and the ledgers are checked by it at once. */
export class OfficeWork {
  private readonly store: SessionStore;
  private readonly workbook: CheckedWorkbook;
  private readonly kept: OfficeStore | null;

  constructor(store: SessionStore, workbook: CheckedWorkbook, kept: OfficeStore | null) {
    this.store = store;
    this.workbook = workbook;
    this.kept = kept;
  }

  keepUnits(units: UnitDirectory): Promise<void> {
    return this.change(
      (data) => ({ ...data, units }),
      `已载入单位名录（${units.units.length}个单位），存在这台电脑上，所有工作簿都用。`,
    );
  }

  dropUnits(): Promise<void> {
    return this.change((data) => ({ ...data, units: null }), '已移除单位名录。');
  }

  keepArrangement(arrangement: Arrangement): Promise<void> {
    return this.change(
      (data) => withArrangement(data, arrangement),
      `已载入${arrangement.year}年放假安排，存在这台电脑上，所有工作簿都用。`,
    );
  }

  dropArrangement(year: number): Promise<void> {
    return this.change(
      (data) => ({ ...data, arrangements: data.arrangements.filter((a) => a.year !== year) }),
      `已移除${year}年放假安排。`,
    );
  }

  private change(to: (data: OfficeData) => OfficeData, notice: string): Promise<void> {
    return this.store.run('正在按新的资料检查', async () => {
      const data = to(this.store.get().office);
      this.workbook.setOffice(data);
      const saved = saveOffice(this.kept, data);
      return saved.ok ? { ok: true, value: notice } : saved;
    });
  }
}
