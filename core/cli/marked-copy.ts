import { mkdir, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fail, ok, type Result } from '../model/failure.ts';

/**
 * Where the marked copy of `input` goes: `out` itself, or into the folder `out` (one that is there, ends in a slash, or must
 * serve several files). Never over the input.
 */
export async function copyTarget(input: string, out: string, several: boolean): Promise<Result<string>> {
  const isFolder =
    several || /[\\/]$/.test(out) || (await stat(out).catch(() => null))?.isDirectory() === true;
  const target = isFolder ? join(out, basename(input)) : out;
  if ((await realPath(target)) === (await realPath(input)))
    return fail('out-is-input', '标记后的文件不能覆盖原文件，请另给 --out 一个文件名或文件夹。');
  return ok(target);
}

const realPath = (path: string) => realpath(path).catch(() => resolve(path));

/** Writes the whole file or nothing: under another name first, then renamed. */
export async function writeWhole(target: string, bytes: Uint8Array): Promise<Result<null>> {
  const draft = `${target}.${process.pid}.tmp`;
  try {
    await makeFolder(dirname(target));
    await writeFile(draft, bytes);
    await rename(draft, target);
    return ok(null);
  } catch (error) {
    await unlink(draft).catch(() => null);
    return fail(
      'not-written',
      `写不了 ${target}：${(error as NodeJS.ErrnoException).code ?? '未知原因'}，请检查磁盘空间和权限。`,
    );
  }
}

/** Makes a folder and those above it. Node's own way never ends where the system says of a place that it is not there (/proc). */
async function makeFolder(folder: string): Promise<void> {
  if (await stat(folder).catch(() => null)) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    // Another file's copy may have made it meanwhile.
    if (error.code !== 'EEXIST') throw error;
  });
}
