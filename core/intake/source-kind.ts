import type { Source } from '../model/source.ts';

/**
 * Which of the four kinds of matter a task is, by its document's title (粤府办〔2014〕58号: 决策部署, 法律法规规范性文件,
 * 会议决定事项, 领导批示和交办事项). A leader's opinion on the document makes it an instruction, whatever the document is.
 */
export function sourceKind(title: string, instructed: boolean): Source['kind'] {
  if (instructed) return 'instruction';
  if (/纪要|会议/.test(title)) return 'meeting';
  if (/条例|办法|规定|细则|规程/.test(title)) return 'regulation';
  if (/决定|意见|方案|规划|计划|要点|分工|通知/.test(title)) return 'decision';
  return 'other';
}
