import { fail } from '../../../core/model/failure.ts';
import type { Provenance } from '../../../core/model/source.ts';
import { kindOfFile } from '../../../core/reading/input/file-kind.ts';
import { fromFile } from '../../../core/reading/input/from-file.ts';
import { localDay } from '../../local-day.ts';
import type { CapturedFile } from '../../page/capture.ts';
import { fileBytes } from '../../store/files.ts';
import { sha256 } from '../../store/hash.ts';
import type { Office } from '../shared/office.tsx';
import { PDF_PARTS } from './pdf-parts.ts';
import type { ReadFile } from './read-file.ts';

const isPicture = ({ type }: CapturedFile) => type.startsWith('image/');

/** Reads the files of a capture, each by its kind; the code for PDF, Word and workbooks is loaded only where one is met. */
export async function readFiles(
  files: readonly CapturedFile[],
  takenAt: string,
  office: Pick<Office, 'db' | 'platform' | 'calendar' | 'units'>,
): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const file of files) {
    const one = await readOne(file, takenAt, office);
    const named = (sentence: string) => `${file.name}：${sentence}`;
    read.push({ ...one, skipped: one.skipped.map(named) });
  }
  return read;
}

async function readOne(
  file: CapturedFile,
  takenAt: string,
  { db, platform, calendar, units }: Pick<Office, 'db' | 'platform' | 'calendar' | 'units'>,
): Promise<ReadFile> {
  const nothing = { file, document: null, tasks: [] };
  const bytes = await fileBytes(db, file.id);
  if (!bytes.ok) return { ...nothing, skipped: [bytes.failure.message] };
  const kind = kindOfFile(file.name);
  if (kind === '.xlsx' || kind === '.xlsm') {
    const { readLedgerFile } = await import('./ledger-tasks.ts');
    const asOf = localDay(platform.now());
    const provenance = (of: CapturedFile, quote: string) => placeInFile(of, quote, takenAt);
    return readLedgerFile(file, bytes.value, { platform, calendar, units, asOf, provenance });
  }
  if (isPicture(file))
    return { ...nothing, skipped: ['图片里的文字读不出来，已留作附件；请点“增加一项”对照图片填写。'] };
  // The reader of PDFs is other people's code and wants a recent browser: where it fails, the file is kept all the same.
  const document = await fromFile(file.name, bytes.value, PDF_PARTS).catch(() =>
    fail('file-unreadable', '读这个文件时出错，可能是浏览器版本较旧，也可能是文件本身的问题。'),
  );
  if (!document.ok)
    return { ...nothing, skipped: [`${document.failure.message}文件已留作附件，可点“增加一项”手工填写。`] };
  return { file, document: document.value, tasks: [], skipped: [] };
}

/** Provenance of a quote in a file that has no running text. */
async function placeInFile(file: CapturedFile, quote: string, capturedAt: string): Promise<Provenance> {
  return {
    ...{ url: file.url, pageTitle: file.name, framePath: [], charset: '', capturedAt },
    ...{ quote, before: '', after: '', xpath: '', hash: await sha256(quote.replace(/\s/g, '')) },
    file: { id: file.id, name: file.name, sha256: file.sha256 },
  };
}
