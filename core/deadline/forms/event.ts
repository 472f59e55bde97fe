import type { OfficeEvent } from '../context.ts';
import { readEdge } from '../edge.ts';
import type { EventMention, Form } from '../mention.ts';
import type { Scanner } from '../scanner.ts';
import { WordTable } from '../word-table.ts';

/** Events offices set limits by; their days come from the office's own table. */
const NAMES =
  '两会 主汛期 汛期 防汛期 供暖季 供暖期 采暖季 采暖期 开学季 秋季开学 春季开学 秋季学期开学 春季学期开学 开学 高考 中考 暑假 寒假 暑期 ' +
  '春运 春耕 秋收 伏季休渔期 森林防火期 防火期 党代会 人代会 雨季 入冬 入汛 换届 汛 台风季 台风期 梅雨季 春播 秋播 麦收 三夏 三秋 双抢 上冻 封冻 开春 冬季 夏季 两节 双节 今冬明春 明春 年前 年后';
/** Those that are limits without 前 behind them. */
const ALONE = ['今冬明春', '明春', '年前', '年后'];
const TABLE = new WordTable(NAMES.split(' ').map((name): [string, null] => [name, null]));

const LEVELS = ['全国', '省', '市', '县'];

/** Before, during or after an event: 汛期前, 两会前, 暑假期间. Without such a word an event is no limit. */
export const event: Form = { starts: `${TABLE.starts}"`, read: (s) => readEvent(s) };

/** Reads an event with 前, 后 or 期间 behind it; `dated`, behind a year, also one without (2025年汛期). */
export function readEvent(s: Scanner, dated = false): EventMention | null {
  let start = s.pos;
  const quoted = s.eat('"');
  const name = TABLE.eat(s)?.word;
  if (name === undefined || (quoted && !s.eat('"'))) {
    s.pos = start;
    return null;
  }
  if (name === '两会') start -= LEVELS.find((level) => s.isBefore(level, start))?.length ?? 0;
  if (ALONE.includes(name)) return aroundNewYear(s, start, name);
  const end = s.pos;
  s.eatAny(['来临', '到来', '开始', '召开']);
  const found = withEdge(s, start, name);
  if (found || !dated) return found;
  s.pos = end;
  return { kind: 'event', start, end, name, edge: { kind: 'within', word: '' } };
}

/** The names of the office's own table, as a form of their own. */
export function ownEvents(events: readonly OfficeEvent[]): Form {
  const table = new WordTable(events.filter((e) => e.name !== '').map((e): [string, null] => [e.name, null]));
  return {
    starts: table.starts,
    read(s) {
      const start = s.pos;
      const name = table.eat(s)?.word;
      return name === undefined ? null : withEdge(s, start, name);
    },
  };
}

function withEdge(s: Scanner, start: number, name: string): EventMention | null {
  const edge = readEdge(s);
  if (edge && edge.kind !== 'from') return { kind: 'event', start, end: s.pos, name, edge };
  s.pos = start;
  return null;
}

/** 年前, 年后 alone: the end of the year, or 春节; the office says which. */
function aroundNewYear(s: Scanner, start: number, name: string): EventMention | null {
  const end = s.pos;
  s.pos = start;
  if (start > 0 && !s.oneOf(',。;、:于在(', -1)) return null;
  s.pos = end;
  return { kind: 'event', start, end, name, edge: null };
}
