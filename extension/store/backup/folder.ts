import type { Failure } from '../../../core/model/failure.ts';

type Mode = { mode: 'readwrite' };
type Permissions = {
  queryPermission?(mode: Mode): Promise<PermissionState>;
  requestPermission?(mode: Mode): Promise<PermissionState>;
};

/** A folder the person chose. The DOM types do not know its permissions yet, nor do browsers that have none. */
export type Folder = FileSystemDirectoryHandle & Permissions;

const WRITE: Mode = { mode: 'readwrite' };

/** True where the browser can ask for a folder. */
export const canChooseFolder = (): boolean => 'showDirectoryPicker' in globalThis;

/** Asks the person for a folder to write in; in a click. Null where she closed the dialog. */
export async function chooseFolder(): Promise<Folder | null> {
  const { showDirectoryPicker } = globalThis as unknown as {
    showDirectoryPicker(options: Mode & { id: string }): Promise<Folder>;
  };
  try {
    return await showDirectoryPicker({ ...WRITE, id: 'backup' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** True where a folder may be written in without asking. */
export const mayWrite = async (folder: Folder): Promise<boolean> =>
  folder.queryPermission === undefined || (await folder.queryPermission(WRITE)) === 'granted';

/** Asks the person to let a folder be written in again; in a click. */
export const askToWrite = async (folder: Folder): Promise<boolean> =>
  folder.requestPermission === undefined || (await folder.requestPermission(WRITE)) === 'granted';

/** Writes a file whole: it is there only once everything is written. */
export async function writeFile(folder: Folder, name: string, bytes: Uint8Array): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const writing = await file.createWritable();
  try {
    await writing.write(bytes as Uint8Array<ArrayBuffer>);
  } catch (error) {
    await writing.abort();
    throw error;
  }
  await writing.close();
}

/**
 * Takes away all but the newest files of ours. `stampOf`: what files belong together by, null for those that are not ours
 * and are never touched.
 */
export async function keepNewest(
  folder: Folder,
  keep: number,
  stampOf: (name: string) => string | null,
): Promise<void> {
  const ours: { name: string; stamp: string }[] = [];
  for await (const name of folder.keys()) {
    const stamp = stampOf(name);
    if (stamp !== null) ours.push({ name, stamp });
  }
  const stamps = [...new Set(ours.map(({ stamp }) => stamp))].sort().reverse();
  const old = new Set(stamps.slice(Math.max(1, keep)));
  for (const { name, stamp } of ours) if (old.has(stamp)) await folder.removeEntry(name);
}

const SENTENCES: Record<string, (folder: string) => string> = {
  NotAllowedError: (folder) => `浏览器不再允许写入备份文件夹“${folder}”，没有自动备份。请重新授权。`,
  NotFoundError: (folder) =>
    `备份文件夹“${folder}”不见了（可能被移走、改名，或移动硬盘没有接上），没有自动备份。接上或重新选择文件夹后会自动补上。`,
  NoModificationAllowedError: (folder) =>
    `备份文件夹“${folder}”里的文件正被别的程序占用，没有自动备份，稍后会再试。`,
  QuotaExceededError: () => '备份文件夹所在的磁盘空间不足，没有自动备份。请清理磁盘，稍后会再试。',
  InvalidModificationError: (folder) => `备份文件夹“${folder}”不能写入，没有自动备份。请重新选择文件夹。`,
  NotReadableError: (folder) => `备份文件夹“${folder}”读写出错，没有自动备份。请检查磁盘，稍后会再试。`,
  UnknownError: (folder) => `备份文件夹“${folder}”读写出错，没有自动备份。请检查磁盘，稍后会再试。`,
  AbortError: (folder) => `浏览器拦下了写入备份文件夹“${folder}”的文件，没有自动备份，稍后会再试。`,
};

/** The failure a folder's error stands for; null where it is a bug. */
export function folderFailure(error: unknown, folder: string): Failure | null {
  const name = (error as { name?: string } | null)?.name ?? '';
  const sentence = SENTENCES[name];
  return sentence ? { code: `folder-${name}`, message: sentence(folder) } : null;
}
