import type { TaskFields } from '../model/task.ts';

/** What a matter of its kind must have and does not: the field, by the word the form calls it. */
export type Missing = { field: string; word: string };

const need = (present: boolean, field: string, word: string): Missing[] => (present ? [] : [{ field, word }]);

/**
 * What is missing of the fields a matter's kind needs (粤府办〔2014〕58号 四类督查事项): a decision its document, a law or rule its name
 * and article, a meeting's resolution the meeting and its number, an instruction its leader and words.
 */
export function missingFields({ source, matter, instruction }: TaskFields): Missing[] {
  const document = Boolean(source.title?.value || source.documentNumber?.value);
  switch (source.kind) {
    case 'decision':
      return need(document, 'source', '文件名称或文号');
    case 'regulation':
      return [
        ...need(Boolean(matter.lawName || source.title?.value), 'lawName', '法律法规名称'),
        ...need(matter.lawArticle !== '', 'lawArticle', '条款'),
      ];
    case 'meeting':
      return [
        ...need(Boolean(matter.meetingName || source.title?.value), 'meetingName', '会议名称'),
        ...need(
          Boolean(matter.meetingNumber || source.documentNumber?.value),
          'meetingNumber',
          '会议届次或纪要文号',
        ),
      ];
    case 'instruction':
      return [
        ...need(Boolean(instruction?.leader), 'leader', '批示领导'),
        ...need(Boolean(instruction?.text), 'instruction', '批示内容'),
      ];
    case 'other':
      return [];
  }
}
