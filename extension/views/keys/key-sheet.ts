import { KEY } from './key-names.ts';

/** What keys do in one place of the program. `keys`: any of them. */
export type KeyGroup = { where: string; rows: readonly { keys: readonly string[]; does: string }[] };

/** Every key of the program, as the sheet lists them. */
export const KEY_SHEET: readonly KeyGroup[] = [
  {
    where: '任何网页（可在浏览器的扩展快捷键里改）',
    rows: [
      { keys: ['Alt+Shift+D'], does: '读取本页，起草立项' },
      { keys: ['Alt+Shift+T'], does: '打开督查台账' },
    ],
  },
  {
    where: '立项草稿',
    rows: [
      { keys: ['Ctrl+Enter'], does: '立项' },
      { keys: ['Tab', 'Shift+Tab'], does: '到下一栏、上一栏' },
    ],
  },
  {
    where: '各页',
    rows: [
      { keys: ['1', '…', '9', '0'], does: '换页：左侧从上往下第1至第10页' },
      { keys: [KEY.sheet], does: '快捷键一览' },
      { keys: ['Esc'], does: '关闭打开的事项或窗口' },
    ],
  },
  {
    where: '台账列表',
    rows: [
      { keys: [KEY.search], does: '查找；再按↓或回车到列表' },
      { keys: [KEY.create], does: '新建事项' },
      { keys: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'], does: '上下移动' },
      { keys: ['Enter'], does: '打开事项' },
      { keys: ['Space'], does: '选中或取消选中' },
      { keys: ['Shift+ArrowUp', 'Shift+ArrowDown'], does: '连续选中' },
      { keys: ['Ctrl+A'], does: '选中列出的全部' },
      { keys: [KEY.undo], does: '撤销刚才的批量处理' },
    ],
  },
  {
    where: '打开的事项',
    rows: [
      { keys: [KEY.previous, KEY.next], does: '上一项、下一项' },
      { keys: [KEY.steps], does: '办理下一步' },
      { keys: [KEY.edit], does: '修改' },
      { keys: [KEY.report], does: '登记进展' },
      { keys: [KEY.chase], does: '催督' },
      { keys: [KEY.postpone], does: '延期' },
      { keys: [KEY.papers], does: '文书' },
      { keys: ['Ctrl+Enter'], does: '保存所填的内容' },
    ],
  },
  {
    where: '今日、日历、导入预览',
    rows: [
      { keys: ['ArrowUp', 'ArrowDown'], does: '从一项到另一项；日历里从一天到另一天' },
      { keys: ['PageUp', 'PageDown'], does: '日历：上个月、下个月' },
      { keys: ['Enter'], does: '打开' },
    ],
  },
];
