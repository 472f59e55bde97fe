import type { ClauseContext } from './duty-clause.ts';
import { predicateAt } from './predicates.ts';
import { requestedAt } from './requested.ts';
import { subjectAt, unitsBefore } from './subject.ts';
import type { NameRange } from './unit-list.ts';

const JOINING =
  /^(?:要|应|应当|将|须|需|负责)?(?:牵头)?(?:负责)?[，、]?(?:并|要)?(?:会同|会商|商|联合|协同|协调|组织)(?![实推开务会])/;

/** The units after 会同, 商 at `at` (要 and 牵头 may stand before it). */
export function partners(text: string, at: number, end: number, context: ClauseContext): NameRange[] {
  const joining = JOINING.exec(text.slice(at, at + 14))?.[0];
  if (!joining || /(?:协调|组织)$/.test(joining) || !/会同|会商|商|联合|协同/.test(joining)) return [];
  const from = at + joining.length;
  const list = subjectAt(text, from, end, context.gap, context.index);
  if (list) return list.names;
  const stop = /[，。；：\n]/.exec(text.slice(from, end));
  const all = unitsBefore(text, from, stop ? from + stop.index : end, context.gap, context.index);
  return (all ?? requestedAt(text, from, end, context.gap, context.index))?.names ?? [];
}

/** The units that take part after 牵头: 会同…, then clauses that end in 配合、参与. */
export function followers(text: string, from: number, end: number, context: ClauseContext): NameRange[] {
  const names = [...partners(text, from, end, context)];
  for (let i = from; i < end && i < from + 120; i++) {
    if (!'，、'.includes(text.charAt(i))) continue;
    const joined = partners(text, i + 1, end, context);
    if (joined.length > 0) {
      names.push(...joined);
      continue;
    }
    const until = /(?:积极|密切|共同|协同|分别|按职责)*(?:参与|配合|协助|参加|支持|落实|实施)/.exec(
      text.slice(i + 1, Math.min(end, i + 160)),
    );
    const list = until && unitsBefore(text, i + 1, i + 1 + until.index, context.gap, context.index);
    if (list) return [...names, ...list.names];
    if (text.charAt(i) === '，' && predicateAt(text, i + 1)) break;
  }
  return names;
}
