/** Entities and tags that copying from a web page leaves in cells. */
export const RESIDUE =
  /&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|hellip|#\d{2,6}|#x[0-9a-fA-F]{2,5});?|<\/?(?:br|p|div|span|font|b|strong|a|td|tr|table)(?:\s[^<>]{0,200})?\s*\/?>/i;

const NAMED: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  hellip: '…',
};

/** The text with entities decoded and tags taken out; `<br>` and closing paragraphs become line breaks. */
export function cleanHtml(text: string): string {
  return text
    .replace(/<br\s*\/?>|<\/(?:p|div|tr)>/gi, '\n')
    .replace(/<\/?(?:p|div|span|font|b|strong|a|td|tr|table)(?:\s[^<>]{0,200})?\s*\/?>/gi, '')
    .replace(/&(?:#x([0-9a-f]{2,5})|#(\d{2,6})|([a-z]{2,6}));?/gi, (whole, hex, decimal, name) => {
      if (name) return NAMED[name.toLowerCase()] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/[ \u00a0]{2,}/g, ' ')
    .trim();
}
