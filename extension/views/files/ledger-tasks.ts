import { openLedger } from '../../../core/exchange/import-ledger.ts';
import { taskOfRow } from '../../../core/exchange/import-new-task.ts';
import type { DraftTask } from '../../../core/intake/draft.ts';
import type { Provenance } from '../../../core/model/source.ts';
import { indexUnits } from '../../../core/reading/duty/unit-index.ts';
import { inChinese } from '../../i18n/language.ts';
import type { CapturedFile } from '../../page/capture.ts';
import type { Office } from '../shared/office.tsx';
import type { ReadFile } from './read-file.ts';

/** Rows offered of one ledger: each is a card in the draft. */
const MOST_ROWS = 300;
/** From this many rows on none is chosen at first: they are to be picked, not to be weeded out. */
const MANY_ROWS = 20;

type Reading = Pick<Office, 'platform' | 'calendar' | 'units'> & {
  asOf: string;
  /** Where one row stands, for its source. */
  provenance: (file: CapturedFile, quote: string) => Promise<Provenance>;
};

/** The rows of an .xlsx ledger as tasks to choose from. Rows that came out of this register are pointed to the import. */
export async function readLedgerFile(
  file: CapturedFile,
  bytes: Uint8Array,
  { platform, calendar, units, asOf, provenance }: Reading,
): Promise<ReadFile> {
  const context = { asOf, calendar, ...(units ? { units: indexUnits(units) } : {}) };
  const ledger = openLedger(bytes, file.name, context);
  if (!ledger.ok) return { file, document: null, tasks: [], skipped: [ledger.failure.message] };
  const tasks: DraftTask[] = [];
  const skipped = [...ledger.value.warnings];
  const { count } = ledger.value;
  let returned = 0;
  let unread = 0;
  for (let i = 0; i < Math.min(count, MOST_ROWS); i += 1) {
    const row = ledger.value.row(i);
    if (row.id !== '') returned += 1;
    const fields = taskOfRow(row, inChinese(`“${row.sheet}”第${row.rowNumber}行`), context);
    if (!fields.ok) {
      unread += 1;
      continue;
    }
    const place = await provenance(file, inChinese(`${row.sheet} 第${row.rowNumber}行：${row.title}`));
    const task = { ...fields.value, source: { ...fields.value.source, provenance: place } };
    tasks.push({
      ...{ key: platform.newId(), selected: count < MANY_ROWS, fields: task, asRead: task },
      instruction: null,
      ownSource: true,
    });
  }
  if (returned > 0)
    skipped.unshift(
      `表里有${returned}行带有本台账的事项编号，是导出后填回来的：请到“台账”页的“导入/备份”里导入，在这里立项会重复。`,
    );
  if (count >= MANY_ROWS) skipped.push(`表里有${count}行事项，先都没有勾选；请勾选要立项的。`);
  if (count > MOST_ROWS) skipped.push(`只列出前${MOST_ROWS}行；全部登记请到“台账”页的“导入/备份”里导入。`);
  if (unread > 0) skipped.push(`有${unread}行没有事项名称或内容不完整，没有列出。`);
  return { file, document: null, tasks, skipped };
}
