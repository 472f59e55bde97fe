import { rankDuty } from '../../reading/duty.ts';
import { readDutyClause } from '../../reading/duty-clause.ts';
import type { UnitIndex } from '../../reading/unit-index.ts';
import type { NameRange } from '../../reading/unit-list.ts';
import { isSingleUnit } from '../../reading/unit-names.ts';

export type CellUnit = { name: string /** False for 各地区, 有关部门: words for many. */; single: boolean };

/** A cell of units as read. `marked`: the cell itself says who leads (牵头, ★ or *). */
export type UnitCell = {
  text: string;
  lead: CellUnit[];
  cooperate: CellUnit[];
  /** Both, leads first. */
  all: CellUnit[];
  marked: boolean;
};

export const NO_UNITS: UnitCell = { text: '', lead: [], cooperate: [], all: [], marked: false };

const LABEL = { lead: '牵头单位：', duty: '责任单位：', cooperate: '配合单位：' } as const;
const STARRED = /^[*★☆▲△●]|[*★☆▲△●]$/;

/**
 * Reads a unit cell of a lead, duty or cooperate column. The column's heading is put before the cell's text, so that
 * the reading of duty clauses applies: 、 parts equals, X牵头，Y配合 gives roles, brackets inside names stay.
 */
export function readUnits(text: string, role: keyof typeof LABEL, index: UnitIndex | null): UnitCell {
  if (text === '' || /^(?:无|没有|\/|-+|—+|－+|待定|\\)$/.test(text)) return { ...NO_UNITS, text };
  const plain = toFullWidth(text);
  const starred = plain.split(/[、，；\n\s]+/).filter((part) => STARRED.test(part));
  const label = LABEL[role];
  const written =
    label +
    plain
      .replace(/[*★☆▲△●]/g, '')
      .replace(/[ \u3000\u00a0]+/g, '、')
      .replace(/\s*\n\s*/g, '；');
  const clause = readDutyClause(written, 0, written.length, { gap: null, index });
  const ranked = clause && rankDuty(clause, false);
  const unit = ({ start, end }: NameRange): CellUnit => {
    const name = written.slice(start, end);
    return { name, single: isSingleUnit(name) };
  };
  let lead = (ranked?.lead ?? []).map(unit);
  let cooperate = (ranked?.cooperate ?? []).map(unit);
  if (lead.length + cooperate.length === 0) lead = [{ name: text, single: isSingleUnit(text) }];
  if (starred.length > 0) {
    const first = new Set(starred.map((part) => part.replace(/[*★☆▲△●]/g, '')));
    const all = [...lead, ...cooperate];
    lead = all.filter((u) => first.has(u.name));
    cooperate = all.filter((u) => !first.has(u.name));
  }
  return {
    text,
    lead,
    cooperate,
    all: [...lead, ...cooperate],
    marked: starred.length > 0 || (clause?.groups.some((g) => g.role === 'lead') ?? false),
  };
}

const HALF: Record<string, string> = {
  ',': '，',
  ';': '；',
  '(': '（',
  ')': '）',
  ':': '：',
  '[': '〔',
  ']': '〕',
};
const toFullWidth = (text: string) => text.replace(/[,;():[\]]/g, (c) => HALF[c]!);
