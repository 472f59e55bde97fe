import { rankDuty } from '../../reading/duty/duty.ts';
import { readDutyClause } from '../../reading/duty/duty-clause.ts';
import type { UnitIndex } from '../../reading/duty/unit-index.ts';
import type { NameRange } from '../../reading/duty/unit-list.ts';
import { isSingleUnit } from '../../reading/duty/unit-names.ts';
import { looksLikePerson } from '../cell-shape.ts';

/** `single` is false for 各地区, 有关部门: words for many. */
export type CellUnit = { name: string; single: boolean };

/** A cell of units as read. `marked`: the cell itself says who leads (牵头, ★ or *). */
export type UnitCell = {
  text: string;
  lead: CellUnit[];
  cooperate: CellUnit[];
  /** Both, leads first. */
  all: CellUnit[];
  /** Who leads: in a duty cell that marks nobody, the first named (an inference). */
  leading: CellUnit[];
  marked: boolean;
};

export const NO_UNITS: UnitCell = { text: '', lead: [], cooperate: [], all: [], leading: [], marked: false };

const LABEL = { lead: '牵头单位：', duty: '责任单位：', cooperate: '配合单位：' } as const;
const STARRED = /^[*★☆▲△●]|[*★☆▲△●]$/;

/**
 * Reads a unit cell of a lead, duty or cooperate column. The column's heading is put before the cell's text, so that
 * the reading of duty clauses applies: 、 parts equals, X牵头，Y配合 gives roles, brackets inside names stay.
 */
export function readUnits(text: string, role: keyof typeof LABEL, index: UnitIndex | null): UnitCell {
  if (text === '' || /^(?:无|没有|\/|-+|—+|－+|待定|\\)$/.test(text)) return { ...NO_UNITS, text };
  // Runs of white space come down to one; a line break before a bracket is a wrapped name.
  const plain = toFullWidth(text)
    .replace(/\s+/g, (run) => (run.includes('\n') ? '\n' : ' '))
    .replace(/\s（/g, '（')
    .replace(PERSON_WITH_UNIT, (all, person: string, units: string) =>
      looksLikePerson(person) ? units : all,
    );
  const starred = plain.split(/[、，；\n\s]+/).filter((part) => STARRED.test(part));
  const label = LABEL[role];
  const written =
    label +
    plain
      .replace(/[*★☆▲△●]/g, '')
      .replaceAll(' ', '、')
      .replaceAll('\n', '；');
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
  if (/[\s（(]/.test(text)) {
    lead = withoutPeople(lead);
    cooperate = withoutPeople(cooperate);
  }
  const marked = starred.length > 0 || (clause?.groups.some((g) => g.role === 'lead') ?? false);
  const leading = role === 'duty' && !marked ? lead.slice(0, 1) : lead;
  return { text, lead, cooperate, all: [...lead, ...cooperate], leading, marked };
}

/** 周志远[县住建局、县财政局], brackets brought to full width. */
const PERSON_WITH_UNIT = /([\u4e00-\u9fa5·]{2,5})〔([^〔〕]{2,80})〕/g;

const BRACKET_NAME = /（([^（）]{2,5})）$/;

/** 李明 县水利局, 县水利局（张明）: leader and unit in one cell. People go, as long as a unit stays. */
function withoutPeople(units: CellUnit[]): CellUnit[] {
  const named = units.map((unit) => {
    const person = BRACKET_NAME.exec(unit.name)?.[1];
    return person && looksLikePerson(person) ? { ...unit, name: unit.name.replace(BRACKET_NAME, '') } : unit;
  });
  const left = named.filter((unit) => !looksLikePerson(unit.name));
  return left.length > 0 ? left : named;
}

const HALF: Record<string, string> = {
  ',': '，',
  ';': '；',
  '(': '（',
  ')': '）',
  ':': '：',
  '[': '〔',
  ']': '〕',
  '［': '〔',
  '］': '〕',
};
const toFullWidth = (text: string) => text.replace(/[,;():[\]［］]/g, (c) => HALF[c]!);
