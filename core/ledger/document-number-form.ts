const FORM =
  /^([\u4e00-\u9fa5A-Za-z（）()]{1,20})\s*[〔[［(（【﹝]\s*(\d{2,4})\s*[〕\]］)）】﹞]\s*第?\s*0*(\d{1,6})\s*号?$/;

/** As most are written; looked for first, as normalising every number of a long ledger takes long. */
const STANDARD = /^[\u4e00-\u9fa5]{1,20}〔\d{4}〕[1-9]\d{0,5}号$/;

/**
 * The standard form of a document number: 六角括号, four-digit year, no 第, no leading zeros (国办发〔2014〕42号); null where
 * the text is not one document number.
 */
export function standardDocumentNumber(text: string): string | null {
  if (STANDARD.test(text)) return text;
  const match = FORM.exec(text.normalize('NFKC').replace(/\s+/g, ''));
  if (!match) return null;
  const [, organ, year, number] = match;
  if (year!.length === 3) return null;
  return `${organ}〔${year!.length === 2 ? `20${year}` : year}〕${number}号`;
}
