import { z } from 'zod';
import { fail, ok, type Result } from '../model/failure.ts';
import { fromUtf8, utf8 } from '../xlsx/bytes.ts';
import { type BackupCrypto, type BackupLock, lockOf, METHOD, Sealed, unseal } from './backup-lock.ts';
import { toBase64, toHex } from './base64.ts';

/** Version of the backup file; rises with any change that an older program could not read. 1 held tasks only. */
export const BACKUP_VERSION = 2;

/** A part of a backup: rows of one kind. `version` is the rows' own and rises with their shape. */
export const BackupSection = z.object({
  name: z.string(),
  version: z.number().int().positive(),
  rows: z.array(z.unknown()),
});
export type BackupSection = z.infer<typeof BackupSection>;

/** What a backup holds; the rows are judged by those who know them. `madeAt`: ISO instant. */
export type Backup = { madeAt: string; sections: BackupSection[] };

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Head = z.object({
  format: z.literal('ducha-backup'),
  version: z.literal(BACKUP_VERSION),
  madeAt: z.string(),
  counts: z.record(z.string(), z.number().int().nonnegative()),
});
const Content = z.object({ sha256: Sha256, sections: z.array(BackupSection) });

const HeadOf1 = z.object({
  format: z.literal('ducha-backup'),
  version: z.literal(1),
  madeAt: z.string(),
  count: z.number().int().nonnegative(),
});
const ContentOf1 = z.object({ sha256: Sha256, records: z.array(z.unknown()) });

/**
 * Sections as a backup file (JSON, UTF-8), with a SHA-256 over them. With a lock they and their hash are encrypted, and
 * only the day and the numbers of rows can be seen.
 */
export async function writeBackup<Key>(
  sections: readonly BackupSection[],
  { madeAt, lock }: { madeAt: string; lock: BackupLock<Key> | null },
  crypto: BackupCrypto<Key>,
): Promise<Uint8Array> {
  const listed = utf8(JSON.stringify(sections));
  const counts = Object.fromEntries(sections.map(({ name, rows }) => [name, rows.length]));
  const head = { format: 'ducha-backup', version: BACKUP_VERSION, madeAt, counts } as const;
  const sha256 = toHex(await crypto.sha256(listed));
  // The sections may be hundreds of megabytes: they are made into bytes once.
  const content = (start: string, end: string) =>
    joined([utf8(`${start}"sha256":"${sha256}","sections":`), listed, utf8(end)]);
  if (lock === null) return content(`${JSON.stringify(head).slice(0, -1)},`, '}\n');
  const iv = crypto.random(12);
  const data = await crypto.encrypt(content('{', '}'), lock.key, iv, seen(head));
  const encryption = {
    ...{ method: METHOD, turns: lock.turns },
    ...{ salt: toBase64(lock.salt), iv: toBase64(iv) },
  };
  return utf8(`${JSON.stringify({ ...head, encryption, data: toBase64(data) })}\n`);
}

/**
 * Reads a backup file, of this version or the first, and checks that nothing in it was changed. Failures say what to do; code
 * `password-needed` where it is encrypted and none was given.
 */
export async function readBackup<Key>(
  bytes: Uint8Array,
  password: string | null,
  crypto: BackupCrypto<Key>,
): Promise<Result<Backup>> {
  const json = parse(bytes);
  if (json === null && fromUtf8(bytes.subarray(0, 100)).includes('"ducha-backup"')) return damaged();
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== 'ducha-backup')
    return fail('backup-foreign', '这不是“督查”的备份文件，没有恢复。请选择扩展名为 .json 的备份文件。');
  if ('version' in json && Number(json.version) > BACKUP_VERSION)
    return fail('backup-newer', '备份由更新版本的“督查”写成，本程序读不全，没有恢复。请更新扩展后再试。');
  const first = HeadOf1.safeParse(json);
  const head = Head.safeParse(json);
  if (!first.success && !head.success) return damaged();
  const opened = await contentOf(json, seen(first.data ?? head.data!), password, crypto);
  if (!opened.ok) return opened;
  return first.success
    ? sectionsOf1(first.data, opened.value, crypto)
    : sectionsOf(head.data!, opened.value, crypto);
}

/** A new lock for backups: the key a password comes to, with its own salt. */
export const newLock = <Key>(password: string, crypto: BackupCrypto<Key>): Promise<BackupLock<Key>> =>
  lockOf(password, crypto.random(16), crypto);

/** The file's own content: as it lies there, or decrypted. */
async function contentOf<Key>(
  json: object,
  header: Uint8Array,
  password: string | null,
  crypto: BackupCrypto<Key>,
): Promise<Result<unknown>> {
  if (!('encryption' in json)) return ok(json);
  const sealed = Sealed.safeParse(json);
  if (!sealed.success) return damaged();
  if (password === null) return fail('password-needed', '备份设有密码，请输入密码。');
  const opened = await unseal(sealed.data, password, header, crypto);
  if (opened === null)
    return fail('password-wrong', '密码不对，或者备份文件已损坏，没有恢复。请核对密码，或换一份备份再试。');
  return ok(parse(opened));
}

async function sectionsOf(
  { madeAt, counts }: z.infer<typeof Head>,
  json: unknown,
  crypto: Pick<BackupCrypto<never>, 'sha256'>,
): Promise<Result<Backup>> {
  const content = Content.safeParse(json);
  if (!content.success) return damaged();
  const { sha256, sections } = content.data;
  const known = sections.every(({ name, rows }) => counts[name] === rows.length);
  if (!known || sections.length !== Object.keys(counts).length) return damaged();
  return (await matches(sha256, sections, crypto)) ? ok({ madeAt, sections }) : damaged();
}

async function sectionsOf1(
  { madeAt, count }: z.infer<typeof HeadOf1>,
  json: unknown,
  crypto: Pick<BackupCrypto<never>, 'sha256'>,
): Promise<Result<Backup>> {
  const content = ContentOf1.safeParse(json);
  if (!content.success || content.data.records.length !== count) return damaged();
  const { sha256, records } = content.data;
  if (!(await matches(sha256, records, crypto))) return damaged();
  return ok({ madeAt, sections: [{ name: 'tasks', version: 1, rows: records }] });
}

const matches = async (
  sha256: string,
  content: unknown,
  crypto: Pick<BackupCrypto<never>, 'sha256'>,
): Promise<boolean> => toHex(await crypto.sha256(utf8(JSON.stringify(content)))) === sha256;

const damaged = () =>
  fail('backup-damaged', '备份文件已损坏或被改动过，没有恢复，台账没有变化。请换一份备份再试。');

/** What of a file can be seen without the password; the encryption vouches for it too. */
const seen = (head: z.infer<typeof Head> | z.infer<typeof HeadOf1>): Uint8Array =>
  utf8(
    JSON.stringify(['ducha-backup', head.version, head.madeAt, 'count' in head ? head.count : head.counts]),
  );

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
