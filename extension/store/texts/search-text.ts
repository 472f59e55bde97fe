import type { TaskFields } from '../../../core/model/task.ts';
import { dutyOf, type Role } from '../duty.ts';

/** Stands between the parts of a text. White space, as no searched word has any: so none is found across two parts. */
const BETWEEN = '\t';

/**
 * Everything of a task a person may search for, on one line in lower case. A unit stands with its role's capital letter
 * before it ({@link dutyWord}), which no searched word can hit.
 */
export function searchText(fields: TaskFields): string {
  const { source, instruction, matter } = fields;
  const parts = [
    ...[fields.title, fields.requirement, fields.person, fields.limit.text, fields.progress, fields.remark],
    ...[source.documentNumber?.value, source.title?.value, source.issuer?.value],
    ...[instruction?.leader, instruction?.text],
    ...[matter.meetingName, matter.meetingNumber, matter.lawName, matter.lawArticle],
    ...fields.milestones.map(({ title }) => title),
  ];
  const words = parts.filter(Boolean).join(BETWEEN).toLowerCase();
  const duty = dutyOf(fields).map(({ role, unit }) => dutyWord(role, unit));
  return (words + BETWEEN + duty.join('')).replaceAll('\n', ' ');
}

/** What stands in the text of each task a unit leads or cooperates in, and in no other's; white space apart. */
export const dutyWord = (role: Role, unit: string): string =>
  BETWEEN + role + unit.toLowerCase().replaceAll('\n', ' ') + BETWEEN;

/** The words of a search; all of them must occur. */
export const searchWords = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);
