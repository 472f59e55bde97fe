import { valueAt } from '../../ledger/grid.ts';
import { isOurSign, type SheetPlan } from '../../ledger/summary/sheet-plan.ts';
import { applyEdits, type Edit, utf8 } from '../bytes.ts';
import type { Package } from '../package.ts';
import { broken, Problem } from '../problem.ts';
import { readSheet } from '../read-sheet.ts';
import { relationshipsPart } from '../relationships.ts';
import { readSharedStrings } from '../shared-strings.ts';
import type { WorkbookParts } from '../workbook-part.ts';
import { escapeXml } from '../xml-text.ts';
import { type BookFacts, readBook } from './book-facts.ts';
import { type RelationshipFacts, readLinks, typeEdits } from './book-links.ts';
import { chartXml, drawingXml } from './chart-parts.ts';
import type { EditStyles } from './edit-styles.ts';
import { madeSheetPart } from './made-sheet-part.ts';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
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
    const present = parts.sheets.find((sheet) => sheet.name.toLowerCase() === plan.name.toLowerCase());
    if (present && !isOurs(pack, parts, present))
      throw new Problem(
        'name-taken',
        `工作簿中已有名为“${plan.name}”的工作表，不是督查台账生成的，没有改动它。请先把那张表改名，再生成。`,
      );
    const part = present ? pack.entry(present.part)!.name : book.add(plan.name);
    const put = (name: string, content: Uint8Array) =>
      (pack.entry(name) ? changes.changed : changes.added).set(pack.entry(name)?.name ?? name, content);
    put(part, madeSheetPart(plan, book.namespace, styles));
    addCharts(plan, part, book, put);
    // The order of calculation names cells of the old sheet; Excel makes a new one.
    if (present) book.dropCalculationOrder(changes.removed);
  }
  for (const [name, content] of book.finish()) changes.changed.set(name, content);
}

/** Puts the plan's charts on its sheet. */
function addCharts(
  plan: SheetPlan,
  sheetPart: string,
  book: BookEditor,
  put: (name: string, content: Uint8Array) => void,
): void {
  const charts = plan.charts ?? [];
  if (charts.length === 0) return;
  const drawing = book.newPart('xl/drawings/drawing', DRAWING_TYPE);
  const parts = charts.map(() => book.newPart('xl/charts/chart', CHART_TYPE));
  put(relationshipsPart(sheetPart), links([['drawing', drawing]]));
  put(drawing, utf8(drawingXml(charts)));
  put(relationshipsPart(drawing), links(parts.map((part) => ['chart', part])));
  for (const [i, part] of parts.entries()) put(part, utf8(chartXml(plan, charts[i]!)));
}

const links = (parts: readonly (readonly [kind: string, part: string])[]) =>
  utf8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts
      .map(
        ([kind, part], i) =>
          `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="/${part}"/>`,
      )
      .join('')}</Relationships>`,
  );

/** True for a sheet that carries our sign. */
function isOurs(
  pack: Package,
  parts: WorkbookParts,
  { name, part }: WorkbookParts['sheets'][number],
): boolean {
  const content = pack.read(part);
  const strings = parts.sharedStrings === null ? null : pack.read(parts.sharedStrings);
  const shared = strings ? readSharedStrings(strings) : [];
  const { block } = readSheet(name, content!, { shared, isDate: [], date1904: false });
  return block !== null && isOurSign(valueAt(block, 1, 0));
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
    const links = pack.read(relationshipsPart(parts.book));
    if (!links || !pack.entry(CONTENT_TYPES)) throw broken('目录不完整');
    this.rels = readLinks(links);
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
    const part = this.newPart(`${folder}sheet`, SHEET_TYPE);
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
    return part;
  }

  /** A name that no part has yet, entered among the content types: `stem` and a number. */
  newPart(stem: string, type: string): string {
    let number = 1;
    while (this.names.has(`${stem}${number}.xml`.toLowerCase())) number++;
    const part = `${stem}${number}.xml`;
    this.names.add(part.toLowerCase());
    this.types.push(`Override PartName="/${part}" ContentType="${type}"/>`);
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
      );
    if (this.types.length > 0 || this.droppedTypes.size > 0)
      changed.push(edit(CONTENT_TYPES, typeEdits(pack.read(CONTENT_TYPES)!, this.types, this.droppedTypes)));
    return changed;
  }
}
