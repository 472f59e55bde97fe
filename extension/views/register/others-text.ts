import type { Change } from '../../../core/model/change.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { actorText } from '../shared/actor-text.ts';
import { FIELD_WORD, isAboutReading } from '../shared/field-text.ts';

/**
 * What to tell a person whose save met entries of others: who changed what meanwhile, and, where the same field was
 * changed, that hers stands now. Null where there were none.
 */
export function othersText(others: readonly Change[], mine: readonly (keyof TaskFields)[]): string | null {
  if (others.length === 0) return null;
  const sentences = others.map((change) => `${actorText(change.by)}${whatOf(change)}`);
  const both = others
    .flatMap((change) => (change.kind === 'edited' ? Object.keys(change.fields) : []))
    .filter((field) => mine.includes(field as keyof TaskFields)) as (keyof TaskFields)[];
  const clash =
    both.length > 0
      ? `“${both.map((field) => FIELD_WORD[field]).join('、')}”两边都改了，现以您的为准，对方的改动留在历史里，可以找回。`
      : '';
  return `您打开之后，${sentences.join('；')}。两边的修改都已保存。${clash}`;
}

function whatOf(change: Change): string {
  if (change.kind === 'progress') return '登记了进展';
  if (change.kind === 'undone') return '撤销了一次修改';
  if (change.kind !== 'edited') return '写了一条记录';
  const fields = (Object.keys(change.fields) as (keyof TaskFields)[]).filter(
    (field) => !isAboutReading(field),
  );
  return `修改了${fields.map((field) => FIELD_WORD[field]).join('、')}`;
}
