import type { Place } from '../pages/place.ts';
import { placeOfTasks } from '../register/shown-tasks.ts';

/** A list longer than a person looks through is shown from its beginning. */
const MOST = 2_000;

/** The place that shows the rows behind a number. */
export function rowsPlace(title: string, ids: readonly string[], newId: () => string): Place {
  const some = ids.slice(0, MOST);
  const more = ids.length > some.length ? `（共${ids.length}项，列出前${MOST}项）` : '';
  return placeOfTasks({ title: `${title}${more}`, ids: some }, newId);
}
