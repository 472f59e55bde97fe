import { isCount } from '../edge.ts';
import type { Form, PeriodMention } from '../mention.ts';
import { readOrdinal } from '../points/nth.ts';
import { isTaken } from '../points/taken.ts';
import { isNumeral, NUMBER_STARTS, type Scanner } from '../scanner.ts';
import { type Amount, isPlausible, readAmounts } from './amount.ts';
import { backwardAnchor, type FoundAnchor, forwardAnchor } from './anchor.ts';

/** Counted periods: 10日内, 三个工作日内, 一个月后, 自…之日起30日内, 期限届满30日前, 提前3个工作日. */
export const period: Form = {
  starts: `${NUMBER_STARTS}半提未接今第首`,
  read(s, context) {
    const start = s.pos;
    if (s.is('提')) return readAdvance(s);
    if (s.oneOf('未接今')) return readComing(s);
    if (s.is('第') || s.is('首')) return readNthWorkday(s);
    if (
      s.is('半')
        ? isNumeral(s.peek(-1)) || (s.oneOf('个大多每上下前后', -1) && !isTaken(s, -1))
        : !s.atNumberStart()
    )
      return null;
    if (s.oneOf('第每', -1) || (s.is('一') && s.oneOf('同统唯任每', -1))) return null;
    const amounts = readAmounts(s);
    if (!amounts || !isPlausible(amounts)) return null;
    return readRelation(s, start, amounts, context.cell);
  },
};

function readRelation(s: Scanner, numberAt: number, amounts: Amount[], cell: boolean): PeriodMention | null {
  const working = readNote(s);
  const lengths = working ? amounts.map(({ count, unit }) => inWorkdays(count, unit)) : amounts;
  const make = (relation: PeriodMention['relation'], found: FoundAnchor | null) =>
    counted(s, numberAt, lengths, relation, found);
  if (!s.eat('的时间') && !s.eat('时间')) s.eat('左右');
  if (s.eatAny(['之内', '以内']) || (s.is('内') && !s.oneOf('容部设陆涝', 1) && s.eat('内'))) {
    const back = backwardAnchor(s, numberAt);
    return back?.before ? make('ahead', back) : make('within', forwardAnchor(s, numberAt));
  }
  const end = s.pos;
  if (s.eatAny(['之前', '以前']) || (s.is('前') && !s.oneOf('期往后', 1) && !isCount(s) && s.eat('前'))) {
    const back = backwardAnchor(s, numberAt);
    if (back && !back.before) return make('ahead', back);
    if (amounts.some((a) => a.unit === 'workday' || a.unit === 'hour'))
      return make('ahead', { start: numberAt, anchor: { text: '' } });
    return isDayNumber(s, amounts, end) ? null : make('ago', null);
  }
  if (s.eatAny(['之后', '以后']) || (s.is('后') && !s.oneOf('续期备勤者的', 1) && !isCount(s) && s.eat('后')))
    return make('after', null);
  if (cell && !isDayNumber(s, amounts, s.pos) && isWhole(s, numberAt)) return make('within', null);
  if (amounts[0]!.unit === 'year') return null;
  const back = backwardAnchor(s, numberAt);
  if (back?.before) return make('ahead', back);
  const anchor =
    isDayNumber(s, amounts, s.pos) && !s.isBefore('会后', numberAt) ? null : forwardAnchor(s, numberAt);
  return anchor?.near ? make('within', anchor) : null;
}

/** Longest remark between a length and 内. */
const NOTE = 16;

/** Passes over 10日（含公示期）内's remark; true where it says that working days are meant: 5日（工作日）内. */
function readNote(s: Scanner): boolean {
  const start = s.pos;
  if (!s.eat('(')) return false;
  const working = s.is('工作日');
  while (s.pos - start < NOTE && s.pos < s.length && !s.oneOf(')。;\n')) s.pos++;
  if (s.eat(')') && (s.is('内') || s.is('之内') || s.is('以内'))) return working;
  s.pos = start;
  return false;
}

const inWorkdays = (count: number, unit: Amount['unit']): Amount => ({
  count,
  unit: unit === 'day' ? 'workday' : unit,
});

/** A mention that ends at the cursor. */
const counted = (
  s: Scanner,
  numberAt: number,
  amounts: Amount[],
  relation: PeriodMention['relation'],
  found: FoundAnchor | null,
): PeriodMention => ({
  kind: 'period',
  start: found?.start ?? numberAt,
  end: s.pos,
  numberAt,
  amounts,
  relation,
  anchor: found?.anchor ?? null,
});

/** Nothing but marks stands around the length. */
function isWhole(s: Scanner, start: number): boolean {
  const marks = ',;。、()';
  return (start === 0 || s.oneOf(marks, start - 1 - s.pos)) && (s.peek() === 0 || s.oneOf(marks));
}

/** 20日前 is the 20th, not twenty days: one number up to 31 with 日. */
function isDayNumber(s: Scanner, amounts: Amount[], end: number): boolean {
  const [only] = amounts;
  return (
    amounts.length === 1 &&
    only!.unit === 'day' &&
    only!.count <= 31 &&
    s.codes[end - 1] === '日'.charCodeAt(0)
  );
}

/** 提前3个工作日, 至少提前10天. */
function readAdvance(s: Scanner): PeriodMention | null {
  const start = s.pos;
  if (!s.eat('提前')) return null;
  s.eatAny(['至少', '不少于']);
  const amounts = readAmounts(s);
  if (!amounts || !isPlausible(amounts) || amounts[0]!.unit === 'year') {
    s.pos = start;
    return null;
  }
  return counted(s, start, amounts, 'ahead', { start, anchor: { text: '' } });
}

/** 会议结束后第二个工作日, 国庆节后第一个工作日: as many working days after what stands before. */
function readNthWorkday(s: Scanner): PeriodMention | null {
  const start = s.pos;
  const n = readOrdinal(s);
  if (n > 0 && s.eatAny(['个工作日', '工作日'])) {
    s.eatAny(['之内', '以内', '内', '前']);
    const anchor = forwardAnchor(s, start);
    if (anchor?.near) return counted(s, start, [{ count: n, unit: 'workday' }], 'within', anchor);
  }
  s.pos = start;
  return null;
}

/** 未来三天, 接下来两周内, 今后五年. */
function readComing(s: Scanner): PeriodMention | null {
  const start = s.pos;
  if (s.eatAny(['未来', '接下来的', '接下来', '今后'])) {
    const amounts = readAmounts(s);
    const inside = s.eatAny(['之内', '以内', '内']) !== null;
    const days = amounts?.every((a) => a.unit === 'day' || a.unit === 'workday');
    if (amounts && isPlausible(amounts) && (inside || days || isWhole(s, start)))
      return counted(s, start, amounts, 'within', null);
  }
  s.pos = start;
  return null;
}
