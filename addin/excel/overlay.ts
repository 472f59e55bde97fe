import { MARK_LOOK } from '../../core/ledger/marks/mark-look.ts';
import type { Mark, MarkStyle } from '../../core/ledger/workbook-port.ts';
import { type Area, areas, joinRanges } from './addresses.ts';

/** The workbook setting that says marks of ours are there: the generation of the present ones. */
export const MARKS_SETTING = 'ducha.marks';

/** One conditional format to lay over a sheet. */
export type Overlay = { sheet: string; style: MarkStyle; area: Area; formula: string };

/**
 * What to lay over the workbook for these marks: per sheet, style and rule one conditional format for as many ranges as an
 * address holds, so their number does not grow with the findings. The first one wins in Excel, and later marks are to
 * show on top, so the style that comes last among the marks is laid first.
 */
export function overlays(marks: readonly Mark[], generation: number): Overlay[] {
  const groups = new Map<string, Mark[]>();
  for (const mark of [...marks].reverse()) {
    const key = `${mark.style} ${mark.sheet} ${mark.rule ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(mark);
    else groups.set(key, [mark]);
  }
  return [...groups.values()].flatMap((group) => {
    const { sheet, style, rule } = group[0]!;
    return areas(joinRanges(group.map((mark) => mark.range))).map((area) => ({
      sheet,
      style,
      area,
      formula:
        rule === undefined ? `=${sign(style, generation)}` : `=AND(${sign(style, generation)},${rule})`,
    }));
  });
}

/**
 * A condition that is always true and tells our formats from the user's own, even after the file was saved and opened
 * again (Excel does not keep the ids of conditional formats in the file) or a batch failed half-way.
 */
const sign = (style: MarkStyle, generation: number) => `N("ducha:${style}:${generation}")=0`;

/** A format of ours that a failing batch left without its formula. */
export const UNFINISHED = 0;

/** The generation of a custom format of ours, by its formula; null for the user's own, which never has an empty one. */
export function generationOf(formula: string): number | null {
  if (formula === '' || formula === '=') return UNFINISHED;
  const found = /"ducha:\w+:(\d+)"/.exec(formula);
  return found ? Number(found[1]) : null;
}

/** Adds the conditional format of an overlay behind all that are there, the user's own included. */
export function lay(context: Excel.RequestContext, overlay: Overlay): void {
  const sheet = context.workbook.worksheets.getItem(overlay.sheet);
  const { address, columns } = overlay.area;
  const named = sheet.getRanges(address);
  const cells = columns === null ? named : named.getEntireRow().getIntersection(columns);
  const format = cells.conditionalFormats.add('Custom');
  const look = MARK_LOOK[overlay.style];
  format.custom.rule.formula = overlay.formula;
  format.custom.format.fill.color = `#${look.fill}`;
  format.custom.format.font.color = `#${look.font}`;
  if (look.bold) format.custom.format.font.bold = true;
  format.stopIfTrue = false;
  // Last: Excel no longer finds a format by the path it was made by once its priority was changed.
  format.priority = -1;
}
