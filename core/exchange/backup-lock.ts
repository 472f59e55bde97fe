import { z } from 'zod';
import { fromBase64 } from './base64.ts';

export const METHOD = 'PBKDF2-SHA-256 AES-256-GCM';

/** Turns of PBKDF2 in the files written here; a file may name another number, within bounds. */
const TURNS = 600_000;
const MOST_TURNS = 10_000_000;

/** Ciphers core does not have itself. `Key` is the platform's own, which core never looks into. */
export type BackupCrypto<Key> = {
  sha256(data: Uint8Array): Promise<Uint8Array>;
  random(length: number): Uint8Array;
  /** An AES-256 key from a password by PBKDF2-SHA-256. */
  deriveKey(password: string, salt: Uint8Array, turns: number): Promise<Key>;
  /** AES-256-GCM; `header` is authenticated, not encrypted. */
  encrypt(data: Uint8Array, key: Key, iv: Uint8Array, header: Uint8Array): Promise<Uint8Array>;
  /** Null where the key is not the one or the data was changed. */
  decrypt(data: Uint8Array, key: Key, iv: Uint8Array, header: Uint8Array): Promise<Uint8Array | null>;
};

/** A key with what a file says of it, so that the password finds it again. */
export type BackupLock<Key> = { key: Key; salt: Uint8Array; turns: number };

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);

/** The part of a file that is encrypted. */
export const Sealed = z.object({
  encryption: z.object({
    method: z.literal(METHOD),
    turns: z.number().int().positive().max(MOST_TURNS),
    salt: base64,
    iv: base64,
  }),
  data: base64,
});

/** The lock a password makes with a salt. */
export async function lockOf<Key>(
  password: string,
  salt: Uint8Array,
  crypto: BackupCrypto<Key>,
): Promise<BackupLock<Key>> {
  return { key: await crypto.deriveKey(password, salt, TURNS), salt, turns: TURNS };
}

/** What was encrypted; null where the password is wrong or the file was changed. */
export async function unseal<Key>(
  { encryption, data }: z.infer<typeof Sealed>,
  password: string,
  header: Uint8Array,
  crypto: BackupCrypto<Key>,
): Promise<Uint8Array | null> {
  const [salt, iv, bytes] = [fromBase64(encryption.salt), fromBase64(encryption.iv), fromBase64(data)];
  if (!salt || !bytes || iv?.length !== 12) return null;
  return crypto.decrypt(bytes, await crypto.deriveKey(password, salt, encryption.turns), iv, header);
}
