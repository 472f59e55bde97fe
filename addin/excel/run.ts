import { ok, type Result } from '../../core/model/failure.ts';
import { excelFailure, isExplained } from './failures.ts';

/** The two namespaces of Office.js the add-in uses; the real client, in Excel as in the tests. */
export type OfficeApi = {
  Excel: typeof Excel;
  Office: typeof Office;
  /** Is given the errors of Excel's that no sentence of ours explains. */
  log: (error: unknown) => void;
};

export type Patience = { patient?: boolean };

/**
 * Runs one piece of work against Excel; what Excel refuses becomes a failure with its sentence. `patient`: where the person is typing in a
 * cell, Excel waits until she is done instead of refusing.
 */
export async function attempt<T>(
  office: OfficeApi,
  work: (context: Excel.RequestContext) => Promise<Result<T>>,
  { patient = false }: Patience = {},
): Promise<Result<T>> {
  try {
    return await office.Excel.run({ delayForCellEdit: patient }, work);
  } catch (error) {
    const failed = excelFailure(error);
    if (!isExplained(failed.failure)) office.log(error);
    return failed;
  }
}

/** {@link attempt} for work that cannot fail but through Excel. */
export const attemptValue = <T>(
  office: OfficeApi,
  work: (context: Excel.RequestContext) => Promise<T>,
  patience: Patience = {},
) => attempt(office, async (context) => ok(await work(context)), patience);

/** True where this Excel offers ExcelApi 1.`minor`. */
export const offers = (office: OfficeApi, minor: number) =>
  office.Office.context.requirements.isSetSupported('ExcelApi', `1.${minor}`);
