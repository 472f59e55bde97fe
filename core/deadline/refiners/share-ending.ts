import type { Refiner } from './refiner.ts';

/**
 * 3月、6月、9月、12月底前: the ending of the last date of a list holds for the ones before it, joined by 、 and of the same
 * grain, that have none of their own, and so does its day in 6月、12月25日前; festivals may stand without the mark (元旦春节前).
 */
export const shareEnding: Refiner = (mentions, s) => {
  const list = [...mentions];
  for (let i = list.length - 2; i >= 0; i--) {
    const mention = list[i]!;
    const next = list[i + 1]!;
    if (mention.kind !== 'calendar' || next.kind !== 'calendar') continue;
    if (mention.edge || mention.from || next.from || mention.to.vague) continue;
    const gap = next.start - mention.end;
    const listed = gap === 1 && '、和及'.includes(String.fromCharCode(s.codes[mention.end]!));
    if (listed && mention.to.grain === 'month' && next.to.grain === 'day' && next.to.day !== null) {
      const { year, month } = mention.to;
      list[i] = { ...mention, edge: next.edge, to: { ...next.to, year, month } };
      continue;
    }
    if (!(next.edge || next.to.vague)) continue;
    const festivals = mention.to.festival !== undefined && next.to.festival !== undefined;
    if (mention.to.grain !== next.to.grain || !(listed || (gap === 0 && festivals))) continue;
    if (next.edge && next.edge.kind !== 'before' && !(festivals && next.edge.kind === 'within')) continue;
    list[i] = {
      ...mention,
      edge: next.edge,
      to: { ...mention.to, ...(next.to.vague ? { vague: true } : {}) },
    };
  }
  return list;
};
