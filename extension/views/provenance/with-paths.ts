import type { Draft } from '../../../core/intake/draft.ts';
import type { Platform } from '../platform.ts';

/** A page that does not answer must not keep the person from saving, in milliseconds. */
const PATIENCE = 1_500;

/**
 * The draft with the XPath of each chosen task's passage, asked of the page it was captured from while that is still open. What cannot be
 * told is left out: the words and what stands around them identify the passage too.
 */
export async function withPaths(draft: Draft, tabId: number, revisit: Platform['revisit']): Promise<Draft> {
  const asked = draft.tasks.flatMap(({ key, selected, fields }) => {
    const place = fields.source.provenance;
    return selected && place && place.xpath === '' && place.quote !== '' && !place.file
      ? [{ key, place }]
      : [];
  });
  if (!revisit || tabId < 0 || asked.length === 0) return draft;
  const places = asked.map(({ place }) => place);
  const late = new Promise<string[]>((resolve) => setTimeout(() => resolve([]), PATIENCE));
  const paths = await Promise.race([revisit.paths(tabId, places).catch(() => []), late]);
  const found = new Map(asked.map(({ key }, i) => [key, paths[i] ?? '']));
  const tasks = draft.tasks.map((task) => {
    const { provenance } = task.fields.source;
    const xpath = found.get(task.key);
    if (!xpath || !provenance) return task;
    return {
      ...task,
      fields: {
        ...task.fields,
        source: { ...task.fields.source, provenance: { ...provenance, xpath } },
      },
    };
  });
  return { ...draft, tasks };
}
