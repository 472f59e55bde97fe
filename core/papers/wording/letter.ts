import type { Wording } from './wording.ts';

export const letter: Wording = ({ named, short, byWhen, lateness, self, occasion, grounds, you, each }) => ({
  title: `关于${short}的督办函`,
  body: [
    `${you}牵头办理的${named}，${lateness === '' ? '进展缓慢' : lateness}${occasion.urged ? `，其间已催办${occasion.urged}次` : ''}。`,
    grounds,
    '按照《国务院办公厅关于进一步加强政府督促检查工作的意见》（国办发〔2014〕42号）关于对进展缓慢、推进不力的下达督办函的要求，现予督办。',
    `请${each}主要负责同志高度重视，认真查找原因，提出整改措施，抓紧办理，${byWhen}将原因分析、整改措施和办理结果书面报${self}。`,
  ],
});
