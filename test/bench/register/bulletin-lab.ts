/** What the bulletin's bench does inside a page of the extension, over its real database. */
import './without-eval.ts';

import { bulletinText } from '../../../core/bulletin/bulletin-text.ts';
import { periodOf } from '../../../core/bulletin/period.ts';
import { ranking } from '../../../core/bulletin/ranking.ts';
import { ASSESSMENT_RULES } from '../../../core/bulletin/rules.ts';
import { bulletinFigures } from '../../../extension/store/bulletin.ts';
import { Database } from '../../../extension/store/database.ts';

export { seed } from './lab.ts';

/** From the choice of a period to the bulletin's text. Milliseconds, and how many tasks the bulletin counts. */
export async function bulletin(
  kind: 'month' | 'year',
): Promise<{ time: number; counted: number; text: number }> {
  const db = new Database('ducha');
  await db.open();
  const period = periodOf(kind, '2026-11-23');
  const start = performance.now();
  const work = { signal: new AbortController().signal, onProgress: () => undefined };
  const figures = await bulletinFigures(db, period, '2026-11-23', work);
  const { body } = bulletinText(figures, ranking(figures, ASSESSMENT_RULES), ASSESSMENT_RULES);
  const time = performance.now() - start;
  db.close();
  return { time, counted: figures.all.buckets.total, text: body.length };
}
