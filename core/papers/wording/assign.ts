import type { Wording } from './index.ts';

export const assign: Wording = ({ source, tasks, named, self, grounds }) => {
  const cooperating = tasks.some(({ fields }) => fields.cooperate.length > 0);
  return {
    title: '督查事项交办通知单',
    body: [
      `${source === '' ? '' : `根据${source}要求，`}现将${named}交由你单位${cooperating ? '牵头' : ''}办理。请明确责任领导和具体承办人，制定落实措施，倒排工期，按时限要求抓紧落实。${cooperating ? '配合单位要主动配合，形成合力。' : ''}`,
      grounds,
      `请收到通知后及时签收，按要求报送进展情况，办结后书面报告办理结果。确需延期的，应当在时限届满前书面提出申请，说明理由和拟延至的日期；不属于本单位职责的，请于收到通知后3个工作日内书面退回${self}并说明理由。`,
    ],
  };
};
