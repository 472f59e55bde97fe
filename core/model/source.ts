import { z } from 'zod';
import { readOf } from './certainty.ts';

/** Where in the browser (or which file) a source was captured. The URL is cleaned of volatile parameters. */
export const Provenance = z.object({
  url: z.string(),
  pageTitle: z.string(),
  /** From the top page down to the frame that was read, each by URL and name; empty for the top page itself. */
  framePath: z.array(z.object({ url: z.string(), name: z.string() })),
  charset: z.string(),
  capturedAt: z.string(),
  /** The exact words taken, with some context before and after. */
  quote: z.string(),
  before: z.string(),
  after: z.string(),
  xpath: z.string(),
  /** SHA-256 of the quote with white space removed, hexadecimal. */
  hash: z.string(),
  /** The file the quote was read from, where it is one: its `id` among the kept files, and SHA-256 of its bytes, hexadecimal. */
  file: z.object({ id: z.string(), name: z.string(), sha256: z.string() }).optional(),
});
export type Provenance = z.infer<typeof Provenance>;

/** The four kinds of matter the 全覆盖 rule names (粤府办〔2014〕58号), and other assignments. */
export const SourceKind = z.enum(['decision', 'regulation', 'meeting', 'instruction', 'other']);
export type SourceKind = z.infer<typeof SourceKind>;

export const SOURCE_KIND_WORD: Record<SourceKind, string> = {
  decision: '重大决策部署',
  regulation: '法律法规规范性文件',
  meeting: '会议决定事项',
  instruction: '领导批示和交办事项',
  other: '其他交办',
};

/** The document a task comes from, each field with the passage it was read from. */
export const Source = z.object({
  kind: SourceKind,
  documentNumber: readOf(z.string()).nullable(),
  title: readOf(z.string()).nullable(),
  issuer: readOf(z.string()).nullable(),
  date: readOf(z.string()).nullable(),
  provenance: Provenance.nullable(),
});
export type Source = z.infer<typeof Source>;
