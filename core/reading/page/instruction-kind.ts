import type { InstructionKind } from '../../model/instruction.ts';
import { endsLikeUnit } from '../duty/unit-names.ts';
import { isAddressed, isPersonName } from './people.ts';

export type Kind = { kind: InstructionKind; reason: string };

/** Asked of someone above: 请建平同志阅示, 报请新潮同志批示, 妥否，请批示. */
const UPWARD =
  /^(?:现)?(?:请|呈|报|报请|提请|呈请|恭请|敬请|并请|再请|转呈|送)(.{0,30}?)(?:阅示|批示|审示|审批|审定|审阅|审核|核示|核批|核定|阅批|阅改|批阅|审签|签发|指示|裁示|定夺|决定|审议|审改|审处|批|示)(?:意见)?$/;
/** 请综合科6月10日前报我审阅: the writer asks for it to be brought up. */
const TO_ME = /(?:报|送|呈|交|给|告)(?:给|知)?我(?!市|县|区|省|局|厅|委)/;
const ASKS = /^(?:妥否|当否|可否|是否妥当|是否可行|如无不妥|以上意见妥否|请领导审示)/;
/** The clerk's own words for what might be done. */
const PROPOSES =
  /^(?:拟(?!同意|定于|稿)|建议|拟办意见|呈[^，。]{0,30}(?:阅|示|批)|报请|提请|符合[^。]{0,20}建议)/;
const PROPOSES_LATER = /^拟(?:请|转|由|送|交|呈|报)/;
const ABOVE = /(?:政府|党组|党委|常委会|常务会|常务会议|办公会|党组会|委员会|领导|省委|市委|县委|区委)$/;

const SEEN =
  /^(?:阅|已阅|阅知|阅悉|已阅知|知悉|已知悉|收悉|已收悉|知|悉|阅研|传阅|参阅|已阅示|已传阅|情况已知悉|请传阅)$|^(?:并)?(?:请|转|送|呈|发|印)(?:.{0,40}?)(?:阅|阅知|参阅|传阅|阅研|知悉|阅悉|参考|参考执行|知晓|周知|知照|(?:准时|按时)?(?:参会|参加会议|出席|列席|出席会议)|在本单位内部传阅)$/;
/** Steps the system itself writes down. */
const SYSTEM =
  /^(?:拟稿人?校对办结|校对办结|登记|已登记|提交|已提交|签收|已签收|分发|已分发|归档|已归档|办结|已办结|批准|通过|审核通过|自动提交|系统自动.{0,10})$/;

const DECIDES =
  /^(?:拟|原则|原则上)?(?:同意|不同意|赞成)|^(?:发|速发|不发|缓发|印发|照发|可|可行|可以|照办|照此办理|照此执行|按此办理|按此执行|准|批准|圈阅|已圈阅|签发|同意签发|修改后重报|修改后再报|修改后发|阅后发|先会签后签发|退|退回|暂缓|不批)$|^(?:按|照|依).{1,20}意见(?:办|办理|执行|处理)$|圈阅$|^(?:请)?上会(?:商议|研究|审议|讨论)?$|^请上会/;

/** What makes somebody act. */
const ACTS =
  /阅处|阅办|研办|研复|研提|批办|办理|核报|核办|核实|核查|调查|查处|查清|查明|处理|处置|落实|抓好|抓紧|抓实|牵头|会同|配合|负责|提出|研究|整改|整治|督办|督促|督查|跟踪|跟进|汇报|报告|反馈|回复|答复|上报|报送|报结果|报我|报来|做好|搞好|推进|推动|加快|加强|强化|开展|制定|制订|拟定|起草|完善|修改完善|排查|清理|清查|摸清|摸底|梳理|汇总|统计|协调|统筹|组织|安排|部署|传达|学习|执行|实施|尽快|尽早|立即|马上|迅速|限期|认真|切实|务必|严肃|严格|高度重视|妥善|解决|化解|支持|保障|确保|争取|对接|沟通|完成|启动|召开|牵总|负总责|把关|测算|评估|论证|检查|巡查|约谈|问责|通报|宣传|公示|整理|准备|修订|补充|拨付|审查|审核|审计|商/;
