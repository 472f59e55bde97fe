import { z } from 'zod';
import { TaskRecord } from '../model/change.ts';
import { fail, ok, type Result } from '../model/failure.ts';
import { foldTask } from '../model/fold.ts';
import { fromUtf8, utf8 } from '../xlsx/bytes.ts';
import { fromBase64, toBase64, toHex } from './base64.ts';

/** Version of the backup file; rises with any change that an older program could not read. */
export const BACKUP_VERSION = 1;

/** Turns of PBKDF2 in the files written here; a file may name another number, within bounds. */
const TURNS = 600_000;
const MOST_TURNS = 10_000_000;

/** Ciphers core does not have itself. `decrypt` gives null where the password is wrong or the data was changed. */
export type BackupCrypto = {
  sha256(data: Uint8Array): Promise<Uint8Array>;
  random(length: number): Uint8Array;
  /** AES-256-GCM with a key from the password by PBKDF2-SHA-256; `header` is authenticated, not encrypted. */
  encrypt(data: Uint8Array, password: string, key: KeyUse, header: Uint8Array): Promise<Uint8Array>;
  decrypt(data: Uint8Array, password: string, key: KeyUse, header: Uint8Array): Promise<Uint8Array | null>;
};
export type KeyUse = { salt: Uint8Array; iv: Uint8Array; turns: number };

const head = {
  format: z.literal('ducha-backup'),
  version: z.literal(BACKUP_VERSION),
  madeAt: z.string(),
  count: z.number().int().nonnegative(),
};
const Content = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), records: z.array(z.unknown()) });
const Plain = z.object(head).extend(Content.shape);
const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);
const Locked = z.object({
  ...head,
  encryption: z.object({
    method: z.literal('PBKDF2-SHA-256 AES-256-GCM'),
    turns: z.number().int().positive().max(MOST_TURNS),
    salt: base64,
    iv: base64,
  }),
  data: base64,
});

/** What a backup holds: the records that are whole, and how many are not. */
export type Backup = { madeAt: string; records: TaskRecord[]; damaged: number };

/**
 * All records as a backup file (JSON, UTF-8), with a SHA-256 over them; with a password the records and their hash are
 * encrypted, and only the day and the number of tasks can be seen. `madeAt`: ISO instant.
 */
export async function writeBackup(
  records: readonly TaskRecord[],
  { madeAt, password }: { madeAt: string; password: string | null },
  crypto: BackupCrypto,
): Promise<Uint8Array> {
  const listed = JSON.stringify(records);
  const header = {
    ...{ format: 'ducha-backup', version: BACKUP_VERSION, madeAt, count: records.length },
  };
  const sha256 = toHex(await crypto.sha256(utf8(listed)));
  const content = `"sha256":"${sha256}","records":${listed}`;
  if (password === null) return utf8(`${JSON.stringify(header).slice(0, -1)},${content}}\n`);
  const key = { salt: crypto.random(16), iv: crypto.random(12), turns: TURNS };
  const data = await crypto.encrypt(utf8(`{${content}}`), password, key, headerBytes(header));
  const encryption = {
    ...{ method: 'PBKDF2-SHA-256 AES-256-GCM', turns: TURNS },
    ...{ salt: toBase64(key.salt), iv: toBase64(key.iv) },
  };
  return utf8(`${JSON.stringify({ ...header, encryption, data: toBase64(data) })}\n`);
}

/**
 * Reads a backup file and checks that nothing in it was changed. Failures say what to do; code `password-needed` where it
 * is encrypted and none was given. A record that is not whole is counted in `damaged` and left out.
 */
export async function readBackup(
  bytes: Uint8Array,
  password: string | null,
  crypto: BackupCrypto,
): Promise<Result<Backup>> {
  const json = parse(bytes);
  if (json === null && fromUtf8(bytes.subarray(0, 100)).includes('"ducha-backup"')) return damaged();
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== 'ducha-backup')
    return fail('backup-foreign', '这不是“督查”的备份文件，没有恢复。请选择扩展名为 .json 的备份文件。');
  if ('version' in json && Number(json.version) > BACKUP_VERSION)
    return fail('backup-newer', '备份由更新版本的“督查”写成，本程序读不全，没有恢复。请更新扩展后再试。');
  const locked = Locked.safeParse(json);
  if (locked.success) return unlock(locked.data, password, crypto);
  const plain = Plain.safeParse(json);
  return plain.success ? contentOf(plain.data, plain.data, crypto) : damaged();
}

type Header = { madeAt: string; count: number };

async function unlock(
  file: z.infer<typeof Locked>,
  password: string | null,
  crypto: BackupCrypto,
): Promise<Result<Backup>> {
  if (password === null) return fail('password-needed', '备份设有密码，请输入密码。');
  const { turns, salt, iv } = file.encryption;
  const [saltBytes, ivBytes, data] = [fromBase64(salt), fromBase64(iv), fromBase64(file.data)];
  if (!saltBytes || !ivBytes || !data || ivBytes.length !== 12) return damaged();
  const key = { salt: saltBytes, iv: ivBytes, turns };
  const opened = await crypto.decrypt(data, password, key, headerBytes(file));
  if (!opened)
    return fail('password-wrong', '密码不对，或者备份文件已损坏，没有恢复。请核对密码，或换一份备份再试。');
  const content = Content.safeParse(parse(opened));
  return content.success ? contentOf(file, content.data, crypto) : damaged();
}

async function contentOf(
  { madeAt, count }: Header,
  { sha256, records }: z.infer<typeof Content>,
  crypto: BackupCrypto,
): Promise<Result<Backup>> {
  const found = toHex(await crypto.sha256(utf8(JSON.stringify(records))));
  if (found !== sha256 || count !== records.length) return damaged();
  const whole = new Map<string, TaskRecord>();
  for (const record of records) {
    const { data } = TaskRecord.safeParse(record);
    if (data && foldTask(data.changes)) whole.set(data.id, data);
  }
  return ok({ madeAt, records: [...whole.values()], damaged: records.length - whole.size });
}

const damaged = () =>
  fail('backup-damaged', '备份文件已损坏或被改动过，没有恢复，台账没有变化。请换一份备份再试。');

const headerBytes = ({ madeAt, count }: Header): Uint8Array =>
  utf8(JSON.stringify(['ducha-backup', BACKUP_VERSION, madeAt, count]));

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
