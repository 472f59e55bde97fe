import type { Result } from '../../../core/model/failure.ts';
import { ok } from '../../../core/model/failure.ts';
import type { Database } from '../../store/database.ts';
import { fileBytes } from '../../store/files.ts';
import type { PaperRow } from '../../store/paper-row.ts';
import type { Platform } from '../platform.ts';

/** Gives the person the file of an issued paper. */
export async function savePaper(db: Database, platform: Platform, { file }: PaperRow): Promise<Result<null>> {
  const bytes = await fileBytes(db, file.id);
  if (!bytes.ok) return bytes;
  platform.saveFile(file.name, bytes.value, file.type);
  return ok(null);
}
