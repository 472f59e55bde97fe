import { type CheckContext, startCheck } from '../ledger/check.ts';
import { previousPeriod } from '../ledger/previous-period.ts';
import { recogniseAll } from '../ledger/recognise/recognise-sheet.ts';
import type { PreviousPeriod } from '../ledger/settings.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import { type Codec, portableCodec } from '../xlsx/codec.ts';
import { readWorkbook, shownSheets } from '../xlsx/read-workbook.ts';

/** Reads the ledger an earlier period was reported in, of whatever shape, to compare progress with. */
export function readPrevious(
  bytes: Uint8Array,
  name: string,
  context: CheckContext,
  codec: Codec = portableCodec,
): Result<PreviousPeriod> {
  const book = readWorkbook(bytes, codec);
  if (!book.ok) return book;
  const rows = shownSheets(book.value).flatMap(({ block }) =>
    recogniseAll(block, { fileName: name }).flatMap((ledger) => startCheck(block, ledger, context).rows),
  );
  if (rows.length === 0) return fail('no-ledger', `“${name}”里没有找到台账，不能作为上期台账。`);
  return ok(previousPeriod(name, rows));
}
