import type { DocumentReading, TaskDraft } from '../reading/reading.ts';

/** A document's reading as a clerk would note it down: the source, then each task with units and limits. */
export function describeReading(file: string, reading: DocumentReading): string {
  const { title, documentNumber, issuer, date } = reading.source;
  const head = [
    `文件：${file}`,
    `标题：${title?.value ?? '（未读出）'}`,
    `文号：${documentNumber?.value ?? '（未读出）'}　发文机关：${issuer?.value ?? '（未读出）'}　成文日期：${date?.value ?? '（未读出）'}`,
    `任务：${reading.tasks.length} 项`,
  ];
  return [...head, ...reading.tasks.map(describeTask), ''].join('\n');
}

const LONGEST_QUOTE = 60;

function describeTask(task: TaskDraft, index: number): string {
  const words = task.text.replace(/\s+/g, '');
  const quote = words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}……` : words;
  const lead = task.lead.map((unit) => unit.name).join('、') || '（未写明）';
  const lines = [
    `${index + 1}. ${quote}`,
    `   责任单位：${lead}${task.certainty.lead === 'certain' ? '' : '（推定）'}　依据：${task.reason}`,
  ];
  if (task.cooperate.length > 0)
    lines.push(`   配合单位：${task.cooperate.map((unit) => unit.name).join('、')}`);
  if (task.deadlines.length > 0)
    lines.push(
      `   时限：${task.deadlines.map((limit) => `${limit.text.replace(/\s+/g, '')}${limit.due ? `（${limit.due}）` : ''}`).join('；')}`,
    );
  return lines.join('\n');
}
