import { fail, type Result } from '../../core/model/failure.ts';
import { today } from '../taskpane/today.ts';
import { FilePort, type SettingStore } from './file-port.ts';

/** Larger files would freeze the page; the command line takes them. */
const LARGEST = 200 * 1024 * 1024;

/** Opens a file the user chose or dropped. */
export async function openFile(file: File, store: SettingStore): Promise<Result<FilePort>> {
  if (file.size > LARGEST) {
    return fail('too-large', `“${file.name}”超过 200 MB，网页里打不开，请用命令 ducha check 检查。`);
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return FilePort.open(file.name, bytes, store, () => today(new Date()));
  } catch {
    return fail(
      'unreadable',
      `“${file.name}”读不出来，可能已被移动、删除或正在被占用，请关闭占用它的程序后重试。`,
    );
  }
}

/** Hands the workbook to the browser's own saving, under a name that keeps the original apart. */
export function saveCopy(port: FilePort): void {
  const done = [port.isWritten ? '已修复' : null, port.getView().marks.length > 0 ? '已标记' : null]
    .filter(Boolean)
    .join('、');
  const name = port.name.replace(/\.(xlsx|xlsm)$/i, '');
  const extension = /\.xlsm$/i.test(port.name) ? 'xlsm' : 'xlsx';
  saveBytes(`${name}${done && `（${done}）`}.${extension}`, port.bytes);
}

/** Hands bytes to the browser's own saving under a name. */
export function saveBytes(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
