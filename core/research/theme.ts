import { z } from 'zod';

/** A theme difficulties are grouped under: its name, and the words by which one belongs to it. */
export const Theme = z.object({
  id: z.string(),
  word: z.string().trim().min(1, '主题名称不能为空').max(20, '主题名称不超过20个字'),
  keywords: z.array(z.string().min(1)),
});
export type Theme = z.infer<typeof Theme>;

/** Where none of the office's themes fits. */
export const OTHER_THEME: Theme = { id: 'other', word: '其他', keywords: [] };

/** What offices usually report; theirs to change. */
export const USUAL_THEMES: readonly Theme[] = [
  {
    id: 'money',
    word: '资金保障',
    keywords: ['资金', '经费', '预算', '缺口', '拨付', '债券', '融资', '欠款', '配套款'],
  },
  {
    id: 'land',
    word: '用地和规划',
    keywords: ['用地', '土地', '规划', '指标', '红线', '林地', '农转用', '选址', '三区三线'],
  },
  {
    id: 'removal',
    word: '征地拆迁',
    keywords: ['征地', '征收', '拆迁', '拆除', '补偿', '安置', '迁改', '青苗'],
  },
  {
    id: 'approval',
    word: '审批手续',
    keywords: ['审批', '手续', '许可', '批复', '核准', '备案', '环评', '能评', '施工图', '审查'],
  },
  { id: 'policy', word: '政策法规', keywords: ['政策', '法规', '依据', '标准', '权限', '上位法', '文件未'] },
  { id: 'staff', word: '人员力量', keywords: ['编制', '人员', '人手', '力量不足', '专业人才', '招聘'] },
  {
    id: 'joint',
    word: '部门协同',
    keywords: ['协调', '配合', '衔接', '移交', '职责', '权属', '推诿', '联动'],
  },
  {
    id: 'works',
    word: '施工条件',
    keywords: ['天气', '降雨', '汛期', '材料', '管线', '地质', '工期', '施工'],
  },
];

/** The theme whose words a text has most of; of equals the first, and 其他 where it has none. */
export function themeOf(text: string, themes: readonly Theme[]): Theme {
  let [best, most]: [Theme, number] = [OTHER_THEME, 0];
  for (const theme of themes) {
    const hits = theme.keywords.filter((word) => text.includes(word)).length;
    if (hits > most) [best, most] = [theme, hits];
  }
  return best;
}
