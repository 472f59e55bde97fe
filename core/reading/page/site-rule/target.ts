import type { PageFrame } from '../page-reading.ts';
import { fits } from './glob.ts';
import type { RuleTarget, SiteRule } from './site-rule.ts';

/** A page shows at least this share of a rule's labels where it is of the rule's kind. */
const SAME_PAGE = 0.5;

/** Host (with port) and path of an address; the path behind `#` belongs to it, parameters do not. */
export function placeOf(url: string): { host: string; path: string } {
  const match = /^(?:https?|file):\/\/([^/?#]*)([^?#]*)(?:\?[^#]*)?(?:#([^?]*))?/i.exec(url);
  if (!match) return { host: '', path: '' };
  const behind = match[3] ?? '';
  return {
    host: match[1]!.toLowerCase(),
    path: behind.startsWith('/') || behind.startsWith('!') ? `${match[2]}#${behind}` : match[2]!,
  };
}

/** The path as a pattern: what names one document (numbers, long codes) may be anything. */
export const pathPattern = (path: string): string =>
  path.replaceAll(/(?<=[/_=-])(?:\d{2,}|[0-9a-f]{16,}|[0-9a-f]{8}-[0-9a-f-]{27})(?=[/_.-]|$)/gi, '*');

/** Without what varies in how a label is printed: spaces, colons, stars. */
export const bare = (text: string): string => text.replaceAll(/[\s：:*＊]/g, '');

/** `here`: the rule's address, frame and labels; `changed`: its address, but few of its labels; `elsewhere`: another page. */
export type Fit = 'here' | 'changed' | 'elsewhere';

/** How a rule's target fits a frame with this text, white space and colons dropped. */
export function fitOf(target: RuleTarget, frame: PageFrame, bareText: string): Fit {
  const { host, path } = placeOf(frame.address ?? frame.url);
  if (!fits(target.host, host) || !fits(target.path, path)) return 'elsewhere';
  if (target.frame !== '*' && target.frame !== (frame.name ?? '')) return 'elsewhere';
  const shown = target.labels.filter((label) => bareText.includes(label)).length;
  if (shown >= target.labels.length * SAME_PAGE) return 'here';
  return shown > 0 ? 'changed' : 'elsewhere';
}

/** The rules in the order they are tried. */
export const inOrder = (rules: readonly SiteRule[]): SiteRule[] =>
  rules
    .filter((rule) => rule.enabled)
    .sort(
      (a, b) =>
        b.priority - a.priority || (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0),
    );
