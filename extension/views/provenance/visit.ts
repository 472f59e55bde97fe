import type { DiffPart } from '../../../core/intake/changed-passage.ts';
import type { Provenance } from '../../../core/model/source.ts';
import { sha256 } from '../../store/hash.ts';
import type { Revisit } from '../../worker/revisit.ts';

/** What going back to a passage's page came to, for the person. */
export type Visit =
  | { is: 'shown'; words: string }
  | { is: 'changed'; tabId: number; parts: DiffPart[] }
  | { is: 'gone'; tabId: number }
  | { is: 'no-access' }
  | { is: 'failed'; words: string };

const KEPT = '登记时的原文和前后文仍保存在这里。';

/** Why a page could not be looked at, and what to do. */
const UNREACHABLE: Record<Extract<Revisit, { is: 'unreachable' }>['why'], string> = {
  'error-page': `原网页打不开：可能已下线，或要在单位内网、登录后才能看。${KEPT}`,
  'frame-gone': `网页打开了，但原文所在的框架已不在里面：可能换了页面，或要先登录。${KEPT}`,
  timeout: `原网页一直没有打开。请稍后再试。${KEPT}`,
  restricted: `浏览器不允许扩展读取这个页面。${KEPT}`,
};

/** The outcome of a visit as it is told; the comparison is loaded where it is needed. */
export async function visitOf(provenance: Provenance, revisit: Revisit): Promise<Visit> {
  switch (revisit.is) {
    case 'found':
      return { is: 'shown', words: `已在原网页标出这段话，一字未改。${await doubt(provenance)}` };
    case 'several':
      return {
        is: 'shown',
        words: `原网页上有${revisit.count}处相同的文字，都已标出，请看前后文分辨。`,
      };
    case 'no-access':
      return { is: 'no-access' };
    case 'unreachable':
      return { is: 'failed', words: UNREACHABLE[revisit.why] };
    case 'missing': {
      const { nearestPassage, passageDiff, withoutLead } = await import(
        '../../../core/intake/changed-passage.ts'
      );
      const { quote, before } = provenance;
      const present = nearestPassage(quote, revisit.text);
      return present === null
        ? { is: 'gone', tabId: revisit.tabId }
        : { is: 'changed', tabId: revisit.tabId, parts: passageDiff(quote, withoutLead(present, before)) };
    }
  }
}

/** Said where the stored words are not those that were captured: a damaged or altered record. */
async function doubt({ quote, hash }: Provenance): Promise<string> {
  const intact = (await sha256(quote.replace(/\s/g, ''))) === hash;
  return intact ? '' : '但台账里存的原文与采集时的校验码不符，记录可能被改动过。';
}
