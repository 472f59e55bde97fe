import type { BackupCrypto, KeyUse } from '../../core/exchange/backup.ts';

// The DOM types want buffers that cannot be shared; these bytes never are.
const own = (data: Uint8Array) => data as Uint8Array<ArrayBuffer>;

/** The browser's own ciphers. */
export const webCrypto: BackupCrypto = {
  sha256: async (data) => new Uint8Array(await crypto.subtle.digest('SHA-256', own(data))),
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  encrypt: async (data, password, use, header) => {
    const key = await keyOf(password, use);
    return new Uint8Array(await crypto.subtle.encrypt(method(use, header), key, own(data)));
  },
  decrypt: async (data, password, use, header) => {
    const key = await keyOf(password, use);
    try {
      return new Uint8Array(await crypto.subtle.decrypt(method(use, header), key, own(data)));
    } catch (error) {
      if (error instanceof DOMException && error.name === 'OperationError') return null;
      throw error;
    }
  },
};

const method = ({ iv }: KeyUse, header: Uint8Array) => ({
  ...{ name: 'AES-GCM', iv: own(iv), additionalData: own(header) },
});

async function keyOf(password: string, { salt, turns }: KeyUse): Promise<CryptoKey> {
  // Input methods write one password in several ways; NFKC makes them one.
  const words = new TextEncoder().encode(password.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt: own(salt), iterations: turns };
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}
