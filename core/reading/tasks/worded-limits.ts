import type { Deadline } from '../../deadline/deadline.ts';
import { findIn } from '../signs.ts';

/** Limits that a sentence states in words the calendar knows nothing of; what they refer to stands elsewhere. */
const FORMS: { word: string; form: RegExp; kind: 'open' | 'recurring'; step: string }[] = [
  {
    word: '定期',
    form: /^定期(?:向[^，。；]{2,30}?)?(?:报告|报送|上报|通报|汇报|调度|公布|反馈|会商|报)/,
    kind: 'recurring',
    step: '“定期”没有写明周期，需另行确定报告周期',
  },
  { word: '限期', form: /^限期(?!内)/, kind: 'open', step: '“限期”没有写明期限，需另行确定' },
  { word: '期限内', form: /^期限内/, kind: 'open', step: '所指期限见上文或另行规定' },
  { word: '时限内', form: /^时限内/, kind: 'open', step: '所指时限见上文或另行规定' },
];

const ANY = /定期|限期|[期时]限内/;

/** 定期报告 (a cycle of unknown length), 限期整改, 在整改期限内 in text[start, end), except where `known` limits stand. */
export function wordedLimits(
  text: string,
  start: number,
  end: number,
  known: readonly Deadline[],
): Deadline[] {
  const found: Deadline[] = [];
  if (!ANY.test(text.slice(start, end))) return found;
  for (const { word, form, kind, step } of FORMS) {
    for (let at = findIn(text, word, start, end); at >= 0; at = findIn(text, word, at + word.length, end)) {
      if (!form.test(text.slice(at, at + 40)) || known.some((limit) => limit.start <= at && limit.end > at))
        continue;
      const from = word.endsWith('期限内') || word === '时限内' ? openingOf(text, at, start) : at;
      found.push({
        text: text.slice(from, at + word.length),
        start: from,
        end: at + word.length,
        kind,
        from: null,
        due: null,
        every: null,
        inferred: [],
        provisional: false,
        steps: [step],
      });
    }
  }
  return found;
}

/** 在整改期限内, 规定期限内: the words that name the limit belong to it. */
function openingOf(text: string, at: number, start: number): number {
  for (let i = at - 1; i >= Math.max(start, at - 6); i--) {
    if ('在于'.includes(text.charAt(i))) return i;
    if ('，。；：\n'.includes(text.charAt(i))) return i + 1;
  }
  return at;
}
