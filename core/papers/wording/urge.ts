import type { Wording } from './wording.ts';

export const urge: Wording = ({ named, byWhen, lateness, self, grounds, you }) => ({
  title: '督查事项催办单',
  body: [
    `${you}牵头办理的${named}，${lateness === '' ? '请抓紧办理，确保按时办结' : `${lateness}，请抓紧办理`}。`,
    grounds,
    `请${byWhen}将办理进展、存在问题和下一步措施书面报${self}。`,
  ],
});
