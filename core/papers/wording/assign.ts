import { unitsToText } from '../../intake/units-text.ts';
import type { PaperTask } from '../occasion.ts';
import type { Wording } from './wording.ts';

export const assign: Wording = ({ source, tasks, named, self, grounds, you, each }) => ({
  title: '督查事项交办通知单',
  body: [
    `${source === '' ? '' : `根据${source}要求，`}现将${named}${handedTo(tasks, you)}。请${each}明确责任领导和具体承办人，制定落实措施，倒排工期，按时限要求抓紧落实。`,
    grounds,
    `请收到通知后及时签收，按要求报送进展情况，办结后书面报告办理结果。确需延期的，应当在时限届满前书面提出申请，说明理由和拟延至的日期；不属于本单位职责的，请于收到通知后3个工作日内书面退回${self}并说明理由。`,
  ],
});

/** To whom it is handed: the units by their parts, where one matter has several; several matters have theirs in the table. */
function handedTo(tasks: readonly PaperTask[], you: string): string {
  const [first] = tasks;
  const together = tasks.some(({ fields }) => fields.lead.length > 1 || fields.cooperate.length > 0);
  if (!together) return `交由${you}办理`;
  if (tasks.length > 1 || !first)
    return `交由${you}办理，牵头单位、配合单位和完成时限见下表。牵头单位要负总责，配合单位要主动配合`;
  const { lead, cooperate } = first.fields;
  const helped = cooperate.length > 0 ? `、${unitsToText(cooperate)}配合` : '';
  return `交由${unitsToText(lead)}牵头${helped}办理`;
}
