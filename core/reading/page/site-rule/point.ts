import type { Span } from '../../../model/certainty.ts';
import type { SnapshotNode } from '../../snapshot.ts';
import { labelMeaning } from '../form-labels.ts';
import { opinionHeader } from '../opinion-table.ts';
import { recogniseTable } from '../recognise-table.ts';
import { type Cell, type Table, tablesOf } from '../tables.ts';
import { columnOf } from './columns.ts';
import { labelElements, labelledElements } from './labels.ts';
import { follows } from './locate.ts';
import { isColumnField, type Locator, type RuleField, type RuleFieldName } from './site-rule.ts';
import { bare } from './target.ts';
import { stepsDown, type Tree, upFrom, wordsOf, wordsPlace } from './tree.ts';

/** What a label of a field may be long, without spaces and colons. */
const LONGEST_LABEL = 20;
/** Further up than this a label names something else. */
const HIGHEST = 7;

/**
 * The field a person pointed at, with every way found to come back to it, the surest first: from its label, by the element's
 * own id or name, by position. For a column the heading above it. Null where nothing leads back to that very place.
 */
export function pointAt(tree: Tree, pointed: SnapshotNode, field: RuleFieldName): RuleField | null {
  if (isColumnField(field)) {
    const column = columnAt(tree, pointed);
    return column && { field, locators: [column] };
  }
  const node = widened(tree, pointed);
  const target = wordsPlace(tree, node);
  const ways: (Locator | null)[] = [
    labelInside(tree, node),
    labelBeside(tree, node),
    markOf(tree, node),
    pathTo(tree, node),
  ];
  const locators = ways.filter((way): way is Locator => way !== null && leadsTo(tree, way, target));
  return locators.length === 0 ? null : { field, locators };
}

/** A way leads to the place where it leads to its words, or behind the label at their beginning. */
function leadsTo(tree: Tree, way: Locator, target: Span): boolean {
  const found = follows(tree, way)?.value;
  return found !== undefined && found.end === target.end && (found.start === target.start || isInside(way));
}

const isInside = (way: Locator) => way.by === 'label' && way.up === 0;

const HOLDS_CELLS = new Set(['tr', 'tbody', 'thead', 'tfoot', 'table', 'body', 'html']);

/** The widest element with the same words: the cell instead of the control or the bold words in it. */
function widened(tree: Tree, node: SnapshotNode): SnapshotNode {
  const own = wordsPlace(tree, node);
  let widest = node;
  for (const above of upFrom(tree, node).slice(1)) {
    if (HOLDS_CELLS.has(above.tag)) break;
    const { start, end } = wordsPlace(tree, above);
    if (end - start !== own.end - own.start || (own.end > own.start && start !== own.start)) break;
    widest = above;
    if (above.tag === 'td' || above.tag === 'th') break;
  }
  return widest;
}

function labelInside(tree: Tree, node: SnapshotNode): Locator | null {
  const words = wordsOf(tree, node).slice(0, 60);
  const colon = /[：:]/.exec(words)?.index;
  const gap = /\s/.exec(words)?.index;
  const label = [colon, gap]
    .filter((at) => at !== undefined)
    .map((at) => ({ label: bare(words.slice(0, at)), sure: at === colon }))
    .find(({ label, sure }) => isLabel(label) && (sure || labelMeaning(label) !== null))?.label;
  if (!label) return null;
  const nth = labelledElements(tree, label).findIndex((one) => one.node === node);
  return nth < 0 ? null : { by: 'label', label, nth, up: 0, down: [] };
}

const isLabel = (label: string) =>
  label.length >= 2 && label.length <= LONGEST_LABEL && !/[\d，。；！？、]/.test(label);

type Candidate = { node: SnapshotNode; words: string; steps: number };

/** The words beside or above the place that name it: a known label first, then one with a colon, then the nearest. */
function labelBeside(tree: Tree, node: SnapshotNode): Locator | null {
  const candidates = [...before(tree, node), ...above(tree, node)].filter(({ words }) =>
    isLabel(bare(words)),
  );
  const rank = ({ words, steps }: Candidate) =>
    (labelMeaning(words) === null ? 100 : 0) + (/[：:]\s*$/.test(words) ? 0 : 50) + steps;
  for (const { node: named, words } of candidates.sort((a, b) => rank(a) - rank(b))) {
    const label = bare(words);
    const elements = labelElements(tree, label);
    const at = elements.findIndex(
      (element) =>
        element === named || upFrom(tree, named).includes(element) || upFrom(tree, element).includes(named),
    );
    const element = elements[at];
    if (!element) continue;
    const own = upFrom(tree, element);
    const chain = upFrom(tree, node);
    const meet = chain.findIndex((one) => own.includes(one));
    if (meet <= 0) continue;
    return {
      by: 'label',
      label,
      nth: at,
      up: own.indexOf(chain[meet]!),
      down: stepsDown(chain.slice(0, meet + 1)),
    };
  }
  return null;
}

