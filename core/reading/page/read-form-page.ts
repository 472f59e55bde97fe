import type { SourceDocument } from '../document.ts';
import type { DocumentReading } from '../reading.ts';
import type { PageContext } from './page-reading.ts';
import { readPapers } from './read-papers.ts';

/**
 * A saved page as a document, where it is a form with leaders' opinions or a 督办单: what those lay down, not what its words would
 * as running text. Null for every other page.
 */
export function readFormPage(document: SourceDocument, context: PageContext): DocumentReading | null {
  const page = readPapers([document], context);
  const form = page.instructions.length > 0 || page.fields.some((field) => field.meaning === 'task');
  if (!form) return null;
  const { source, instructions, tasks, skipped } = page;
  return {
    source,
    instructions,
    tasks: tasks.map(({ frame: _, instruction: __, ...task }) => task),
    skipped,
  };
}
