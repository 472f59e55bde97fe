import type { TaskFields } from '../model/task.ts';

/** Characters of the passage kept in the note. */
const PASSAGE = 400;

/**
 * The note on a registered task that its matter was met again in another source: which one, when it was captured, and the passage
 * in its own words.
 */
export function seenAgainNote(fields: Pick<TaskFields, 'source' | 'title'>): string {
  const { title, documentNumber, provenance } = fields.source;
  const name = title?.value || provenance?.file?.name || provenance?.pageTitle || '未读到标题的来源';
  const number = documentNumber ? `（${documentNumber.value}）` : '';
  const words = (provenance?.quote || fields.title).trim();
  const passage = words.length > PASSAGE ? `${words.slice(0, PASSAGE)}…` : words;
  const day = provenance ? `，${provenance.capturedAt.slice(0, 10)}采集` : '';
  const place = provenance?.file
    ? `，文件“${provenance.file.name}”`
    : provenance?.url
      ? `，${provenance.url}`
      : '';
  return `同一事项又见于《${name}》${number}${day}${place}：“${passage}”`;
}
