import type { UnreadFrame, UnreadReason } from './capture.ts';

/** What happened and what to do, for each reason a frame was not read. */
const REASON_TEXT: Record<UnreadReason, string> = {
  'no-access': '这个框架属于另一个网站，还没有授权读取。点“授权读取”后会再读一次。',
  timeout: '这个框架一直没有打开（5 秒内没有响应）。请等它显示出来后再按一次快捷键。',
  'error-page': '这个框架显示的是浏览器的出错页面，没有内容可读。请刷新页面后再试。',
  'pdf-viewer':
    '没能取到这个 PDF 的文件（地址可能已失效，或是本机的文件）。请下载后拖到这里，或点“打开文件”选它；也可以在 PDF 里选中文字，点右键“立项”。',
  restricted:
    '浏览器不允许扩展读取这个页面（浏览器设置页、应用商店、其他扩展的页面）。请到办公系统的页面上再试。',
  navigated: '读取时页面跳转或关闭了，没有读完。请在要立项的页面上再按一次快捷键。',
  'file-access': '浏览器还不允许扩展读取本机文件。请在扩展管理页打开“督查”的“允许访问文件网址”，再刷新本页。',
  'no-text':
    '页面上没有可读的文字（可能是图片、扫描件，或内容还没有出来）。请等内容显示完整后再按一次快捷键。',
  'empty-selection': '没有选中文字。请先在页面上选中要立项的一段话，再点右键“立项”。',
};

/** The Chinese sentence for a frame that was not read: why, and what to do. */
export const unreadText = ({ reason }: Pick<UnreadFrame, 'reason'>): string => REASON_TEXT[reason];

const OMITTED_TEXT: Record<string, string> = {
  loading: '读取时页面还没有加载完，可能缺内容（如后出现的意见）。页面显示完整后请再按一次快捷键。',
  'too-large': '页面内容太多，只读了前面一部分。请只选中要立项的段落，右键“立项”。',
  'too-deep': '页面嵌套层数太多，最里层没有读到。请选中要立项的段落，右键“立项”。',
  'selection-only': '没能读取所在页面，只保留了选中的文字，换行可能丢失。',
};

/** The Chinese sentence for something a snapshot left out (a code of FrameSnapshot.omitted). */
export const omittedText = (code: string): string => OMITTED_TEXT[code] ?? `有内容没有读到（${code}）。`;

/**
 * A short name for a frame in a sentence: the last part of its path, or its site; 本页 for the top page and where there
 * is no address.
 */
export function frameLabel(url: string): string {
  const match = /^[a-z-]+:\/\/([^/?#]*)([^?#]*)/.exec(url);
  if (!match) return url === '' ? '本页' : url.slice(0, 60);
  const site = match[1] || '本机文件';
  const last = match[2]!.split('/').filter(Boolean).at(-1);
  return last ? `${site} 的 ${last}` : site;
}
