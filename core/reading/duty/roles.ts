/** How a unit takes part. `duty`: 负责, with no rank told; `guide`: 指导、监督. */
export type Role = 'lead' | 'duty' | 'cooperate' | 'guide';

const WORDS: Record<Role, string> = {
  lead: '总牵头 牵头负责 牵头抓总 牵头落实 牵头组织 牵头实施 牵头推进 牵头办理 牵头 主办 主责 为主',
  duty: '具体负责 负责落实 负责组织 负责实施 负责推进 共同负责 分别负责 分工负责 负责 抓好落实 组织落实 组织实施 组织推进 贯彻落实 推进落实 落实 实施 承办 办理 研办 阅办 执行 推进 统筹 组织 完成 抓好 做好 承担 研究 提出 制定 按职责 按照职责 按职责分工 按照职责分工 按责任分工 按照责任分工 按分工 按任务分工 按照任务分工 按各自职责 按照各自职责 按各自职责分工 依职责 依职责分工 依据职责 根据职责 根据职责分工 结合职责 各司其职 各负其责 按权限 按程序 按职能 按照职能 按职能分工 依法 分别 分工 共同 具体 联合 统一 总 均 都 等 要 并 抓 参照 持续 长期 坚持',
  cooperate:
    '积极配合 密切配合 协同配合 协助配合 参与配合 配合做好 配合 协助 协同 协办 参与 参加 支持 协作 会办 联办 配合落实 配合推进',
  guide:
    '业务指导 加强指导 指导 督导 监督 指导监督 监督指导 督促 指导督促 督促指导 督办 验收 监管 统筹指导 统筹协调 协调',
};

const ENDS = (() => {
  const map = new Map<string, { word: string; role: Role }[]>();
  for (const [role, list] of Object.entries(WORDS) as [Role, string][])
    for (const word of list.split(' ')) {
      const key = word.charAt(word.length - 1);
      const bucket = map.get(key);
      if (bucket) bucket.push({ word, role });
      else map.set(key, [{ word, role }]);
    }
  for (const bucket of map.values()) bucket.sort((a, b) => b.word.length - a.word.length);
  return map;
})();

/** Words that only colour another role word: they decide nothing while a plainer one stands beside them. */
const WEAK = new Set(
  '等 要 并 均 都 总 分别 共同 具体 联合 统一 依法 抓 统筹 协调 组织 研究 推进'.split(' '),
);

/**
 * The role words at the end of text[start, end): where the units end, and the role, null where none is told.
 * 按职责分工负责 and the like are one phrase; 牵头 outranks 配合, 配合 outranks 负责.
 */
export function roleAtEnd(
  text: string,
  start: number,
  end: number,
): { end: number; role: Role | null; word: string } {
  let at = end;
  const roles = new Set<Role>();
  let weak: Role | null = null;
  for (;;) {
    while (at > start && '，、。'.includes(text.charAt(at - 1))) at--;
    const entry = (ENDS.get(text.charAt(at - 1)) ?? []).find(
      ({ word }) => at - word.length >= start && text.startsWith(word, at - word.length),
    );
    if (!entry) break;
    at -= entry.word.length;
    if (WEAK.has(entry.word)) weak ??= entry.role;
    else roles.add(entry.role);
  }
  const role = (['lead', 'cooperate', 'guide', 'duty'] as const).find((r) => roles.has(r)) ?? weak;
  const mixed = role === 'guide' && roles.has('duty') ? 'duty' : role;
  return { end: at, role: at === end ? null : mixed, word: text.slice(at, end) };
}
