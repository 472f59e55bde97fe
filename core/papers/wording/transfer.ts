import { SEVERAL } from './about.ts';
import type { Wording } from './wording.ts';

export const transfer: Wording = ({ named, short, lateness, tasks, grounds, after, self }) => ({
  title: `关于移送${short === SEVERAL ? '' : short}有关线索的函`,
  body: [
    `督查中发现，${[...new Set(tasks.flatMap(({ fields }) => fields.lead))].join('、')}牵头办理的${named}，${lateness === '' ? '' : `${lateness}，`}${after}仍未落实。`,
    grounds,
    `根据《政府督查工作条例》和《国务院办公厅关于进一步加强政府督促检查工作的意见》（国办发〔2014〕42号）有关规定，现将有关情况和线索移送你单位，请依规依纪依法处理，并将处理结果函告${self}。`,
  ],
});
