import type { SnapshotNode } from '../../core/reading/snapshot.ts';
import type { FrameReport } from './frame-report.ts';

/** What a frame sends that the clerk cannot see. Not nothing: a document that goes away while it is read sends that. */
export const HIDDEN = '';

/** All of a frame's report but the tree. */
export type ReportHead = Omit<FrameReport, 'snapshot'> & { snapshot: Omit<FrameReport['snapshot'], 'root'> };

/** A report as one text: its head as JSON on the first line, the tree as JSON behind it, to be kept without being looked at. */
export const packReport = (head: ReportHead, root: SnapshotNode): string =>
  `${JSON.stringify(head)}\n${JSON.stringify(root)}`;
