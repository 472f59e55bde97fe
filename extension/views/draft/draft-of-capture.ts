import type { Draft } from '../../../core/intake/draft.ts';
import { type DraftPage, makeDraft } from '../../../core/intake/make-draft.ts';
import { readPageWithPapers } from '../../../core/reading/page/read-papers.ts';
import { readSelection } from '../../../core/reading/page/read-selection.ts';
import type { SiteRule } from '../../../core/reading/page/site-rule/site-rule.ts';
import type { FrameSnapshot } from '../../../core/reading/snapshot.ts';
import { localDay } from '../../local-day.ts';
import type { Capture, CapturedFile } from '../../page/capture.ts';
import { sha256 } from '../../store/hash.ts';
import type { ReadFile } from '../files/read-file.ts';
import type { Office } from '../shared/office.tsx';
import { framesOfCapture } from './capture-frames.ts';

/** Reads a stored capture into a draft. */
export async function draftOfCapture(
  capture: Capture,
  { db, platform, calendar, units }: Pick<Office, 'db' | 'platform' | 'calendar' | 'units'>,
  rules: readonly SiteRule[] = [],
): Promise<Draft> {
  const context = { ref: localDay(platform.now()), calendar, rules, ...(units ? { units } : {}) };
  const files = await filesOf(capture, { db, platform, calendar, units });
  const papers = files.flatMap(({ file, document }) => (document ? [{ file, document }] : []));
  const reading = capture.selectionOnly
    ? readSelection(capture.frames[0]?.snapshot.selection?.text ?? '', context)
    : readPageWithPapers(
        framesOfCapture(capture),
        papers.map(({ document }) => document),
        context,
      );
  // Of files without running text (a ledger, a scan) the source still says which file it is.
  const shown = papers.length > 0 || capture.frames.length > 0 ? papers : files;
  const page = pageOf(
    capture,
    shown.map(({ file }) => file),
  );
  const draft = await makeDraft(reading, page, { newKey: platform.newId, sha256 });
  if (files.length === 0) return draft;
  return {
    ...draft,
    tasks: [...draft.tasks, ...files.flatMap(({ tasks }) => tasks)],
    skipped: [...files.flatMap(({ skipped }) => skipped), ...draft.skipped],
    files: files.map(({ file: { url: _, ...file } }) => ({ file, purpose: 'attachment' })),
  };
}

/** The files of a capture, read; the code that reads them is loaded where there are any. */
async function filesOf(
  { files = [], takenAt }: Capture,
  office: Pick<Office, 'db' | 'platform' | 'calendar' | 'units'>,
): Promise<ReadFile[]> {
  if (files.length === 0) return [];
  const { readFiles } = await import('../files/read-files.ts');
  return readFiles(files, takenAt, office);
}

function pageOf(capture: Capture, papers: readonly CapturedFile[]): DraftPage {
  return {
    url: capture.url,
    title: capture.title,
    takenAt: capture.takenAt,
    frames: [
      ...capture.frames.map(({ ancestors, snapshot }) => ({
        path: ancestors.length === 0 ? [] : [...ancestors, { url: snapshot.url, name: snapshot.name }],
        charset: snapshot.charset,
        ...(capture.selectionOnly ? aroundSelection(snapshot) : { xpath: '', before: '', after: '' }),
      })),
      ...papers.map(({ id, name, sha256 }) => ({
        ...{ path: [], charset: '', xpath: '', before: '', after: '' },
        file: { id, name, sha256 },
      })),
    ],
  };
}

const aroundSelection = ({ selection }: Pick<FrameSnapshot, 'selection'>) => ({
  xpath: selection?.xpath ?? '',
  before: selection?.before ?? '',
  after: selection?.after ?? '',
});
