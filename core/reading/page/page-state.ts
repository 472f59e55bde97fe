import type { SourceDocument } from '../document.ts';

/** Pages that say no more than this may be refusals or half-loaded; a longer page has content whatever it says. */
const SHORT = 300;

const REFUSED =
  /无权限|没有权限|无权(?:查看|访问|操作|浏览)|权限不足|您?无权|不能查看该|暂无权限|未授权|访问被拒绝|拒绝访问|403\s*Forbidden|您没有|(?:登录|会话|登陆)(?:已)?(?:超时|过期|失效)|请(?:先|重新)登[录陆]|未登[录陆]|身份(?:已)?(?:过期|失效)/i;
const LOADING =
  /正在(?:加载|载入|读取|查询|请求|获取)|(?:加载|载入|读取)中|数据加载|请稍[候等后]|^\s*loading\b/i;
/** In every wording of the above, so that most pages are gone through once only. */
const LOADING_WORD = /正在|[载入取]中|数据加载|请稍|loading/i;
const FAILED =
  /(?:加载|请求|查询|获取)(?:数据)?(?:失败|出错|异常)|网络(?:异常|错误|连接失败)|服务器(?:错误|异常|内部错误)|系统(?:异常|错误|繁忙)|50[0234]\s|404\s/;

/** What a frame is when it is not (yet) a page: refused, not loaded, failed; null for an ordinary page. */
export type PageState = 'refused' | 'loading' | 'failed';

/** `state` of the whole frame, and whether a part of it was still arriving. */
export function pageState(
  document: SourceDocument,
  omitted: readonly string[] = [],
): { state: PageState | null; partLoading: boolean } {
  const { text } = document;
  const arriving = omitted.includes('loading');
  if (text.length > SHORT) return { state: null, partLoading: arriving || partIsLoading(document) };
  if (REFUSED.test(text)) return { state: 'refused', partLoading: false };
  if (LOADING.test(text) || arriving) return { state: 'loading', partLoading: true };
  return { state: FAILED.test(text) ? 'failed' : null, partLoading: false };
}

/** A block of its own that says no more than that it is loading. */
const partIsLoading = (document: SourceDocument): boolean =>
  LOADING_WORD.test(document.text) &&
  document.blocks.some(
    (b) => b.end > b.start && b.end - b.start <= 20 && LOADING.test(document.text.slice(b.start, b.end)),
  );

/** The sentence for a frame that is no page: never “没有批示”. */
export const STATE_SENTENCE: Record<PageState, string> = {
  refused: '系统提示无权限或登录已失效，看不到内容，并不是没有批示；请重新登录或换有权限的账号打开后再试。',
  loading: '页面还没有装完，读到的内容不全，并不是没有批示；请等页面显示完整后再试。',
  failed: '页面没有正常打开（系统报错），看不到内容，并不是没有批示；请刷新页面后再试。',
};
