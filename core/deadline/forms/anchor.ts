import type { Anchor } from '../mention.ts';
import { PARAGRAPH, type Scanner } from '../scanner.ts';

/** How far back an anchor's words are looked for; longer ones are cut. */
const REACH = 40;

const STOPS = new Set([...',。;:!?、()"[]|'].map((c) => c.charCodeAt(0)).concat(PARAGRAPH));
const LEADS = ['应当自', '应自', '必须自', '自', '从', '应当在', '应在', '须在', '于', '在'];

/** How far back 收到 stands before the number. */
const BARE_REACH = 12;

/** An anchor and the place where the limit's span begins with it. */
export type FoundAnchor = { start: number; anchor: Anchor };

/** `near` where the anchor touches the number, so that 内 may be missing (会后7日). */
export type ForwardAnchor = FoundAnchor & { near: boolean };

/**
 * The event a period counts from, looked for before the number at `at`: 自收到通知之日起, 印发后, 会后, 即日起, or further back in
 * the sentence 自会议决定之日起，各单位在…. The span of the limit begins at 之日起; the event's words are the anchor.
 */
export function forwardAnchor(s: Scanner, at: number): ForwardAnchor | null {
  let end = at;
  for (const filler of ['的', '在', '于', '应当', '应', '内', '计算', '算'])
    if (s.isBefore(filler, end)) end -= filler.length;
  if (s.isBefore('即日起', end))
    return { start: end - 3, anchor: { text: '即日', known: 'ref' }, near: true };
  for (const mark of [
    '之日起的',
    '之日起',
    '之次日起',
    '次日起',
    '日起',
    '之时起',
    '之日',
    '起',
    '之后',
    '以后',
    '后',
  ]) {
    if (!s.isBefore(mark, end)) continue;
    if (mark === '后' && s.oneOf('前先今往此最', end - 2 - s.pos)) return null;
    const markStart = end - mark.length;
    const text = wordsBefore(s, markStart);
    if (text === '') return null;
    const short = mark.endsWith('后') && text.length <= 4;
    return {
      start: short ? markStart - text.length : markStart,
      anchor: { text: anchorName(text, mark) },
      near: true,
    };
  }
  return bareAnchor(s, end) ?? fartherAnchor(s, at);
}

/** 收到交办单3日内, 期满30日内: an event that runs straight into the number, without 后 or 之日起. */
function bareAnchor(s: Scanner, end: number): ForwardAnchor | null {
  if (STOPS.has(s.codes[end - 1] ?? 0)) return null;
  for (let i = end - 2; i >= Math.max(0, end - BARE_REACH) && !STOPS.has(s.codes[i]!); i--) {
    const led = (s.is('收到', i) || s.is('接到', i)) && end - i > 2;
    if (led || (i === end - 2 && (s.is('期满', i) || s.is('届满', i) || s.is('到期', i))))
      return { start: i, anchor: { text: s.slice(i, end) }, near: false };
  }
  return null;
}

const COMMA = 44;

/** 自…之日起, or …后 at the end of a clause, earlier in the sentence. */
function fartherAnchor(s: Scanner, at: number): ForwardAnchor | null {
  for (let i = at - 1; i > Math.max(0, at - REACH); i--) {
    const code = s.codes[i]!;
    if (code === PARAGRAPH || code === 0x3002 || code === 59) return null;
    if (code === 0x8d77 && s.isBefore('之日起', i + 1)) {
      const text = wordsBefore(s, i - 2);
      return text === '' ? null : { start: at, anchor: { text: anchorName(text, '之日起') }, near: false };
    }
    if (code === COMMA && s.isBefore('后', i) && !s.oneOf('今以此之最然先往', i - 2 - s.pos)) {
      const text = wordsBefore(s, i - 1);
      return text.length < 2 ? null : { start: at, anchor: { text }, near: false };
    }
  }
  return null;
}

const anchorName = (text: string, mark: string) => (mark.includes('日') ? `${text}之日` : text);

