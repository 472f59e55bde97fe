// pdf.js's tables for simplified Chinese fonts, packed as text in a chunk of their own: loaded when a PDF first asks for one,
// and without a connection, which this program's pages may not make (manifest.ts).
const TABLES = import.meta.glob<string>(
  '../../../node_modules/pdfjs-dist/cmaps/{GB*,UniGB*,Adobe-GB1*}.bcmap',
  { query: '?url&inline', import: 'default', eager: true },
);

/** A table by its file's name (GBK-EUC-H.bcmap). Rejects for tables of other languages, whose text is then left out. */
export async function characterMap(file: string): Promise<Uint8Array> {
  const found = Object.entries(TABLES).find(([path]) => path.endsWith(`/${file}`));
  if (!found) throw new Error(`no character map ${file}`);
  const packed = atob(found[1].slice(found[1].indexOf(',') + 1));
  return Uint8Array.from(packed, (char) => char.charCodeAt(0));
}
