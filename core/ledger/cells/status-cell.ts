/** What a status cell says: `word` as written, `state` as understood. */
export type StatusCell = {
  text: string;
  state: 'blank' | 'notStarted' | 'inProgress' | 'finished' | 'suspended' | 'terminated' | 'unknown';
  /** 滞后, 欠进度, 未达到序时进度. */
  behind: boolean;
  /** 长期坚持, 持续推进. */
  ongoing: boolean;
};

type State = Exclude<StatusCell['state'], 'blank' | 'unknown'>;

/** Words of real ledgers in the order they are tried: a denial before the word it denies. */
const WORDS: readonly [State, RegExp][] = [
  [
    'notStarted',
    /^(?:未|尚未|没有|待)(?:启动|开始|开工|实施|交办|领办|确认)|^即将开始|^草稿|^立项登记中?$|^未办理$|^未开展/,
  ],
  ['terminated', /^(?:已)?(?:终止|撤销|撤消|取消|否决|作废|退回)/],
  ['suspended', /^(?:已)?(?:中止|暂停|暂缓|缓办|挂起)|^延期后再/],
  [
    'inProgress',
    /^(?:未|尚未|没有|还没|暂未|基本|部分|大部分|阶段性|取得阶段性)(?:按[时期])?(?:完成|办结|完结|销号|整改|落实|达|到位|解决|成果)/,
  ],
  ['inProgress', /^(?:逾期|超期|超时|到期|按期)?未(?:完成|办结|完结|销号|办理完)/],
  [
    'finished',
    /^(?:已|已经|全部|均已|提前|按[时期]|如期|逾期|超期|超时|正常|整改)*(?:完成|办结|完结|办毕|销号|归档|结案|解决|落实到位|整改到位|验收|交付|闭环|关闭|息访|化解)(?!率|中)/,
  ],
  ['finished', /^(?:√|✓|✔|是|Y|YES|对|已落实|已整改|已解决|近期已办结|办结销号|完|结)$/i],
  ['inProgress', /^(?:×|✗|✕|否|N|NO|未)$/i],
  [
    'inProgress',
    /^(?:正在|正|有序|积极|持续|长期|稳步|加快|按序时|按时序|达到?|未达到?|欠|超|慢|需|执行|推进|办理|进行|整改|落实|实施|流程|跟踪|在办|在建|正常|滞后|严重滞后|预警|逾期|超期|即将超期|已超期|已延期|延期|待|已领办|已交办|已启动|已开工|已立项|已签收|已提交|事项|反馈|常态|进度)/,
  ],
];

const BEHIND = /滞后|欠进度|慢序时|未达(?:到)?(?:序时|时序)?进度|缓慢|落后/;
const ONGOING = /长期|持续|常态/;

/** Reads a status cell by its words. */
export function readStatus(text: string): StatusCell {
  const plain = text.replace(/[\s（(【［].*$/s, '') || text.replace(/[\s（）()【】]/g, '');
  // A lamp's colour says how near the limit is, and nothing of the matter being done.
  if (plain === '' || /^(?:\/|-+|—+|[红黄绿蓝橙][色灯牌]{0,2})$/.test(plain))
    return { text, state: 'blank', behind: false, ongoing: false };
  const state = plain.length <= 16 ? WORDS.find(([, words]) => words.test(plain))?.[0] : undefined;
  return { text, state: state ?? 'unknown', behind: BEHIND.test(plain), ongoing: ONGOING.test(plain) };
}