/** The clause's words before a place, from 自 or 在 on where there is one. */
function wordsBefore(s: Scanner, end: number): string {
  let start = end;
  while (start > 0 && end - start < REACH && !STOPS.has(s.codes[start - 1]!)) start--;
  for (let i = end - 1; i >= start; i--) {
    for (const lead of LEADS) {
      if (s.is(lead, i) && end - i - lead.length > 0) {
        if (
          (lead === '在' || lead === '于') &&
          (s.is('在建', i) || s.is('由于', i - 1) || s.is('关于', i - 1) || s.is('对于', i - 1))
        )
          continue;
        return s.slice(i + lead.length, end);
      }
    }
  }
  return s.slice(Math.max(start, end - 12), end);
}

const EVENTS = [
  '届满',
  '满',
  '期满',
  '到期',
  '召开',
  '举行',
  '举办',
  '开会',
  '开始',
  '开幕',
  '开工',
  '开庭',
  '开业',
  '开学',
  '启动',
  '结束',
  '实施',
  '施行',
  '生效',
  '截止',
  '截止日',
  '截止时间',
  '截止日期',
  '离任',
  '任满',
  '投票',
  '选举',
  '选举日',
  '投票日',
  '会议',
  '活动',
  '考试',
  '开标',
  '开考',
  '使用',
  '施工',
  '作业',
  '变更',
  '终止',
  '解散',
  '停业',
  '歇业',
  '离境',
  '入境',
  '调整',
  '会',
  '节',
  '日期',
  '之日',
  '期限',
  '出让',
  '挂牌',
  '交易',
  '发布',
  '公布',
  '审议',
  '上会',
  '验收',
  '竣工',
  '投产',
  '拍卖',
  '听证',
  '出发',
  '出境',
  '签约',
  '签订',
  '换届',
  '停水',
  '停电',
  '停产',
  '转让',
  '注销',
  '迁移',
  '爆破',
  '演出',
  '比赛',
  '上市',
  '发行',
  '交付',
  '退休',
  '辞职',
  '解除',
  '进场',
];

const EVENTS_BY_END = new Map<number, string[]>();
for (const word of EVENTS) {
  const last = word.charCodeAt(word.length - 1);
  EVENTS_BY_END.set(
    last,
    [...(EVENTS_BY_END.get(last) ?? []), word].sort((a, b) => b.length - a.length),
  );
}

/** The event a limit counts back from. `before`: 前 stands before the number (会前3日). */
export type BackwardAnchor = FoundAnchor & { before: boolean };

/** Looks before the number at `at` for 期限届满(至少), 会议召开, 会前. */
export function backwardAnchor(s: Scanner, at: number): BackwardAnchor | null {
  let end = at;
  for (const filler of ['至少', '不少于', '的', '提前', '之日', '日'])
    if (s.isBefore(filler, end)) end -= filler.length;
  const before =
    s.isBefore('前', end) && !s.isBefore('之前', end) && !s.isBefore('以前', end) && !s.isBefore('目前', end);
  if (before) end--;
  const event = EVENTS_BY_END.get(s.codes[end - 1] ?? 0)?.find((word) => s.isBefore(word, end));
  if (!event && !(before && endsEvent(s, end))) return before ? null : attribute(s, at);
  if (!before && (event === '会' || event === '节' || event === '期限' || event === '发布'))
    return attribute(s, at);
  const text = wordsBefore(s, end);
  return {
    start: Math.max(end - Math.min(text.length, 6), 0),
    anchor: { text: text || (event ?? '') },
    before,
  };
}

/** 离职前30日: what stands before 前 is an event, whatever it is called, unless it makes another word of 前 or is a time. */
const endsEvent = (s: Scanner, end: number) =>
  s.codes[end - 1]! >= FIRST_HAN && !s.oneOf('日此之以目年提往从先月周度天号空半', end - 1 - s.pos);
const FIRST_HAN = 0x4e00;

/** 举行听证的7日前: whatever happens, told by 的. */
function attribute(s: Scanner, at: number): BackwardAnchor | null {
  const text = s.isBefore('的', at) ? wordsBefore(s, at - 1) : '';
  return text.length < 2
    ? null
    : { start: at - 1 - Math.min(text.length, 6), anchor: { text }, before: false };
}
