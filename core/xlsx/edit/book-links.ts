import { type Edit, utf8 } from '../bytes.ts';
import { broken } from '../problem.ts';
import { XmlCursor } from '../xml-cursor.ts';

/** What adding a sheet has to know of the workbook's relationships. */
export type RelationshipFacts = ReturnType<typeof readLinks>;

/** Reads the workbook's relationships part. */
export function readLinks(bytes: Uint8Array) {
  const cursor = new XmlCursor(bytes);
  const ids = new Set<string>();
  const places = new Map<string, Edit>();
  let close = -1;
  let prefix = '';
  let sheetType = '';
  let calculationOrder: { id: string; target: string } | null = null;
  while (cursor.next()) {
    if (cursor.closing) {
      if (cursor.name === 'Relationships') close = cursor.start;
      continue;
    }
    if (cursor.name !== 'Relationship') continue;
    prefix = cursor.prefix;
    const id = cursor.attribute('Id') ?? '';
    const type = cursor.attribute('Type') ?? '';
    ids.add(id);
    places.set(id, { at: cursor.start, remove: cursor.end - cursor.start, insert: new Uint8Array(0) });
    if (type.endsWith('/worksheet')) sheetType = type;
    if (type.endsWith('/calcChain')) calculationOrder = { id, target: cursor.attribute('Target') ?? '' };
  }
  if (close < 0) throw broken('找不到工作表');
  let number = ids.size;
  const free = () => {
    do number++;
    while (ids.has(`rId${number}`));
    ids.add(`rId${number}`);
    return `rId${number}`;
  };
  const dropped = (which: ReadonlySet<string>) => [...which].map((id) => places.get(id)!);
  return { prefix, close, sheetType, calculationOrder, free, dropped };
}

/** The edits of the content types: overrides put in, and those of parts that go. */
export function typeEdits(bytes: Uint8Array, added: readonly string[], dropped: ReadonlySet<string>): Edit[] {
  const cursor = new XmlCursor(bytes);
  const edits: Edit[] = [];
  let close = -1;
  let prefix = '';
  while (cursor.next()) {
    if (cursor.closing && cursor.name === 'Types') close = cursor.start;
    if (cursor.closing) continue;
    if (cursor.name === 'Types') prefix = cursor.prefix;
    if (cursor.name === 'Override' && dropped.has((cursor.attribute('PartName') ?? '').toLowerCase()))
      edits.push({ at: cursor.start, remove: cursor.end - cursor.start, insert: new Uint8Array(0) });
  }
  if (close < 0) throw broken('缺少内容类型');
  edits.push({ at: close, remove: 0, insert: utf8(added.map((type) => `<${prefix}${type}`).join('')) });
  return edits;
}
