import { LedgerSession, type SessionOptions } from '../../addin/session/ledger-session.ts';
import type { Workbook } from '../excel-host/workbook/workbook.ts';
import { openPort } from './excel/open.ts';
import { AS_OF } from './sample-ledger.ts';

/** A session of the add-in on a workbook in the test Excel, through the real client. */
export async function openSession(workbook: Workbook, options: { apiLevel?: number } & SessionOptions = {}) {
  const opened = await openPort(
    workbook,
    options.apiLevel === undefined ? {} : { apiLevel: options.apiLevel },
  );
  const session = new LedgerSession(opened.port, () => AS_OF, {
    pause: 5,
    log: (error) => opened.logged.push(error),
    ...(options.kept ? { kept: options.kept } : {}),
    ...(options.saveFile ? { saveFile: options.saveFile } : {}),
  });
  return { ...opened, session, ledger: opened.workbook.sheets[0]! };
}
