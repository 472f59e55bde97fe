import type { Form, OpenMode } from '../mention.ts';

const WORDS: [string, OpenMode][] = [
  ['长期坚持', 'ongoing'],
  ['长期推进', 'ongoing'],
  ['长期实施', 'ongoing'],
  ['长期执行', 'ongoing'],
  ['长期落实', 'ongoing'],
  ['长期抓', 'ongoing'],
  ['长期整改', 'ongoing'],
  ['长期任务', 'ongoing'],
  ['长期工作', 'ongoing'],
  ['持续推进', 'ongoing'],
  ['持续推动', 'ongoing'],
  ['持续坚持', 'ongoing'],
  ['持续跟踪', 'ongoing'],
  ['持续跟进', 'ongoing'],
  ['持续开展', 'ongoing'],
  ['持续实施', 'ongoing'],
  ['持续整改', 'ongoing'],
  ['持续落实', 'ongoing'],
  ['持续完善', 'ongoing'],
  ['持续复盘', 'ongoing'],
  ['持续抓好', 'ongoing'],
  ['持续加强', 'ongoing'],
  ['持续优化', 'ongoing'],
  ['持续深化', 'ongoing'],
  ['持续更新', 'ongoing'],
  ['常态化', 'ongoing'],
  ['常年坚持', 'ongoing'],
  ['常抓不懈', 'ongoing'],
  ['长期', 'ongoing'],
  ['持续', 'ongoing'],
  ['立行立改', 'immediate'],
  ['立查立改', 'immediate'],
  ['立知立改', 'immediate'],
  ['立整立改', 'immediate'],
  ['即知即改', 'immediate'],
  ['边查边改', 'immediate'],
  ['边学边改', 'immediate'],
  ['即查即改', 'immediate'],
  ['即行即改', 'immediate'],
  ['随到随办', 'immediate'],
  ['即时办结', 'immediate'],
  ['不过夜', 'immediate'],
  ['立即', 'immediate'],
  ['立刻', 'immediate'],
  ['即刻', 'immediate'],
  ['马上', 'immediate'],
  ['即办', 'immediate'],
  ['尽快', 'asap'],
  ['尽早', 'asap'],
  ['尽速', 'asap'],
  ['从速', 'asap'],
  ['抓紧', 'asap'],
  ['近期', 'asap'],
  ['条件成熟时适时', 'unspecified'],
  ['条件成熟时', 'unspecified'],
  ['条件成熟后', 'unspecified'],
  ['待条件成熟', 'unspecified'],
  ['时机成熟时', 'unspecified'],
  ['适时', 'unspecified'],
  ['择机', 'unspecified'],
  ['按时序进度', 'unspecified'],
  ['按序时进度', 'unspecified'],
  ['按时序推进', 'unspecified'],
  ['按序时推进', 'unspecified'],
  ['按照时序进度', 'unspecified'],
  ['按计划推进', 'unspecified'],
  ['中长期', 'unspecified'],
  ['短期攻坚', 'unspecified'],
  ['中期推进', 'unspecified'],
  ['中期完善', 'unspecified'],
];

/** Plain adjectives only count where a verb of working on does not follow as a noun's attribute (长期护理保险). */
const NOT_BEHIND: Record<string, string> = {
  长期: '护照居以存性规投贷股合租失战发护闲困',
  持续: '性时增下上发改',
  中长期: '规贷投资',
  近期: '目规',
  抓紧: '抓',
};

const byFirst = new Map<string, [string, OpenMode][]>();
for (const entry of WORDS) byFirst.set(entry[0][0]!, [...(byFirst.get(entry[0][0]!) ?? []), entry]);
for (const list of byFirst.values()) list.sort((a, b) => b[0].length - a[0].length);

/** Words without a day: 长期坚持, 持续推进, 立行立改, 尽快, 条件成熟时适时. */
export const open: Form = {
  starts: [...byFirst.keys()].join(''),
  read(s) {
    const start = s.pos;
    for (const [word, mode] of byFirst.get(String.fromCharCode(s.peek())) ?? []) {
      if (!s.eat(word)) continue;
      if (NOT_BEHIND[word]?.includes(String.fromCharCode(s.peek())) && s.peek() !== 0) break;
      return { kind: 'open', start, end: s.pos, mode, word };
    }
    s.pos = start;
    return null;
  },
};
