import { fail, ok, type Result } from '../model/failure.ts';
import type { PaperDraft } from './draft.ts';

/** What a paper needs before it is issued: a title, a text, and a 移送函 the office it goes to. */
export function checkDraft(draft: PaperDraft): Result<PaperDraft> {
  if (draft.title.trim() === '' || draft.body.trim() === '')
    return fail('paper-empty', '文书的标题和正文不能为空。');
  if (draft.kind !== 'transfer') return ok(draft);
  if (draft.to.length === 0) return fail('paper-to', '请填写移送给哪个机关（主送），如市监察委员会。');
  const about = new Set(draft.tasks.flatMap(({ fields }) => fields.lead));
  const own = draft.to.find((unit) => about.has(unit));
  return own === undefined
    ? ok(draft)
    : fail('paper-to-itself', `${own}是移送所涉的单位，不能作移送函的主送机关。`);
}
