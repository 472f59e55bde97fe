/** The one thing needed of the web's TextDecoder, which browsers and Node both have. */
declare const TextDecoder: new (
  label: string,
) => { readonly encoding: string; decode(bytes: Uint8Array): string };

/** Where a page may declare its character set. */
const HEAD_BYTES = 4096;

/** Text of an HTML file's bytes, the character set it was read in, and how many characters could not be read. */
export type DecodedHtml = { text: string; charset: string; damaged: number };

/**
 * Decodes an HTML (or plain text) file: by byte-order mark, else by what it declares, else UTF-8 where the bytes are (nearly all) valid UTF-8,
 * else GB18030, which covers GBK and GB2312. A declaration of UTF-8 that the bytes contradict is not believed.
 */
export function decodeHtml(bytes: Uint8Array): DecodedHtml {
  const declared = byteOrderMark(bytes) ?? declaredCharset(bytes);
  if (declared !== null && declared !== 'utf-8') {
    const decoded = decodeAs(bytes, declared);
    if (decoded) return decoded;
  }
  const lenient = decodeAs(bytes, 'utf-8')!;
  return lenient.damaged <= wideBytes(bytes) * FEW ? lenient : (decodeAs(bytes, 'gb18030') ?? lenient);
}

/** A file of UTF-8 may be cut or hold a few bad bytes; another character set read as UTF-8 is bad nearly throughout. */
const FEW = 0.02;

function wideBytes(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count += 1;
  return count;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function declaredCharset(bytes: Uint8Array): string | null {
  let head = '';
  for (const byte of bytes.subarray(0, HEAD_BYTES)) head += String.fromCharCode(byte);
  const label = /<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,20})/i
    .exec(head)?.[1]
    ?.toLowerCase();
  if (!label) return null;
  return /^(?:gb2312|gbk|gb_2312-80|x-gbk|cp936)$/.test(label)
    ? 'gb18030'
    : label === 'utf8'
      ? 'utf-8'
      : label;
}

/** Null where the label is unknown. */
function decodeAs(bytes: Uint8Array, charset: string): DecodedHtml | null {
  try {
    const decoder = new TextDecoder(charset);
    const text = decoder.decode(bytes);
    return { text, charset: decoder.encoding, damaged: text.split('\ufffd').length - 1 };
  } catch {
    return null;
  }
}
