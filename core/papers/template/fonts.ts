/**
 * The fonts of GB/T 9704 by name, each with what takes its place where a computer does not have it. Word looks the substitute up
 * in the font table; the names themselves stay in the file, so that it is right again on a computer that has them.
 */
export const FONTS = {
  title: { name: '方正小标宋简体', instead: '华文中宋', family: 'roman' },
  body: { name: '仿宋_GB2312', instead: '仿宋', family: 'modern' },
  first: { name: '黑体', instead: 'SimHei', family: 'modern' },
  second: { name: '楷体_GB2312', instead: '楷体', family: 'modern' },
  number: { name: '宋体', instead: 'SimSun', family: 'auto' },
} as const;
export type Font = keyof typeof FONTS;

/** Letters and digits among Chinese. */
export const LATIN = 'Times New Roman';

/** Sizes in half points: 二号, 三号, 四号. */
export const SIZE = { second: 44, third: 32, fourth: 28 } as const;
