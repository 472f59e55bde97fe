import type { Wording } from './wording.ts';

export const rectify: Wording = ({ named, byWhen, lateness, self, grounds, you, each, after }) => ({
  title: '限期整改通知书',
  body: [
    `${you}牵头办理的${named}，${lateness === '' ? '未按要求落实' : lateness}。${after}仍未落实到位，现责令限期整改。`,
    grounds === '' ? '' : `存在的主要问题：${grounds}`,
    `请${each}对照问题制定整改方案，明确责任人和措施，${byWhen}完成整改，并将整改结果书面报${self}。逾期仍未整改到位的，将按有关规定予以通报批评。`,
  ],
});
