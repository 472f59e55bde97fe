import { type NameRange, splitUnits, type UnitList } from './unit-list.ts';

/** What the person answers for, the role, and the person's name at the end: 消防安全责任人李梅. */
const PERSON =
  /(?:的)?(?:消防|安全|生产|防火|第一|主要|直接|法定|分管|具体|管理)*(?:责任人|负责人|代表人)[\u4e00-\u9fa5·]{2,4}$/;

/** 临江大酒店消防安全责任人李某、……: people named with the unit they answer for; the units, or null where one has none. */
export function answerable(text: string, start: number, end: number): UnitList | null {
  const words = text.slice(start, end);
  if (!words.includes('人') || !PERSON.test(words)) return null;
  const names: NameRange[] = [];
  for (const one of splitUnits(text, start, end, null, null).names) {
    const tail = PERSON.exec(text.slice(one.start, one.end));
    if (!tail || tail.index < 3) return null;
    names.push({ start: one.start, end: one.start + tail.index });
  }
  return names.length > 0 ? { names, etc: false } : null;
}
