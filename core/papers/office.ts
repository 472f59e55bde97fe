import { z } from 'zod';
import { PaperKind } from './kind.ts';

/** What papers say of the office that issues them. Empty parts are left out of the paper. */
export const PaperOffice = z.object({
  /** 发文机关全称, the signature. */
  name: z.string(),
  /** 发文机关标志, the large red line; '' stands for the name. */
  head: z.string(),
  /** 机关代字: 临府督. */
  code: z.string(),
  /** 代字 of single kinds where the office has its own; the others are `code` and the kind's letter. */
  codes: z.partialRecord(PaperKind, z.string()),
  /** 签发人. */
  signatory: z.string(),
  contact: z.string(),
  phone: z.string(),
  copyTo: z.string(),
  /** Papers bear a red head and the red line; without it they suit paper that has them printed. */
  redHead: z.boolean(),
});
export type PaperOffice = z.infer<typeof PaperOffice>;

export const NO_OFFICE: PaperOffice = {
  name: '',
  head: '',
  code: '',
  codes: {},
  signatory: '',
  contact: '',
  phone: '',
  copyTo: '',
  redHead: true,
};

/** The letter each kind adds to the office's 代字, so that the kinds are numbered apart. */
const KIND_LETTER: Record<PaperKind, string> = {
  assign: '交',
  urge: '催',
  letter: '函',
  talk: '约',
  rectify: '改',
  criticise: '批',
  transfer: '移',
  extension: '复',
  bulletin: '通',
  report: '报',
};

/** The 代字 under which a kind is numbered. */
export const seriesOf = (office: PaperOffice, kind: PaperKind): string =>
  office.codes[kind]?.trim() || `${office.code.trim() || '督'}${KIND_LETTER[kind]}`;
