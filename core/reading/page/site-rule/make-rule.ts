import { readLabelValues } from '../label-value.ts';
import type { PageFrame } from '../page-reading.ts';
import { isColumnField, type RuleField, type RuleTarget, type SiteRule } from './site-rule.ts';
import { bare, pathPattern, placeOf } from './target.ts';
import type { Tree } from './tree.ts';

/** More labels than this tell no page better. */
const MOST_LABELS = 20;
const LONGEST = 30;

/** The pages a rule made on this frame is for: its address without what names one document, and the labels it shows. */
export function targetOf(frame: PageFrame, tree: Tree, fields: readonly RuleField[]): RuleTarget {
  const { host, path } = placeOf(frame.address ?? frame.url);
  return { host, path: pathPattern(path), frame: frame.name ?? '', labels: labelsOf(tree, fields) };
}

/** Labels of the form, headings of the lists and what the fields are found by. */
function labelsOf(tree: Tree, fields: readonly RuleField[]): string[] {
  const { text } = tree.document;
  const own = fields.flatMap(({ locators }) =>
    locators.flatMap((l) => (l.by === 'label' ? [l.label] : l.by === 'column' ? l.headings : [])),
  );
  const shown = readLabelValues(tree.document).map(({ label }) => bare(text.slice(label.start, label.end)));
  const labels = [...new Set([...own, ...shown])].filter((one) => one.length >= 2 && one.length <= LONGEST);
  return labels.slice(0, MOST_LABELS);
}

/** A name for a rule of this page: what the page calls itself, where it is short, else its site. */
export function ruleName(frame: PageFrame): string {
  const { host, path } = placeOf(frame.address ?? frame.url);
  const title = frame.title.trim();
  return title !== '' && title.length <= 20 && !/关于/.test(title)
    ? title
    : `${host || '本机文件'} 的 ${path.split(/[/#]/).filter(Boolean).at(-1) ?? '首页'}`.slice(0, 100);
}

/** A rule's fields with one more, in place of what it had of that name. */
export const withField = (fields: readonly RuleField[], field: RuleField): RuleField[] => [
  ...fields.filter((one) => one.field !== field.field),
  field,
];

/** What a field is found by, in a few words. */
export function wayWords({ locators: [first], field }: RuleField): string {
  if (!first) return '';
  if (isColumnField(field) && first.by === 'column') return `表头“${first.heading}”下面的各行`;
  if (first.by === 'label')
    return first.up === 0 && first.down.length === 0
      ? `“${first.label}”后面的文字`
      : `“${first.label}”旁边的一格`;
  return first.by === 'mark' ? `页面上名为“${first.mark}”的一格` : '固定的位置（页面改动后可能失效）';
}

/** Which pages a rule is for, in a sentence. */
export function targetWords({ target: { host, path, frame, labels } }: Pick<SiteRule, 'target'>): string {
  const where = host === '*' ? '各网站' : host === '' ? '本机文件' : host;
  const at = path === '*' ? '' : ` 上网址为“${path}”`;
  const inside = frame === '' || frame === '*' ? '' : `、框架名为“${frame}”`;
  const showing =
    labels.length > 0
      ? `、有${labels
          .slice(0, 4)
          .map((l) => `“${l}”`)
          .join('')}等栏目`
      : '';
  return `${where}${at}${inside}${showing}的页面`;
}
