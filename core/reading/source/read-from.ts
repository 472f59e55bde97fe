import type { Read } from '../../model/certainty.ts';
import { type Flow, sourceRange } from '../flow.ts';

/** A value read from [start, end) of the flow, with its place and words in the document. */
export function readFrom<T>(
  flow: Flow,
  start: number,
  end: number,
  value: T,
  reason: string,
  certain = true,
): Read<T> {
  const span = sourceRange(flow, start, end);
  return {
    value,
    span,
    quote: flow.source.slice(span.start, span.end),
    certainty: certain ? 'certain' : 'inferred',
    reason,
  };
}
