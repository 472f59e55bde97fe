import { readFile } from 'node:fs/promises';
import { fail, ok, type Result } from '../model/failure.ts';

/** A file's bytes, or the sentence why there are none. */
export async function readBytes(file: string): Promise<Result<Uint8Array>> {
  const bytes = await readFile(file).catch(() => null);
  return bytes ? ok(bytes) : fail('file-unreadable', '打不开这个文件，请检查路径和权限。');
}
