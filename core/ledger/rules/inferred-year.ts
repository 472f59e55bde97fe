import { CHECK_YEAR } from '../cells/cell-context.ts';
import type { RowRule } from '../rule.ts';
import { clip, sayDay } from '../wording.ts';

export const inferredYear: RowRule = {
  id: 'inferred-year',
  severity: 'info',
  title: '时限没有写年份',
  explain: '没有年份的时限只能推定，跨年后容易错。请补写年份。',
  needs: ['deadline'],
  once: true,
  check({ limit, over, from }, { columns, year }, found) {
    if (limit.kind !== 'dated' || !limit.yearInferred || over || limit.due === null) return;
    const by = from !== null && year.from === CHECK_YEAR ? '按交办日期' : `按${year.from}`;
    const written = limit.due.slice(0, 4);
    found(
      columns.limit,
      `“${clip(limit.text)}”没有写年份，${by}推定为${sayDay(limit.due)}，请补写年份。`,
      !columns.limitInWords &&
        /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月|^第?[一二三四1-4]季度|^[上下]半年/.test(limit.text)
        ? { value: `${written}年${limit.text}` }
        : undefined,
    );
  },
};
