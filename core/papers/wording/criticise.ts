import { unitsToText } from '../../intake/units-text.ts';
import type { Wording } from './wording.ts';

export const criticise: Wording = ({ named, short, lateness, tasks, grounds, byWhen, after }) => {
  const units = unitsToText([...new Set(tasks.flatMap(({ fields }) => fields.lead))]);
  return {
    title: `关于${short}落实不力的通报`,
    body: [
      `${units}牵头办理的${named}，${lateness === '' ? '' : `${lateness}，`}${after}仍未落实到位，影响了工作推进。`,
      grounds,
      `为严肃工作纪律，推动决策部署落实，现对${units}予以通报批评。请${units.includes('、') ? '上述单位' : units}深刻反思，查找原因，${byWhen}作出书面检查，提出整改措施并限期完成。各级各部门要引以为戒，切实增强抓落实的责任感，确保各项工作部署落到实处。`,
    ],
  };
};
