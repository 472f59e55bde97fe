import type { Change } from '../../../core/model/change.ts';
import { RECHECK_WORD, REVIEW_WORD } from '../../../core/model/entries/rechecked.ts';

/** What an entry says beside the fields it changed, line by line. */
export function entryLines(change: Change): string[] {
  switch (change.kind) {
    case 'moved':
      return lines(
        [change.on, change.number && `交办通知单${change.number}`, change.units.join('、')],
        change.reason,
      );
    case 'shown':
      return lines(
        [change.on, `呈报${change.to}`],
        change.further ? `新的批示：${change.further}` : '没有新的批示',
      );
    case 'extensionAsked':
      return lines([change.on, `${change.unit}申请延至${change.until}`], change.reason);
    case 'extensionDecided':
      return lines(
        [change.on, `${change.decidedBy}${change.granted ? `同意延至${change.until}` : '不同意'}`],
        change.countsLate ? '逾期后才申请，按逾期计' : '',
        change.reason,
      );
    case 'reported':
      return lines(
        [change.on, change.unit, change.dueOn && `应于${change.dueOn}前报送`],
        change.problem && `存在问题：${change.problem}`,
        change.nextStep && `下步安排：${change.nextStep}`,
      );
    case 'asked':
      return lines([change.on, `问${change.to}`, change.answerBy && `${change.answerBy}前答复`], change.text);
    case 'replied':
      return lines([change.on, change.unit], change.text);
    case 'chased':
      return lines(
        [change.on, change.number, change.units.join('、'), change.answerBy && `${change.answerBy}前回复`],
        change.reason,
        `决定人：${change.decidedBy}`,
      );
    case 'chaseAnswered':
      return lines([change.on, change.unit], change.text);
    case 'rechecked':
      return lines([change.on, RECHECK_WORD[change.result]], change.findings);
    case 'concluded':
      return lines([change.on, change.units.join('、')], change.text);
    case 'objected':
      return lines([change.on, change.unit], change.text);
    case 'reviewDecided':
      return lines([change.on, REVIEW_WORD[change.result]], change.text);
    case 'attached':
      return [change.file.name];
    case 'edited':
      return change.reason ? [change.reason] : [];
    default:
      return [];
  }
}

const lines = (head: (string | null)[], ...rest: string[]): string[] =>
  [head.filter(Boolean).join('，'), ...rest].filter(Boolean);
