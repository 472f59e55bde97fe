import { type SheetPlan, SIGN } from '../../ledger/summary/sheet-plan.ts';
import { applyEdits, type Edit, fromUtf8, utf8 } from '../bytes.ts';
import type { Package } from '../package.ts';
import { Problem } from '../problem.ts';
import { relationshipsPart } from '../relationships.ts';
import type { WorkbookParts } from '../workbook-part.ts';
import { escapeXml } from '../xml-text.ts';
import { type BookFacts, readBook } from './book-facts.ts';
import { type RelationshipFacts, readLinks, typeEdits } from './book-links.ts';
import type { EditStyles } from './edit-styles.ts';
import { madeSheetPart } from './made-sheet-part.ts';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const CONTENT_TYPES = '[Content_Types].xml';

/** Parts to be changed, added and left out, by name. */
export type PartChanges = {
  changed: Map<string, Uint8Array>;
  added: Map<string, Uint8Array>;
  removed: Set<string>;
};

/** Adds planned sheets behind the others; one that we made before (its A2 says so) is made again in its place. */
export function addSheets(
  pack: Package,
  parts: WorkbookParts,
  plans: readonly SheetPlan[],
  styles: EditStyles,
  changes: PartChanges,
): void {
  const book = new BookEditor(pack, parts);
  for (const plan of plans) {
    const content = madeSheetPart(plan, book.namespace, styles);
    const present = parts.sheets.find((sheet) => sheet.name.toLowerCase() === plan.name.toLowerCase());
    if (!present) changes.added.set(book.add(plan.name), content);
    else if (isOurs(pack, parts, present.part)) {
      changes.changed.set(pack.entry(present.part)!.name, content);
      // The order of calculation names cells of the old sheet; Excel makes a new one.
      book.dropCalculationOrder(changes.removed);
    } else
      throw new Problem(
        'name-taken',
        `工作簿中已有名为“${plan.name}”的工作表，不是督查台账生成的，没有改动它。请先把那张表改名，再生成。`,
      );
  }
  for (const [name, content] of book.finish()) changes.changed.set(name, content);
}

/** True for a sheet part that carries our sign, in the cell itself or among the shared strings. */
function isOurs(pack: Package, parts: WorkbookParts, part: string): boolean {
  const sheet = pack.read(part);
  const strings = parts.sharedStrings === null ? null : pack.read(parts.sharedStrings);
  const holds = (bytes: Uint8Array | null) => bytes !== null && fromUtf8(bytes).includes(SIGN);
  return holds(sheet) || (holds(strings) && signedByString(sheet!, fromUtf8(strings!)));
}

/** The sign as a shared string: A2 refers to it. */
function signedByString(sheet: Uint8Array, strings: string): boolean {
  const items = strings.split(/<(?:\w+:)?si[ >]/).slice(1);
  const index = items.findIndex((item) => item.includes(SIGN));
  return new RegExp(`r="A2"[^>]*t="s"[^>]*>\\s*<(?:\\w+:)?v>${index}<`).test(
    fromUtf8(sheet.subarray(0, 20_000)),
  );
}

/** The workbook part, its relationships and the content types while sheets are added. */
class BookEditor {
  readonly namespace: string;
  private readonly pack: Package;
  private readonly parts: WorkbookParts;
  private readonly names: Set<string>;
  private readonly sheetElements: string[] = [];
  private readonly links: string[] = [];
  private readonly types: string[] = [];
  private readonly droppedTypes = new Set<string>();
  private readonly droppedLinks = new Set<string>();
  private readonly book: BookFacts;
  private readonly rels: RelationshipFacts;

  constructor(pack: Package, parts: WorkbookParts) {
    this.pack = pack;
    this.parts = parts;
    this.names = new Set(pack.directory.entries.map(({ name }) => name.toLowerCase()));
    this.book = readBook(pack.read(parts.book)!);
    this.rels = readLinks(pack.read(relationshipsPart(parts.book))!);
    this.namespace = this.book.namespace;
  }

  /** Enters a sheet; gives the name of the part that is to hold it. */
  add(name: string): string {
    if (this.book.locked)
      throw new Problem(
        'structure-locked',
        '工作簿的结构受保护，不能添加工作表。请先在“审阅”中撤销工作簿保护再试。',
      );
    const folder = this.parts.sheets[0]!.part.replace(/[^/]+$/, '');
    let number = this.parts.sheets.length + 1;
    while (this.names.has(`${folder}sheet${number}.xml`.toLowerCase())) number++;
    const part = `${folder}sheet${number}.xml`;
    this.names.add(part.toLowerCase());
    const id = this.rels.free();
    const bookFolder = this.parts.book.replace(/[^/]+$/, '');
    const target = folder.startsWith(bookFolder) ? part.slice(bookFolder.length) : `/${part}`;
    const { prefix } = this.book;
    this.sheetElements.push(
      `<${prefix}sheet name="${escapeXml(name)}" sheetId="${this.book.freeId()}" ${this.book.idAttribute}="${id}"/>`,
    );
    this.links.push(
      `<${this.rels.prefix}Relationship Id="${id}" Type="${this.rels.sheetType}" Target="${escapeXml(target)}"/>`,
    );
    this.types.push(`Override PartName="/${escapeXml(part)}" ContentType="${SHEET_TYPE}"/>`);
    return part;
  }

  dropCalculationOrder(removed: Set<string>): void {
    const part = this.rels.calculationOrder;
    const entry = part && this.pack.entry(`${this.parts.book.replace(/[^/]+$/, '')}${part.target}`);
    if (!part || !entry) return;
    removed.add(entry.name);
    this.droppedLinks.add(part.id);
    this.droppedTypes.add(`/${entry.name}`.toLowerCase());
  }

  /** The changed parts. */
  finish(): [string, Uint8Array][] {
    const { pack, parts, book, rels } = this;
    const edit = (part: string, edits: Edit[]): [string, Uint8Array] => [
      pack.entry(part)!.name,
      applyEdits(
        pack.read(part)!,
        edits.sort((a, b) => a.at - b.at),
      ),
    ];
    const changed: [string, Uint8Array][] = [];
    if (this.sheetElements.length > 0)
      changed.push(
        edit(parts.book, [{ at: book.sheetsClose, remove: 0, insert: utf8(this.sheetElements.join('')) }]),
      );
    if (this.links.length > 0 || this.droppedLinks.size > 0)
      changed.push(
        edit(relationshipsPart(parts.book), [
          ...rels.dropped(this.droppedLinks),
          { at: rels.close, remove: 0, insert: utf8(this.links.join('')) },
        ]),
        edit(CONTENT_TYPES, typeEdits(pack.read(CONTENT_TYPES)!, this.types, this.droppedTypes)),
      );
    return changed;
  }
}
