import { type Backup, readBackup } from '../../../core/exchange/backup.ts';
import { ok, type Result } from '../../../core/model/failure.ts';
import type { Database } from '../database.ts';
import { breathe, type LongWork } from '../long-work.ts';
import { wholly } from '../wholly.ts';
import type { Section } from './backup-section.ts';
import { type AnySection, SECTIONS } from './backup-sections.ts';
import { fileSection } from './sections/files.ts';
import { webCrypto } from './web-crypto.ts';

const SLICE = 500;

/** A part of a backup that this program can read, and what restoring it would do. */
export type SectionPlan = {
  section: AnySection;
  /** Rows that are whole, each once. */
  rows: unknown[];
  new: number;
  changed: number;
  same: number;
  damaged: number;
  /** Names of what would be replaced; only where that has to be agreed. */
  replaced: string[];
};

/** What restoring a backup would do. `unknown`: parts that a newer program wrote, by name. */
export type RestorePlan = { madeAt: string; parts: SectionPlan[]; unknown: string[] };

/** What the person wants of a backup, by the names of sections. */
export type RestoreChoice = { take: ReadonlySet<string>; replace: ReadonlySet<string> };

/** Opens a backup file; see readBackup for its failures. */
export const openBackup = (bytes: Uint8Array, password: string | null): Promise<Result<Backup>> =>
  readBackup(bytes, password, webCrypto);

/** Compares a backup with the register. Throws an AbortError where `work.signal` is aborted. */
export async function planRestore(db: Database, backup: Backup, work: LongWork): Promise<RestorePlan> {
  const plan: RestorePlan = { madeAt: backup.madeAt, parts: [], unknown: [] };
  for (const [i, { name, version, rows }] of backup.sections.entries()) {
    const section = [...SECTIONS, fileSection as AnySection].find((one) => one.name === name);
    if (!section || version > section.version) {
      plan.unknown.push(section?.word ?? name);
      continue;
    }
    const step = (share: number) => work.onProgress((i + share) / backup.sections.length);
    plan.parts.push(await planSection(db, section, rows, { signal: work.signal, onProgress: step }));
  }
  return plan;
}

async function planSection<Row>(
  db: Database,
  section: Section<Row>,
  listed: readonly unknown[],
  work: LongWork,
): Promise<SectionPlan> {
  const whole = new Map<string, Row>();
  for (let start = 0; start < listed.length; start += SLICE) {
    await breathe(work, start / listed.length / 2);
    for (const row of listed.slice(start, start + SLICE)) {
      const parsed = section.schema.safeParse(row);
      if (parsed.success) whole.set(section.key(parsed.data), parsed.data);
    }
  }
  const rows = [...whole.values()];
  const counts = { new: 0, changed: 0, same: 0 };
  const replaced: string[] = [];
  for (let start = 0; start < rows.length; start += SLICE) {
    await breathe(work, 0.5 + start / rows.length / 2);
    const slice = rows.slice(start, start + SLICE);
    for (const [i, standing] of (await section.judge(db, slice)).entries()) {
      counts[standing]++;
      if (standing === 'changed' && section.onClash === 'ask') replaced.push(section.title(slice[i]!));
    }
  }
  return { section, rows, ...counts, damaged: listed.length - rows.length, replaced };
}

/**
 * Brings back what the person chose of a backup, all in one transaction: what the register lacks is added, tasks gain the
 * entries they lack, and what is other is replaced only in the sections she named. Nothing is taken away; a failure or a cancel leaves
 * nothing behind. Returns how many rows were written, by section.
 */
export function restore(
  db: Database,
  plan: RestorePlan,
  choice: RestoreChoice,
  work: LongWork,
): Promise<Result<Record<string, number>>> {
  const parts = plan.parts.filter(({ section }) => choice.take.has(section.name));
  const tables = parts.flatMap(({ section }) => section.tables(db));
  return wholly(db, tables, work, async (step) => {
    const written: Record<string, number> = {};
    for (const [n, { section, rows }] of parts.entries()) {
      written[section.name] = 0;
      const replaces = section.onClash === 'merge' || choice.replace.has(section.name);
      for (let start = 0; start < rows.length; start += SLICE) {
        step((n + start / rows.length) / parts.length);
        const slice = rows.slice(start, start + SLICE);
        const standing = await section.judge(db, slice);
        const due = slice.filter((_, i) => standing[i] === 'new' || (standing[i] === 'changed' && replaces));
        await section.put(db, due);
        written[section.name]! += due.length;
      }
    }
    return ok(written);
  });
}
