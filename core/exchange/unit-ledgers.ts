import type { Day } from '../calendar/day.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import { portableCodec } from '../xlsx/codec.ts';
import { buildZip } from '../xlsx/zip-assemble.ts';
import { exportLedger, type LedgerFile, type LedgerTask } from './export-ledger.ts';

/** What went out to one unit: the export's own id, by which its rows are known when they come back, and the tasks in it. */
export type UnitExport = { exportId: string; unit: string; taskIds: string[] };

/** Names the ledger of tasks nobody leads yet. */
const NOBODY = '未定牵头单位';

/**
 * One ledger a lead unit, all in one .zip: each with the tasks that unit leads, in their order; a task of several leads is in each of
 * theirs. Fails where there are none, or a ledger cannot be written.
 */
export function unitLedgers(
  tasks: readonly LedgerTask[],
  { today, newId }: { today: Day; newId: () => string },
): Result<LedgerFile & { exports: UnitExport[] }> {
  const byUnit = new Map<string, LedgerTask[]>();
  for (const task of tasks) {
    const leads = task.fields.lead.length > 0 ? new Set(task.fields.lead) : [NOBODY];
    for (const unit of leads) byUnit.set(unit, [...(byUnit.get(unit) ?? []), task]);
  }
  if (byUnit.size === 0) return fail('ledger-none', '没有可以导出的事项。');
  const exports: UnitExport[] = [];
  const parts: { name: string; content: Uint8Array }[] = [];
  for (const [unit, own] of byUnit) {
    const exportId = newId();
    const file = exportLedger(own, { unit, today, exportId });
    if (!file.ok) return file;
    // Names that are alike once what a file's cannot hold is gone are told apart by a number.
    const taken = parts.filter(({ name }) => name.startsWith(file.value.name.slice(0, -5))).length;
    const name = taken === 0 ? file.value.name : `${file.value.name.slice(0, -5)}_${taken + 1}.xlsx`;
    parts.push({ name, content: file.value.bytes });
    exports.push({ exportId, unit, taskIds: own.map(({ id }) => id) });
  }
  const bytes = buildZip(parts, portableCodec);
  return ok({ name: `各单位督查台账_${today.replaceAll('-', '')}.zip`, bytes, exports });
}
