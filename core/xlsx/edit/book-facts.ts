import { type Edit, utf8 } from '../bytes.ts';
import { setAttribute } from '../grow-styles.ts';
import { broken } from '../problem.ts';
import { XmlCursor } from '../xml-cursor.ts';

/** What adding a sheet has to know of the workbook part. */
export type BookFacts = ReturnType<typeof readBook>;

/** Parts of a workbook element that stand behind calcPr. */
const BEHIND_CALC = new Set([
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
]);

/** Reads the workbook part. */
export function readBook(bytes: Uint8Array) {
  const cursor = new XmlCursor(bytes);
  let prefix = '';
  let namespace = '';
  let sheetsClose = -1;
  let idAttribute = 'r:id';
  let lastId = 0;
  let locked = false;
  let calculateOnLoad: Edit | null = null;
  let behind = -1;
  let depth = 0;
  while (cursor.next()) {
    const { name } = cursor;
    if (cursor.closing) {
      depth--;
      if (name === 'sheets') sheetsClose = cursor.start;
      if (depth === 0 && behind < 0) behind = cursor.start;
      continue;
    }
    if (depth === 0) {
      prefix = cursor.prefix;
      namespace = cursor.attribute(prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`) ?? '';
    } else if (name === 'sheet' && depth === 2) {
      lastId = Math.max(lastId, Number(cursor.attribute('sheetId')) || 0);
      idAttribute = cursor.prefixedName('id') ?? idAttribute;
    } else if (name === 'workbookProtection') locked = cursor.flag('lockStructure');
    else if (name === 'calcPr') calculateOnLoad = setAttribute(cursor, 'fullCalcOnLoad', '1');
    else if (depth === 1 && behind < 0 && BEHIND_CALC.has(name)) behind = cursor.start;
    if (!cursor.empty) depth++;
  }
  if (sheetsClose < 0 || behind < 0) throw broken('找不到工作表');
  calculateOnLoad ??= { at: behind, remove: 0, insert: utf8(`<${prefix}calcPr fullCalcOnLoad="1"/>`) };
  return { prefix, namespace, sheetsClose, idAttribute, locked, calculateOnLoad, freeId: () => ++lastId };
}
