import { ok, type Result } from '../model/failure.ts';
import type { PaperDraft } from './draft.ts';
import type { PaperOffice } from './office.ts';
import { paperData } from './paper-data.ts';
import { SAMPLE_DRAFT, SAMPLE_OFFICE } from './sample.ts';
import { defaultTemplate } from './template/default-template.ts';
import { fillTemplate } from './template/fill.ts';
import { openTemplate } from './template/open-template.ts';

/**
 * A paper as a .docx file: the draft in the office's template, or in ours where `template` is null. The same draft, office,
 * number and template give the same bytes. Fails where the office's template cannot be used, saying why.
 */
export async function makePaper(
  draft: PaperDraft,
  { office, number, template }: { office: PaperOffice; number: string; template: Uint8Array | null },
): Promise<Result<Uint8Array>> {
  const head = [...(office.head || office.name)].length;
  const parts = openTemplate(template ?? defaultTemplate({ headLength: head }));
  return parts.ok ? fillTemplate(parts.value, paperData(draft, office, number)) : parts;
}

/** Whether a file can serve as a template: it is filled once with a sample. The failure says what is wrong where. */
export async function checkTemplate(template: Uint8Array): Promise<Result<null>> {
  const tried = await makePaper(SAMPLE_DRAFT, { office: SAMPLE_OFFICE, number: '示例〔2026〕1号', template });
  return tried.ok ? ok(null) : tried;
}
