import type { Mark } from '../ledger/workbook-port.ts';
import type { Result } from '../model/failure.ts';
import { fromUtf8 } from './bytes.ts';
import { type Codec, portableCodec } from './codec.ts';
import { noStyles } from './grow-styles.ts';
import { withoutMarkFills } from './mark-fill.ts';
import { findRecord, restoreStyles } from './mark-record.ts';
import { markSheet } from './mark-sheet.ts';
import { MarkStyles } from './mark-styles.ts';
import { Package } from './package.ts';
import { attempt, broken, Problem } from './problem.ts';
import { unmarkSheet } from './unmark-sheet.ts';
import { readWorkbookParts, type WorkbookParts } from './workbook-part.ts';
import { type Content, replaceEntries } from './zip-assemble.ts';

/**
 * The workbook with these cells filled in the marks' colours, earlier marks of ours taken away first. Only the marked
 * cells' style numbers and the styles part change; every other part is carried over byte for byte. Fails as a whole:
 * where one mark can't be set (an unknown or a protected sheet), none is.
 */
export function markWorkbook(
  bytes: Uint8Array,
  marks: readonly Mark[],
  codec: Codec = portableCodec,
): Result<Uint8Array> {
  return attempt(() => markPackage(new Package(bytes, codec), marks, codec));
}

/** Marks the workbook of an open package; throws a Problem where it can't. */
export function markPackage(pack: Package, marks: readonly Mark[], codec: Codec): Uint8Array {
  const parts = readWorkbookParts(pack);
  const bare = withoutMarks(pack, parts, codec);
  const contents = new Map<string, Content>([...bare].map(([name, content]) => [name, [content]]));
  const read = (name: string) => bare.get(name) ?? pack.read(name)!;
  if (marks.length > 0) {
    const stylesName = entryName(pack, parts.styles);
    const styles = new MarkStyles(read(stylesName));
    const marked: string[] = [];
    for (const [sheet, own] of bySheet(marks)) {
      const found = parts.sheets.find((candidate) => candidate.name === sheet);
      if (!found) throw new Problem('no-sheet', `工作簿中没有名为“${sheet}”的工作表。`);
      const name = entryName(pack, found.part);
      contents.set(name, markSheet(read(name), own, styles));
      marked.push(name);
    }
    contents.set(stylesName, [styles.finish(marked, codec)]);
  }
  return contents.size === 0 ? pack.bytes : replaceEntries(pack.bytes, pack.directory, contents, codec);
}

/** The workbook without our marks: every part has the bytes it had before marking. */
export function unmarkWorkbook(bytes: Uint8Array, codec: Codec = portableCodec): Result<Uint8Array> {
  return markWorkbook(bytes, [], codec);
}

/** Parts that differ from the package once our marks are gone; empty where there are none. */
function withoutMarks(pack: Package, parts: WorkbookParts, codec: Codec): Map<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  const name = entryName(pack, parts.styles);
  const styles = pack.read(name)!;
  const found = findRecord(styles, codec);
  if (!found) {
    const cleared = withoutMarkFills(styles, !writtenByLibreOffice(pack));
    if (cleared !== styles) contents.set(name, cleared);
    return contents;
  }
  const { record, at } = found;
  contents.set(name, restoreStyles(styles, record, at));
  for (const part of record.parts) {
    const content = pack.read(part);
    if (content) contents.set(entryName(pack, part), unmarkSheet(content, record));
  }
  return contents;
}

function writtenByLibreOffice(pack: Package): boolean {
  const properties = pack.read('docProps/app.xml');
  return properties !== null && fromUtf8(properties.subarray(0, 4096)).includes('<Application>LibreOffice');
}

/** The name under which the package keeps a part. */
function entryName(pack: Package, part: string | null): string {
  if (part === null) throw noStyles();
  const entry = pack.entry(part);
  if (!entry) throw broken(`缺少 ${part}`);
  return entry.name;
}

function bySheet(marks: readonly Mark[]): Map<string, Mark[]> {
  const sheets = new Map<string, Mark[]>();
  for (const mark of marks) {
    const own = sheets.get(mark.sheet);
    if (own) own.push(mark);
    else sheets.set(mark.sheet, [mark]);
  }
  return sheets;
}
