/**
 * One person's opinion as a page shows it, before anything is made of its words. `start`/`end` are the words' place in
 * the document's text, half-open; empty where there are none.
 */
export type Opinion = {
  leader: string | null;
  /** 县长; 局领导: shown beside the name. */
  post: string | null;
  /** The step of the flow it was given at: 领导批示, 拟办. */
  step: string | null;
  start: number;
  end: number;
  /** The system's own time as shown, and its day. */
  stamp: { text: string; day: string } | null;
  /** Handwriting or an embedded document stands in its place. */
  image: boolean;
};

/** An opinion at a place of which nothing is known yet. */
export const emptyOpinion = (at: number): Opinion => ({
  leader: null,
  post: null,
  step: null,
  start: at,
  end: at,
  stamp: null,
  image: false,
});

/** What was found in one place: the opinions given, and how many people have been asked and wrote nothing. */
export type Opinions = { given: Opinion[]; blank: number };

/** What systems print where nothing was written. */
const NOTHING =
  /^[（(【[]?(?:未填写意见|未签署意见|未填意见|暂无意见|无意见|没有意见|未处理|未办理|待处理|待办理|未阅|暂无|无|[-—–/\\]+)[）)】\]]?[。.]?$/;

const STILL_LOADING = /^(?:数据|意见)?(?:(?:加载|载入|读取)中|正在(?:加载|载入|读取)|请稍[候等后]).{0,12}$/;

export const saysNothing = (text: string): boolean => {
  const words = text.trim();
  return words === '' || NOTHING.test(words) || STILL_LOADING.test(words);
};

/** Sorts opinions into those given, in words or by hand, and blank ones. */
export function sortOut(text: string, opinions: readonly Opinion[]): Opinions {
  const given = opinions.filter((o) => o.image || !saysNothing(text.slice(o.start, o.end)));
  const blank = opinions.filter((o) => !given.includes(o) && (o.leader !== null || o.stamp !== null)).length;
  return { given, blank };
}
