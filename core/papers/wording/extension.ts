import { paperDay } from '../paper-day.ts';
import type { Wording } from './wording.ts';

export const extension: Wording = ({ named, occasion, grounds, you }) => ({
  title: '关于延期办理督查事项的批复',
  body: [
    `${you}关于延期办理${named}的申请收悉。经研究，现批复如下：`,
    occasion.until
      ? `同意办理时限延至${paperDay(occasion.until)}。请倒排工期，加快推进，确保在延期后的时限内办结，原则上不再延期。`
      : '不同意延期。请按原定时限抓紧办理，并及时报送进展情况。',
    grounds,
  ],
});
