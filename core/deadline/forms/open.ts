import type { Form, OpenMention, OpenMode } from '../mention.ts';
import type { Scanner } from '../scanner.ts';
import { WordTable } from '../word-table.ts';

const WORDS: Record<OpenMode, string> = {
  ongoing:
    '长期坚持 长期推进 长期实施 长期执行 长期落实 长期抓 长期整改 长期任务 长期工作 持续推进 持续推动 持续坚持 持续跟踪 持续跟进 ' +
    '持续开展 持续实施 持续整改 持续落实 持续完善 持续复盘 持续抓好 持续加强 持续优化 持续深化 持续更新 常态化 常年坚持 常抓不懈 长期 持续',
  immediate:
    '立行立改 立查立改 立知立改 立整立改 即知即改 边查边改 边学边改 即查即改 即行即改 随到随办 即时办结 不过夜 立即 立刻 即刻 马上 即办',
  asap: '尽快 尽早 尽速 从速 抓紧 近期 短期内',
  unspecified:
    '条件成熟时适时 条件成熟时 条件成熟后 待条件成熟 条件具备时 条件允许时 时机成熟时 时机成熟后 适时 择机 按时序进度 按序时进度 按时序推进 按序时推进 按照时序进度 ' +
    '按计划推进 中长期 短期攻坚 中期推进 中期完善 另行通知',
};
const TABLE = new WordTable(
  (Object.keys(WORDS) as OpenMode[]).flatMap((mode) =>
    WORDS[mode].split(' ').map((word): [string, OpenMode] => [word, mode]),
  ),
);

/** Characters that make another word of a plain one: 长期护理保险, 可持续性, 近期目标. */
const NOT_BEHIND: Record<string, string> = {
  长期: '护照居以存性规投贷股合租失战发闲困',
  持续: '性时增下上发改',
  中长期: '规贷投资',
  近期: '目规',
  抓紧: '抓',
};

/** Words without a day: 长期坚持, 持续推进, 立行立改, 尽快, 条件成熟时适时. */
export const open: Form = {
  starts: `${TABLE.starts}几数若`,
  read(s) {
    const start = s.pos;
    if (s.eatAny(['几', '数', '若干'])) return aFewDays(s, start);
    const read = TABLE.eat(s);
    if (!read) return null;
    const { word, value: mode } = read;
    const another = NOT_BEHIND[word];
    if (another === undefined || !s.oneOf(another)) return { kind: 'open', start, end: s.pos, mode, word };
    s.pos = start;
    return null;
  },
};

/** 几天内, 数个工作日内: a length without its number. */
function aFewDays(s: Scanner, start: number): OpenMention | null {
  const length = s.eatAny([
    '个工作日',
    '工作日',
    '个月',
    '个小时',
    '小时',
    '个星期',
    '天',
    '日',
    '周',
    '月',
    '年',
  ]);
  if (length && s.eatAny(['之内', '以内', '内']))
    return { kind: 'open', start, end: s.pos, mode: 'unspecified', word: s.slice(start, s.pos) };
  s.pos = start;
  return null;
}
