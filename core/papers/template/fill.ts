import { fail, ok, type Result } from '../../model/failure.ts';
import type { PaperData } from '../paper-data.ts';
import { PLACEHOLDER_NAMES } from '../placeholders.ts';
import type { TemplateParts } from './open-template.ts';
import { type TemplateTrouble, troubleSentence } from './trouble.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A part's content type, and nothing else: what the file is made of. */
export const PAPER_TYPE = DOCX;

/**
 * A template's parts with their placeholders filled. Values are texts and stay texts, whatever stands in them; a name that does
 * not exist, a stretch that is not closed and a raw-XML placeholder are failures that name it. The libraries are loaded here, when
 * the first paper is made.
 */
export async function fillTemplate(parts: TemplateParts, data: PaperData): Promise<Result<Uint8Array>> {
  const [{ default: PizZip }, { default: Docxtemplater }, { default: Inspector }] = await Promise.all([
    import('pizzip'),
    import('docxtemplater'),
    import('docxtemplater/js/inspect-module.js'),
  ]);
  const zip = new PizZip();
  // Always the same time, so that the same paper gives the same bytes.
  const options = { date: new Date(1980, 0, 1), createFolders: false };
  for (const [name, content] of parts) zip.file(name, content, options);
  try {
    const inspect = new Inspector();
    const document = new Docxtemplater(zip, {
      modules: [inspect],
      paragraphLoop: true,
      linebreaks: true,
      stripInvalidXMLChars: true,
      errorLogging: false,
      parser: (name) => ({ get: (scope: unknown) => ownValue(scope, name) }),
      nullGetter: () => '',
    });
    const wrong = wrongName(inspect.getAllStructuredTags());
    if (wrong) return wrong;
    document.render(data);
    return ok(document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }));
  } catch (error) {
    const trouble = troubleSentence(error as TemplateTrouble);
    if (trouble === null) throw error;
    return fail('template-wrong', trouble);
  }
}

/** Own names only: {constructor} finds nothing. */
const ownValue = (scope: unknown, name: string): unknown =>
  typeof scope === 'object' && scope !== null && Object.hasOwn(scope, name)
    ? (scope as Record<string, unknown>)[name]
    : undefined;

type Tag = { value?: string; module?: string; subparsed?: Tag[] };

function wrongName(tags: readonly Tag[]): Result<never> | null {
  for (const { value = '', module = '', subparsed } of tags) {
    if (module === 'rawxml')
      return fail(
        'template-raw',
        `模板里的“{@${value}}”会把文字当作文档代码，不能使用，请改为“{${value}}”。`,
      );
    if (!PLACEHOLDER_NAMES.has(value))
      return fail(
        'template-name',
        `模板里的“{${value.slice(0, 30)}}”不是可用的名称，没有采用。请对照名称清单改正。`,
      );
    const within = subparsed ? wrongName(subparsed) : null;
    if (within) return within;
  }
  return null;
}
