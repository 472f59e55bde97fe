import type { Mention } from '../mention.ts';
import type { Refiner } from './refiner.ts';

/**
 * 自6月5日起10个工作日内: the period counts from the date before it, and the two are one limit. 公告发布之次日起30日内 counts
 * from what is named before 次日.
 */
export const countFromDate: Refiner = (mentions, s) => {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const before = joined[joined.length - 1];
    const counts =
      mention.kind === 'period' &&
      (mention.relation === 'within' || mention.relation === 'after') &&
      before?.kind === 'calendar' &&
      before.from === null &&
      (before.edge?.kind === 'from' || before.edge?.kind === 'after') &&
      mention.numberAt - before.end <= 2 &&
      mention.numberAt >= before.end;
    if (
      counts &&
      ['', ',', '的', ',在', '在', '算', '计', '计算'].includes(s.slice(before.end, mention.numberAt))
    ) {
      const named = before.to.offset?.days !== undefined && mention.anchor !== null;
      joined[joined.length - 1] = named
        ? mention
        : { ...mention, start: before.start, anchor: null, since: before };
    } else joined.push(mention);
  }
  return joined;
};