/** An order given without 请: to whom it goes, or how. */
const ORDERS =
  /^(?:抓紧|尽快|尽早|立即|马上|迅速|速|限|限期|务必|认真|切实|严肃|严格|必须|要|应|加快|加强|强化|高度重视|举一反三|责成|责令|要求|由|转|交|批转|分送|并|同时|望|希望|做好|抓好|落实|按)/;

/**
 * What an opinion amounts to, clause by clause: one clause that asks somebody below to act makes it a task; else one that asks
 * somebody above makes it a proposal; else a word of decision, else information. `fromClerk` is true under 拟办意见: a clerk's own
 * words never instruct. `text` is the opinion without its signature.
 */
export function kindOfInstruction(text: string, fromClerk: boolean): Kind {
  if (fromClerk) return { kind: 'proposal', reason: '拟办意见是经办人的建议，不是批示，不立项' };
  const sentences = text.split(/[。；;！!？?\n]/);
  const proposed = sentences
    .map(bare)
    .find((sentence, i) => (i === 0 ? PROPOSES : PROPOSES_LATER).test(sentence));
  if (proposed) return { kind: 'proposal', reason: REASONS.proposal(proposed) };
  // 请志刚县长批示。建议由财政局解决。 What follows a request to someone above proposes, too.
  const asked = sentences.map(bare).findIndex((sentence) => kindOfClause(sentence) === 'proposal');
  const suggested = sentences.map(bare).find((sentence, i) => i > asked && /^建议/.test(sentence));
  if (asked >= 0 && suggested) return { kind: 'proposal', reason: REASONS.proposal(suggested) };
  const clauses = sentences.flatMap((sentence) =>
    sentence
      .split(/[，,]|\s{2,}|\s(?=请)/)
      .map(bare)
      .filter(Boolean),
  );
  const kinds = clauses.map(kindOfClause);
  for (const kind of ['task', 'proposal', 'decision', 'information'] as const) {
    const at = kinds.indexOf(kind);
    if (at >= 0) return { kind, reason: REASONS[kind](clauses[at]!) };
  }
  return { kind: 'information', reason: '没有办理要求，不立项' };
}

const REASONS: Record<InstructionKind, (clause: string) => string> = {
  task: (clause) => `“${clause.slice(0, 30)}”提出了办理要求`,
  proposal: (clause) => `“${clause.slice(0, 30)}”是呈请或建议，不是交办，不立项`,
  decision: (clause) => `“${clause.slice(0, 30)}”是表态，没有交办事项，不立项`,
  information: (clause) => `“${clause.slice(0, 30)}”是阅知，不立项`,
};

const bare = (clause: string) => clause.trim().replaceAll(/(?<=[\u4e00-\u9fa5])\s+(?=[\u4e00-\u9fa5])/g, '');

function kindOfClause(clause: string): InstructionKind | null {
  if (SYSTEM.test(clause)) return null;
  if (ASKS.test(clause)) return 'proposal';
  const upward = UPWARD.exec(clause);
  if (upward && !TO_ME.test(clause) && isAbove(upward[1]!)) return 'proposal';
  if (SEEN.test(clause) && !TO_ME.test(clause)) return 'information';
  if (DECIDES.test(clause)) return 'decision';
  const asked = /^(?:并|现|再|务|也|同时|另|仍|先|下一步)?请/.test(clause);
  if (asked) return ACTS.test(clause) || /请.{2,}/.test(clause) ? 'task' : null;
  return ACTS.test(clause) && (ORDERS.test(clause) || beginsWithUnit(clause)) ? 'task' : null;
}

/** Someone above the writer, or nobody named: a person, a leader's post, the government itself; a department is below. */
function isAbove(addressee: string): boolean {
  const name = addressee
    .split(/[、和及与]/)
    .at(-1)!
    .trim();
  return (
    name === '' ||
    ABOVE.test(name) ||
    isAddressed(name) ||
    isPersonName(name) ||
    !endsLikeUnit(name, 0, name.length)
  );
}

function beginsWithUnit(clause: string): boolean {
  for (let end = 2; end <= Math.min(clause.length, 20); end += 1)
    if (endsLikeUnit(clause, 0, end)) return true;
  return false;
}
