import type { Wording } from './wording.ts';

export const talk: Wording = ({ named, lateness, self, grounds, you, each }) => ({
  title: '约谈通知',
  body: [
    `${you}牵头办理的${named}，${lateness === '' ? '推进不力' : lateness}。按照督查工作有关规定，经研究，决定对${each}主要负责同志进行约谈。现将有关事项通知如下：`,
    '一、约谈时间',
    '定于　　　　年　　月　　日（星期　　）　　时　　分。',
    '二、约谈地点',
    '在　　　　　　　　会议室。',
    '三、约谈人',
    '由　　　　　　　　同志约谈。',
    '四、约谈内容',
    grounds
      ? `${grounds}请说明有关情况、原因和整改措施。`
      : '办理进展情况、未按时限落实的原因、整改措施和完成时限。',
    '五、有关要求',
    `请${each}主要负责同志按时参加，并准备书面材料。约谈后，请将整改落实情况及时书面报${self}。`,
  ],
});
