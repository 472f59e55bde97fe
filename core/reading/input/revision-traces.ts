/**
 * Lines that Word's margin notes leave behind when a marked-up draft is pasted or printed: 删除[张三]: …, 设置格式[…]: …,
 * 批注[A1]: …. Their words are not the document's, and they name reviewers.
 */
const TRACE =
  /^(?:删除|插入|批注|(?:设置|带|修改)(?:了)?格式|已移动)\s*[[［(（][^\]］)）\n]{0,40}[\]］)）]\s*[:：]/;

/** One Chinese sentence where `text` holds such lines, else none. */
export function revisionTraces(text: string): string[] {
  const count = text.split('\n').filter((line) => TRACE.test(line.trimStart())).length;
  return count === 0
    ? []
    : [`文中有 ${count} 处修订批注的残留（如“删除[…]：”“设置格式[…]：”），不是正文；请核对并清理后再使用。`];
}
