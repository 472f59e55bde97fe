import { utf8 } from './bytes.ts';
import { LIMITS } from './limits.ts';
import { refuseBeyond } from './problem.ts';
import { XmlCursor } from './xml-cursor.ts';
import { cellText, textOf } from './xml-text.ts';

const SI = utf8('si');
const T = utf8('t');
const R_PH = utf8('rPh');

/** The shared strings, in order: rich text joined from its runs, phonetic guides left out. */
export function readSharedStrings(bytes: Uint8Array): string[] {
  const strings: string[] = [];
  const cursor = new XmlCursor(bytes);
  while (cursor.next()) {
    if (cursor.closing || !cursor.is(SI)) continue;
    strings.push(readRichText(cursor, SI));
    refuseBeyond(strings.length, LIMITS.strings);
  }
  return strings;
}

/** Text of the string element the cursor has just entered (`si`, `is`), up to its closing tag. */
export function readRichText(cursor: XmlCursor, element: Uint8Array): string {
  if (cursor.empty) return '';
  let text = '';
  let phonetic = false;
  while (cursor.next()) {
    if (cursor.closing) {
      if (cursor.is(element)) break;
      if (cursor.is(R_PH)) phonetic = false;
    } else if (cursor.is(R_PH)) phonetic = !cursor.empty;
    else if (cursor.is(T) && !phonetic) text += elementText(cursor, T);
    refuseBeyond(text.length, LIMITS.textBytes);
  }
  return cellText(text);
}

/** Text of the element the cursor has just entered, up to its closing tag. */
function elementText(cursor: XmlCursor, element: Uint8Array): string {
  if (cursor.empty) return '';
  const from = cursor.end;
  while (cursor.next()) if (cursor.closing && cursor.is(element)) break;
  return textOf(cursor.bytes, from, cursor.start);
}
