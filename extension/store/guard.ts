import { fail, ok, type Result } from '../../core/model/failure.ts';
import { storageFailure } from './attempt.ts';
import { Database, SCHEMA_VERSION } from './database.ts';

/** Dexie keeps its version ten times over in IndexedDB, to leave room between: it counts up there where it adds a table by itself. */
const DEXIE_FACTOR = 10;

/**
 * The version of the data stored under a name, 0 where there is none yet. Asked without Dexie, because Dexie 4
 * lets older code open newer data. Nothing is opened or created.
 */
export async function storedVersion(name: string): Promise<number> {
  const known = await indexedDB.databases();
  return Math.floor((known.find((database) => database.name === name)?.version ?? 0) / DEXIE_FACTOR);
}

/**
 * Opens the register. Newer data than this program knows is left alone. `onClosed` is told with a sentence for the
 * person when the database has to be given up later, because a newer version of the program wants to upgrade it.
 */
export async function openStore(
  name = 'ducha',
  onClosed?: (message: string) => void,
): Promise<Result<Database>> {
  try {
    if ((await storedVersion(name)) > SCHEMA_VERSION)
      return fail(
        'store-newer',
        '台账数据由更新版本的“督查”写成，当前程序较旧，为免损坏数据未予打开。请更新扩展后再用。',
      );
    const db = new Database(name);
    db.on('versionchange', () => {
      db.close();
      onClosed?.('“督查”已更新，请刷新本页继续使用；已保存的内容不受影响。');
    });
    db.on('blocked', () => onClosed?.('另一个窗口仍在使用旧版台账，请关闭其他“督查”页面后刷新本页。'));
    await db.open();
    return ok(db);
  } catch (error) {
    const failure = storageFailure(error);
    if (!failure) throw error;
    return fail(
      failure.code,
      '打不开本机的台账数据库，可能是磁盘已满或浏览器禁止本地存储。请检查后重新打开本页。',
    );
  }
}
