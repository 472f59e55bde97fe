/** What docxtemplater throws: one problem, or several in one. */
export type TemplateTrouble = {
  properties?: { id?: string; xtag?: string; errors?: TemplateTrouble[] };
};

const tag = (name: string) => `“{${name.slice(0, 30)}}”`;

const SENTENCES: Record<string, (name: string) => string> = {
  unopened_tag: (name) => `模板里“${name.slice(0, 30)}}”前面缺少“{”。`,
  unclosed_tag: (name) => `模板里“{${name.slice(0, 30)}”后面缺少“}”。`,
  duplicate_open_tag: (name) => `模板里“${name.slice(0, 30)}”处多了一个“{”。`,
  duplicate_close_tag: (name) => `模板里“${name.slice(0, 30)}”处多了一个“}”。`,
  unclosed_loop: (name) => `模板里${tag(`#${name}`)}没有对应的${tag(`/${name}`)}。`,
  unopened_loop: (name) => `模板里${tag(`/${name}`)}前面没有对应的${tag(`#${name}`)}。`,
  closing_tag_does_not_match_opening_tag: (name) => `模板里${tag(name)}前后不配对。`,
  unbalanced_loop_tags: (name) => `模板里${tag(name)}跨了表格的边界，请让开头和结尾在同一行或同一格里。`,
  loop_position_invalid: (name) => `模板里${tag(name)}的位置不对，请让开头和结尾在同一处。`,
  raw_xml_tag_should_be_only_text_in_paragraph: (name) =>
    `模板里的${tag(`@${name}`)}会把文字当作文档代码，不能使用，请改为${tag(name)}。`,
  malformed_xml: () => '模板文件内部已损坏，请用 Word 或 WPS 打开后重新保存再试。',
  file_has_invalid_xml: () => '模板文件内部已损坏，请用 Word 或 WPS 打开后重新保存再试。',
  filetype_not_identified: () => '这不是 Word 文件（.docx），请选择 .docx 模板。',
  filetype_not_handled: () => '这不是 Word 文件（.docx），请选择 .docx 模板。',
};

/** The sentence for a person, naming the first wrong placeholder; null where it is no trouble with the template. */
export function troubleSentence(error: TemplateTrouble): string | null {
  const { properties } = error;
  if (!properties) return null;
  const first = properties.errors?.[0];
  if (first) return troubleSentence(first);
  const name = properties.xtag ?? '';
  const sentence = SENTENCES[properties.id ?? ''];
  return sentence?.(name) ?? (name === '' ? '模板写法有误，没有采用。' : `模板里${tag(name)}处写法有误。`);
}
