const NAME = /^督查自动备份_(\d{8}_\d{4})(?:_附件\d+)?\.json$/;

/** 督查自动备份_20261123_0905.json; the attachments' parts end in _附件1, _附件2…. By the computer's own clock. */
export function autoBackupName(now: Date, part: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  const stamp = `${day}_${two(now.getHours())}${two(now.getMinutes())}`;
  return `督查自动备份_${stamp}${part === 0 ? '' : `_附件${part}`}.json`;
}

/** The backup a file of a folder belongs to, by its stamp (later ones sort later); null for a file that is none of ours. */
export const isAutoBackup = (name: string): string | null => NAME.exec(name)?.[1] ?? null;
