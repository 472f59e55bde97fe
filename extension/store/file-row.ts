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
};
