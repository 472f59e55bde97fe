/** Entries of the context menus. */
const MENU = {
  selection: { title: '立项：选中的文字', contexts: ['selection'] },
  page: { title: '立项：读取本页', contexts: ['page', 'frame', 'editable', 'image'] },
  register: { title: '打开督查台账', contexts: ['action'] },
} satisfies Record<string, { title: string; contexts: [string, ...string[]] }>;
export type MenuId = keyof typeof MENU;

/** Puts the entries in place; to be called when the program is installed or updated. */
export async function createMenus(): Promise<void> {
  await chrome.contextMenus.removeAll();
  for (const [id, { title, contexts }] of Object.entries(MENU)) {
    chrome.contextMenus.create({ id, title, contexts: contexts as [chrome.contextMenus.ContextType] });
  }
}
