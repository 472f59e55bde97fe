import { fail, ok, type Result } from '../../core/model/failure.ts';

const NOT_SHOWN =
  '现在显示的不是采集这份草稿的页面。请切换到那个标签页，让要留存的部分显示出来，再点“留存截图”。';
const NO_ACCESS =
  '浏览器不让截取这个页面（页面刷新或跳转后，原来的授权就没有了）。请在该页面上按 Alt+Shift+D 重新读取后再截。';

/**
 * A picture (PNG) of what a tab shows, where it is the one in front of its window. The access that the clerk's click on the page gave
 * is enough, until the page goes elsewhere. Fails with a sentence for the person.
 */
export async function pictureOfTab(tabId: number): Promise<Result<Blob>> {
  const tab = await chrome.tabs.get(tabId).catch(() => null);
  if (!tab?.active) return fail('tab-not-shown', NOT_SHOWN);
  try {
    const address = await chrome.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
    const packed = atob(address.slice(address.indexOf(',') + 1));
    return ok(new Blob([Uint8Array.from(packed, (char) => char.charCodeAt(0))], { type: 'image/png' }));
  } catch (error) {
    if (/permission|cannot access|activeTab|not allowed|capture/i.test(String(error)))
      return fail('picture-refused', NO_ACCESS);
    throw error;
  }
}
