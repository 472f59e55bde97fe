import { unzipSync } from 'fflate';
import { fail, ok, type Result } from '../../model/failure.ts';
import { fromUtf8 } from '../../xlsx/bytes.ts';

/** A template's parts by name, inflated. */
export type TemplateParts = ReadonlyMap<string, Uint8Array>;

/** No template of an office comes near these. */
const MOST = { bytes: 10e6, inflated: 40e6, parts: 500 };

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The parts of a .docx somebody gives as a template. Refused, each with what to do: other and broken files, files far larger than a
 * template, macros, XML with its own entities, and whatever Word would fetch from elsewhere when the paper is opened.
 */
export function openTemplate(bytes: Uint8Array): Result<TemplateParts> {
  if (COMPOUND.every((byte, i) => bytes[i] === byte))
    return fail('template-old', '这是旧版 .doc 文件或加了密码的文件，请用 Word 或 WPS 另存为 .docx 后再试。');
  if (bytes.length > MOST.bytes)
    return fail('template-large', '模板文件超过 10 MB，请压缩其中的图片后再试。');
  const parts = inflated(bytes);
  if (parts === 'bomb')
    return fail('template-bomb', '模板文件解压后大得不正常，没有采用。请用 Word 或 WPS 重新保存后再试。');
  if (parts === null || !parts.has('word/document.xml'))
    return fail('template-not-word', '这不是 Word 文件（.docx）或已损坏，没有采用。请选择 .docx 模板。');
  return refusal(parts) ?? ok(parts);
}

function inflated(bytes: Uint8Array): Map<string, Uint8Array> | 'bomb' | null {
  let total = 0;
  let count = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        count++;
        return total <= MOST.inflated && count <= MOST.parts;
      },
    });
    if (total > MOST.inflated || count > MOST.parts) return 'bomb';
    return new Map(Object.entries(parts).filter(([name]) => !name.endsWith('/')));
  } catch {
    return null;
  }
}

function refusal(parts: TemplateParts): Result<never> | null {
  for (const [name, content] of parts) {
    if (/vbaProject|activeX|\.bin$/i.test(name))
      return fail('template-macro', '模板里带有宏或控件，没有采用。请另存为不带宏的 .docx 后再试。');
    if (!/\.(xml|rels)$/i.test(name)) continue;
    const xml = fromUtf8(content);
    if (/<!DOCTYPE|<!ENTITY/i.test(xml))
      return fail(
        'template-doctype',
        '模板内部写法异常（带有实体声明），没有采用。请用 Word 重新保存后再试。',
      );
    if (name.endsWith('.rels') && fetches(xml))
      return fail(
        'template-external',
        '模板引用了外部的文件或图片，打开文书时会去别处读取，没有采用。请把图片嵌入文件、去掉外部链接后再试。',
      );
  }
  return null;
}

/** A hyperlink only opens when clicked; anything else external is read as soon as the paper is opened. */
const fetches = (rels: string): boolean =>
  (rels.match(/<[^>]*TargetMode\s*=\s*["']External["'][^>]*>/gi) ?? []).some(
    (element) => !/relationships\/hyperlink["']/i.test(element),
  );
