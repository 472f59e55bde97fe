/**
 * What to do with an element, by its name. `list`: its children may be thousands of rows; `kept`: stays when empty, for it
 * carries the structure of a table or a line.
 */
export type ElementKind =
  | 'skipped'
  | 'frame'
  | 'embedded'
  | 'picture'
  | 'control'
  | 'break'
  | 'list'
  | 'cell'
  | 'kept';

const NAMES: Record<ElementKind, string> = {
  skipped:
    'script style noscript template head link meta title base datalist noframes param source track audio video',
  frame: 'iframe frame fencedframe',
  embedded: 'object embed canvas applet',
  picture: 'img',
  control: 'input textarea select',
  break: 'br',
  list: 'tbody ul ol',
  cell: 'td th',
  kept: 'tr li body frameset html',
};

const KINDS = new Map(
  (Object.entries(NAMES) as [ElementKind, string][]).flatMap(([kind, names]) =>
    names.split(' ').map((name) => [name, kind] as const),
  ),
);

/** The kind of an element by its lower-case name; undefined for one that is only its contents. */
export const elementKind = (name: string): ElementKind | undefined => KINDS.get(name);

/** White space between the children of these is never shown. */
const BETWEEN_ONLY = new Set('table thead tbody tfoot tr colgroup ul ol dl frameset'.split(' '));
export const ignoresWhiteSpace = (name: string): boolean => BETWEEN_ONLY.has(name);
