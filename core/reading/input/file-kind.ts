/** Kinds of files whose text is read, by the end of their names. */
export const DOCUMENT_KINDS = ['.docx', '.pdf', '.ofd', '.txt', '.html', '.htm'] as const;

/** The end of a file's name, with its dot, in lower case; '' where it has none. */
export const kindOfFile = (name: string): string => /\.[^./\\]*$/.exec(name)?.[0].toLowerCase() ?? '';
