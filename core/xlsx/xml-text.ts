import { fromUtf8 } from './bytes.ts';
import { LIMITS } from './limits.ts';
import { refuseBeyond } from './problem.ts';

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{1,4});/gi;

/** The text of a stretch of XML: references resolved, CDATA taken as it is, comments dropped, line ends as XML wants. */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  const text = plain(bytes, from, to);
  const resolved = text.includes('<') ? withoutMarkup(text) : resolve(text);
  return resolved.includes('\r') ? resolved.replace(/\r\n?/g, '\n') : resolved;
}

const resolve = (text: string): string =>
  text.includes('&') ? text.replace(REFERENCE, (whole, name: string) => reference(name) ?? whole) : text;

const CDATA = '<![CDATA[';

function withoutMarkup(text: string): string {
  let out = '';
  let at = 0;
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', at)) {
    out += resolve(text.slice(at, open));
    const isData = text.startsWith(CDATA, open);
    const close = text.indexOf(isData ? ']]>' : '>', open);
    if (close < 0) return out;
    if (isData) out += text.slice(open + CDATA.length, close);
    at = close + (isData ? 3 : 1);
  }
  return out + resolve(text.slice(at));
}

function reference(name: string): string | undefined {
  if (name[0] !== '#') return NAMED[name];
  const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : +name.slice(1);
  return code > 0x10ffff ? undefined : String.fromCodePoint(code);
}

const units = new Uint16Array(256);

/** Decodes UTF-8. Short stretches by hand: calling the decoder costs more than a short cell's text. */
function plain(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 96) {
    refuseBeyond(to - from, LIMITS.textBytes);
    return fromUtf8(bytes.subarray(from, to));
  }
  let count = 0;
  for (let at = from; at < to; ) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      units[count++] = byte;
      at++;
    } else if (
      byte >= 0xe1 &&
      byte < 0xed &&
      at + 2 < to &&
      isTail(bytes[at + 1]!) &&
      isTail(bytes[at + 2]!)
    ) {
      // Three bytes, the rest of Chinese included; the other shapes are left to the decoder.
      units[count++] = ((byte & 15) << 12) | ((bytes[at + 1]! & 63) << 6) | (bytes[at + 2]! & 63);
      at += 3;
    } else return fromUtf8(bytes.subarray(from, to));
  }
  return String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
}

const isTail = (byte: number) => (byte & 0xc0) === 0x80;

/** Excel's own escapes in cell text: _x000D_ is a carriage return, _x005F_ an underscore. */
export function cellText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Text for an XML text node or attribute value. Characters that XML can't hold are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!)
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    );
}

/** Text for a cell: what XML can't hold is written in Excel's escapes, so that nothing is lost. */
export function escapeCellText(text: string): string {
  const escaped = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (char) => {
      return `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    });
  return escapeXml(escaped);
}
