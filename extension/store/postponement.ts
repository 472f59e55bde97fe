import type { Writing } from '../../core/model/append.ts';
import { ok, type Result } from '../../core/model/failure.ts';
import { askForTime, decideOnTime } from '../../core/postponement/postponement.ts';
import type { Database } from './database.ts';
import { getSetting } from './settings.ts';
import { type Written, writeEntries } from './write-entries.ts';

type Asking = Parameters<typeof askForTime>[2];
type Deciding = Parameters<typeof decideOnTime>[2];

/** Records a request for 延期. */
export const recordRequest = (
  db: Database,
  id: string,
  asking: Asking,
  writing: Writing,
): Promise<Result<Written>> =>
  writeEntries(
    db,
    id,
    ({ fields, record }) => {
      const entry = askForTime(fields, record.changes, asking);
      return entry.ok ? ok([entry.value]) : entry;
    },
    writing,
  );

/** Records the decision on the pending request, by the office's rule as it stands. */
export const recordDecision = (
  db: Database,
  id: string,
  deciding: Deciding,
  writing: Writing,
): Promise<Result<Written>> =>
  writeEntries(
    db,
    id,
    async ({ fields, record }) => {
      const entry = decideOnTime(fields, record.changes, deciding, await getSetting(db, 'postponement'));
      return entry.ok ? ok([entry.value]) : entry;
    },
    writing,
  );
