import { type Subject, unitsBefore } from './subject.ts';
import type { UnitIndex } from './unit-index.ts';
import { endsLikeUnit } from './unit-names.ts';

const REQUEST =
  /^(?:务?请|责成|责令)(?=各|有关|相关|你|贵|上述|以上|牵头|责任|承办|主办|协办|[省市县区州]|全[省市县区])/;
/** Longer than this no one is asked. */
const REACH = 40;

/** 请有关单位克服困难: whom a request names, whatever verb follows; null where it names no unit. */
export function requestedAt(
  text: string,
  from: number,
  to: number,
  gap: Uint8Array | null,
  index: UnitIndex | null,
): Subject | null {
  if (!'请责务'.includes(text.charAt(from))) return null;
  const asking = REQUEST.exec(text.slice(from, from + 5))?.[0].length;
  if (!asking) return null;
  const start = from + asking;
  for (
    let end = start + 2;
    end < to - 1 && end < start + REACH && !'，。；：'.includes(text.charAt(end));
    end++
  ) {
    if (!endsLikeUnit(text, start, end) || '、和及与（'.includes(text.charAt(end))) continue;
    if (endsLikeUnit(text, start, end + 1)) continue;
    const units = unitsBefore(text, start, end, gap, index);
    if (units) return { ...units, start, end, predicate: 'verb' };
  }
  return null;
}
