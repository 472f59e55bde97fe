import { utf8 } from '../../xlsx/bytes.ts';
import { portableCodec } from '../../xlsx/codec.ts';
import { buildZip } from '../../xlsx/zip-assemble.ts';
import { documentXml, type TemplateShape } from './document-xml.ts';
import { CONTENT_TYPES, DOCUMENT_RELS, fontTable, footer, ROOT_RELS, SETTINGS, STYLES } from './parts.ts';

/**
 * The template a paper is made from until the office puts its own in its place: a .docx after GB/T 9704-2012 with our
 * placeholders in it. The same for all kinds; what a paper does not have (items, 抄送, a red head) falls away when it is filled.
 */
export function defaultTemplate(shape: TemplateShape): Uint8Array {
  const parts: [string, string][] = [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', ROOT_RELS],
    ['word/document.xml', documentXml(shape)],
    ['word/_rels/document.xml.rels', DOCUMENT_RELS],
    ['word/styles.xml', STYLES],
    ['word/settings.xml', SETTINGS],
    ['word/fontTable.xml', fontTable()],
    ['word/footer1.xml', footer('right')],
    ['word/footer2.xml', footer('left')],
  ];
  return buildZip(
    parts.map(([name, xml]) => ({ name, content: utf8(xml) })),
    portableCodec,
  );
}
