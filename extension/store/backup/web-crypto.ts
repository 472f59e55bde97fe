import type { BackupCrypto } from '../../../core/exchange/backup-lock.ts';

// The DOM types want buffers that cannot be shared; these bytes never are.
const own = (data: Uint8Array) => data as Uint8Array<ArrayBuffer>;

/** The browser's own ciphers. Keys cannot be taken out of the browser again. */
export const webCrypto: BackupCrypto<CryptoKey> = {
  sha256: async (data) => new Uint8Array(await crypto.subtle.digest('SHA-256', own(data))),
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  deriveKey: async (password, salt, turns) => {
    // Input methods write one password in several ways; NFKC makes them one.
    const words = new TextEncoder().encode(password.normalize('NFKC'));
    const material = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
    const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt: own(salt), iterations: turns };
    return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
  },
  encrypt: async (data, key, iv, header) =>
    new Uint8Array(await crypto.subtle.encrypt(method(iv, header), key, own(data))),
  decrypt: async (data, key, iv, header) => {
    try {
      return new Uint8Array(await crypto.subtle.decrypt(method(iv, header), key, own(data)));
    } catch (error) {
      if (error instanceof DOMException && error.name === 'OperationError') return null;
      throw error;
    }
  },
};

const method = (iv: Uint8Array, header: Uint8Array) => ({
  ...{ name: 'AES-GCM', iv: own(iv), additionalData: own(header) },
});
