import type { OfficeEvent } from '../context.ts';
import { readEdge } from '../edge.ts';
import type { Form } from '../mention.ts';
import type { Scanner } from '../scanner.ts';

/** Events offices set limits by; their days come from the office's own table. */
const NAMES = [
  '全国两会',
  '省两会',
  '市两会',
  '两会',
  '主汛期',
  '汛期',
  '防汛期',
  '供暖季',
  '供暖期',
  '采暖季',
  '采暖期',
  '开学季',
  '秋季开学',
  '春季开学',
  '开学',
  '高考',
  '中考',
  '暑假',
  '寒假',
  '春运',
  '春耕',
  '秋收',
  '冬训',
  '伏季休渔期',
  '森林防火期',
  '防火期',
  '党代会',
  '人代会',
  '年中督查',
  '年终考核',
  '年前',
  '春节和两会',
  '雨季',
  '入冬',
  '入汛',
  '换届',
];
const byFirst = new Map<number, string[]>();
for (const name of NAMES) byFirst.set(name.charCodeAt(0), [...(byFirst.get(name.charCodeAt(0)) ?? []), name]);
for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);

/** Before, during or after an event: 汛期前, 2025年两会前, 暑假期间. Without such a word an event is no limit. */
export const event: Form = {
  starts: [...byFirst.keys()].map((code) => String.fromCharCode(code)).join(''),
  read(s) {
    const start = s.pos;
    for (const name of byFirst.get(s.peek()) ?? []) {
      if (!s.eat(name)) continue;
      if (name === '年前') return atYearEnd(s, start);
      s.eatAny(['来临', '到来', '开始', '结束', '召开']);
      const edge = readEdge(s);
      if (edge && edge.kind !== 'from') return { kind: 'event', start, end: s.pos, name, edge };
      break;
    }
    s.pos = start;
    return null;
  },
};

/** 年前 alone: before the year is out, or before 春节; the office says which. */
function atYearEnd(s: Scanner, start: number) {
  const before = s.codes[start - 1] ?? 0;
  const alone = start === 0 || ',。;、:于在('.includes(String.fromCharCode(before));
  if (alone) return { kind: 'event' as const, start, end: s.pos, name: '年前', edge: null };
  s.pos = start;
  return null;
}

/** The names of the office's own table, as a form of their own. */
export function ownEvents(events: readonly OfficeEvent[]): Form {
  return {
    starts: events.map((e) => e.name[0] ?? '').join(''),
    read(s) {
      const start = s.pos;
      for (const { name } of events) {
        if (name === '' || !s.eat(name)) continue;
        const edge = readEdge(s);
        if (edge) return { kind: 'event', start, end: s.pos, name, edge };
        s.pos = start;
      }
      return null;
    },
  };
}