/** What stands before the place on each level: the nearest sibling with words, and the last words in it. */
function before(tree: Tree, node: SnapshotNode): Candidate[] {
  const found: Candidate[] = [];
  const chain = upFrom(tree, node).slice(0, HIGHEST);
  for (const [level, one] of chain.entries()) {
    const siblings = tree.parents.get(one)?.children ?? [];
    let sibling = siblings.slice(0, siblings.indexOf(one)).findLast((other) => wordsOf(tree, other) !== '');
    for (let depth = 0; sibling && depth < HIGHEST; depth += 1) {
      const words = wordsOf(tree, sibling);
      if (words.length <= 3 * LONGEST_LABEL) found.push({ node: sibling, words, steps: level * 10 + depth });
      sibling = sibling.children?.findLast((other) => wordsOf(tree, other) !== '');
    }
    if (one.tag === 'td' || one.tag === 'th') break;
  }
  return found;
}

/** The cells above the place's cell, nearest first: forms that print labels over their values. */
function above(tree: Tree, node: SnapshotNode): Candidate[] {
  const place = cellAt(tree, node);
  if (!place) return [];
  const { table, cell } = place;
  return table.rows
    .slice(0, cell.cell.row)
    .flat()
    .filter((c) => c.cell.column === cell.cell.column && !c.nested)
    .reverse()
    .flatMap((c, i) => {
      const element = [...tree.places].find(
        ([one, p]) => (one.tag === 'td' || one.tag === 'th') && p.start === c.start && p.end === c.end,
      );
      const words = tree.document.text.slice(c.start, c.end).trim();
      return element && words !== '' ? [{ node: element[0], words, steps: 40 + i }] : [];
    });
}

function cellAt(tree: Tree, node: SnapshotNode): { table: Table; cell: Cell } | null {
  const cell = upFrom(tree, node).find(({ tag }) => tag === 'td' || tag === 'th');
  const place = cell && tree.places.get(cell);
  if (!place) return null;
  for (const table of tablesOf(tree.document)) {
    const found = table.rows
      .flat()
      .find((c) => !c.nested && c.end === place.end && c.start >= place.start && c.start <= place.end);
    if (found && tree.document.text.slice(place.start, found.start).trim() === '')
      return { table, cell: found };
  }
  return null;
}

/** Ids that were given by hand or by a form's design; long numbers and codes change from visit to visit. */
const KEPT_MARK = /^[A-Za-z_][\w-]{1,60}$/;
const PASSING_MARK = /\d{7,}|[0-9a-f]{12,}|(?:^|[-_])(?:react|ember|ext-gen|el-id)/i;

function markOf(tree: Tree, node: SnapshotNode): Locator | null {
  // The control in a cell carries the name the form's designer gave it.
  for (const one of [node, ...(node.children ?? []).filter(({ tag }) => tag !== '#text')]) {
    for (const mark of one.hint?.split(' ') ?? []) {
      if (!KEPT_MARK.test(mark) || PASSING_MARK.test(mark)) continue;
      const locator: Locator = { by: 'mark', tag: one.tag, mark };
      if (follows(tree, locator)) return locator;
    }
  }
  return null;
}

function pathTo(tree: Tree, node: SnapshotNode): Locator | null {
  const path = stepsDown(upFrom(tree, node));
  return path.length === 0 || path.length > 100 ? null : { by: 'path', path };
}

function columnAt(tree: Tree, node: SnapshotNode): Locator | null {
  const place = cellAt(tree, node);
  if (!place) return null;
  const { table, cell } = place;
  const header = opinionHeader(tree.document, table);
  const dataStart = header
    ? header.row + 1
    : (recogniseTable(tree.document, table)?.dataStart ?? firstValues(tree, table));
  return columnOf(tree.document, table, cell, dataStart);
}

/** The first row below one of short words only; 1 where there is none. */
function firstValues(tree: Tree, table: Table): number {
  const row = table.rows
    .slice(0, 8)
    .findIndex(
      (cells) =>
        cells.length >= 2 &&
        cells.every(
          (c) => !c.nested && c.end > c.start && isLabel(bare(tree.document.text.slice(c.start, c.end))),
        ),
    );
  return row < 0 ? 1 : row + 1;
}
