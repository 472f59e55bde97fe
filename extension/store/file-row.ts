/**
 * A file kept in the register, bytes and all: an attachment of a task, a screenshot kept as evidence, an office's own
 * template. Rows that use it name it by id. `at`: ISO instant; `sha256`: hexadecimal, of the bytes.
 */
export type FileRow = {
  id: string;
  name: string;
  type: string;
  size: number;
  sha256: string;
  at: string;
  bytes: Blob;
  /**
   * What uses it: `capture:…`, `task:…` with an id. Let go of by the last of them it is deleted; a file without holders belongs to what
   * names it elsewhere (a template) and stays.
   */
  heldBy?: string[];
};
