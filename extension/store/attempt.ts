import type { Failure, Result } from '../../core/model/failure.ts';

/** Expected storage failures by the browser's error name, each with what to do. */
const SENTENCES: Record<string, string> = {
  QuotaExceededError: '磁盘空间不足，没有保存。请清理磁盘后再试，已填写的内容仍在。',
  DatabaseClosedError: '台账数据库已被关闭（可能正在升级）。请重新打开本页后再试，已填写的内容仍在。',
  VersionError: '台账是用更新版本的程序写的，本页的程序较旧，不能写入。请更新扩展后再试。',
  InvalidStateError: '浏览器中断了保存。请重新打开本页后再试，已填写的内容仍在。',
  UnknownError: '浏览器读写磁盘时出错，没有保存。请检查磁盘后再试，已填写的内容仍在。',
  AbortError: '保存被浏览器中断，没有写入任何内容。请再试一次，已填写的内容仍在。',
};

/** The failure a thrown storage error stands for, or null where it is a bug and not the disk's or browser's doing. */
export function storageFailure(error: unknown): Failure | null {
  const e = error as { name?: string; inner?: unknown } | null;
  const own = SENTENCES[e?.name ?? ''];
  const inner = e?.inner ? storageFailure(e.inner) : null;
  if (inner) return inner;
  return own ? { code: e?.name ?? '', message: own } : null;
}

/** Runs a write; an expected storage failure becomes a value, anything else is thrown on. */
export async function attempt<T>(write: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await write();
  } catch (error) {
    const failure = storageFailure(error);
    if (!failure) throw error;
    return { ok: false, failure };
  }
}
