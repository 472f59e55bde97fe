import { OfficeWorkbook } from '../../../addin/excel/office-workbook.ts';
import { openSample } from '../../excel-host/sample.ts';

/** The add-in's workbook port on the test Excel, through the real client. */
export async function openPort(...args: Parameters<typeof openSample>) {
  const opened = await openSample(...args);
  const logged: unknown[] = [];
  const port = new OfficeWorkbook({ ...opened, log: (error) => logged.push(error) });
  return { ...opened, port, logged };
}

/** The value of an answer that has to be good. */
export function good<T>(
  result: { ok: true; value: T } | { ok: false; failure: { code: string; message: string } },
): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`);
  return result.value;
}
