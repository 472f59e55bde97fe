import { unzipSync } from 'fflate';
import { fail, type Result } from '../../model/failure.ts';
import type { SourceDocument } from '../document.ts';
import { decodeHtml } from './decode-html.ts';
import { type OfdElement, parseOfdXml } from './ofd-xml.ts';
import { documentOfPages } from './paged-runs.ts';
import type { PdfRun } from './pdf-lines.ts';
import { dropInvisible } from './visible-text.ts';

/** More pages than any paper to be registered has. */
const MAX_PAGES = 300;
/** XML larger than this, all parts together, is no paper but a zip bomb or a book. */
const MAX_XML_BYTES = 150_000_000;

const BROKEN = fail('ofd-broken', '这个文件不是 OFD 或已损坏，读不了；请重新下载或导出后再试。');

/**
 * The text layer of an OFD file (GB/T 33190: a zip of XML pages) as a document of paragraphs. Seals, pictures, annotations and
 * drawn outlines are not text and not read. Failures: ofd-empty, ofd-broken, ofd-encrypted, ofd-too-large, and ofd-scanned where there is no
 * text.
 */
export function fromOfd(bytes: Uint8Array): Result<SourceDocument> {
  if (bytes.length === 0) return fail('ofd-empty', '这个 OFD 文件是空的；请重新下载或导出后再试。');
  const parts = xmlParts(bytes);
  if (parts === 'too-large') return fail('ofd-too-large', '这个 OFD 文件太大，读不了；请拆成几份再试。');
  const root = parts && read(parts, 'OFD.xml');
  if (!root) return BROKEN;
  if (parts.has('encryptions.xml') || find(root, 'Encryptions').length > 0)
    return fail('ofd-encrypted', '这个 OFD 文件是加密的，读不了；请用阅读器另存为不加密的文件后再试。');
  const pages: PdfRun[][] = [];
  let count = 0;
  for (const docRoot of find(root, 'DocRoot')) {
    const path = resolve('', docRoot.text);
    const document = read(parts, path);
    if (!document) return BROKEN;
    const partAt = ({ attributes }: OfdElement) =>
      attributes.BaseLoc === undefined ? null : read(parts, resolve(path, attributes.BaseLoc));
    const templates = new Map(find(document, 'TemplatePage').map((page) => [page.attributes.ID, page]));
    for (const page of find(document, 'Page')) {
      if (page.attributes.BaseLoc === undefined) continue;
      count += 1;
      if (pages.length >= MAX_PAGES) continue;
      const content = partAt(page);
      const below = content ? find(content, 'Template') : [];
      const sheets = below.map(({ attributes }) => templates.get(attributes.TemplateID));
      const layers = [...sheets.map((sheet) => (sheet ? partAt(sheet) : null)), content];
      pages.push(layers.flatMap((layer) => (layer ? find(layer, 'TextObject').flatMap(runsOf) : [])));
    }
  }
  return count === 0 ? BROKEN : documentOfPages(pages, count, 'OFD');
}

/** The XML parts by lower-case path; null where the file is no zip. */
function xmlParts(bytes: Uint8Array): Map<string, Uint8Array> | 'too-large' | null {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.xml$/i.test(name)) return false;
        total += originalSize;
        return total <= MAX_XML_BYTES;
      },
    });
    if (total > MAX_XML_BYTES) return 'too-large';
    return new Map(Object.entries(parts).map(([name, part]) => [normal(name), part]));
  } catch {
    return null;
  }
}

const normal = (path: string) => path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

function read(parts: ReadonlyMap<string, Uint8Array>, path: string): OfdElement | null {
  const part = parts.get(normal(path));
  return part ? parseOfdXml(decodeHtml(part).text) : null;
}

/** A part's path from the one that names it; a leading / starts at the package. */
function resolve(from: string, to: string): string {
  const steps = to.trim().startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of to.trim().split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Elements of a name anywhere within, in order. */
function find(element: OfdElement, name: string): OfdElement[] {
  return element.children.flatMap((child) => (child.name === name ? [child] : find(child, name)));
}

/** The runs of a text object, in millimetres; y is turned to grow upwards, as in a PDF. */
function runsOf(object: OfdElement): PdfRun[] {
  const [left = 0, top = 0] = numbers(object.attributes.Boundary);
  const [scaleX = 1, , , scaleY = 1, moveX = 0, moveY = 0] = numbers(object.attributes.CTM);
  const size = (Number(object.attributes.Size) || 4) * Math.abs(scaleY);
  let [atX, atY] = [0, 0];
  return object.children
    .filter((child) => child.name === 'TextCode')
    .map(({ text, attributes }) => {
      // A place that is not given is the one of the piece before.
      if (attributes.X !== undefined) atX = Number(attributes.X) || 0;
      if (attributes.Y !== undefined) atY = Number(attributes.Y) || 0;
      const words = dropInvisible(text.replace(/[\r\n\t]/g, '')).text;
      const x = atX * scaleX + moveX;
      const y = atY * scaleY + moveY;
      const stepped = steps(attributes.DeltaX).slice(0, words.length - 1);
      const advance = stepped.length > 0 ? stepped.reduce((a, b) => a + b, 0) * Math.abs(scaleX) : null;
      const width = advance === null ? words.length * size : advance + size;
      return { text: words, x: left + x, y: -(top + y), width, size };
    });
}

const numbers = (list: string | undefined): number[] =>
  (list ?? '')
    .split(/\s+/)
    .filter((n) => n !== '')
    .map((n) => Number(n) || 0);

/** A list of advances, in which `g 3 4.5` stands for three times 4.5. */
function steps(list: string | undefined): number[] {
  const words = (list ?? '').split(/\s+/).filter((word) => word !== '');
  const found: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] !== 'g') found.push(Number(words[at]) || 0);
    else {
      const times = Math.min(Number(words[at + 1]) || 0, 10_000);
      for (let i = 0; i < times; i += 1) found.push(Number(words[at + 2]) || 0);
      at += 2;
    }
  }
  return found;
}
