import { type Given, oneCell, Refusal } from './arguments.ts';
import { type Surroundings, worksheetFunctions } from './functions.ts';

/** The part of Excel's CustomFunctions namespace that is used here. */
export type CustomFunctionsApi = {
  associate(id: string, run: (...args: never[]) => unknown): void;
  Error: new (code: string, message: string) => Error;
  ErrorCode: { invalidValue: string };
};

/**
 * Connects the worksheet functions to Excel. They run in the same runtime as the pane; what they refuse shows as #VALUE! with
 * its sentence, any other error is a bug and goes on to Excel's own.
 */
export function associateFunctions(api: CustomFunctionsApi, surroundings: Surroundings): void {
  for (const [id, run] of Object.entries(worksheetFunctions(surroundings)))
    api.associate(id, (...given: Given[]) => {
      try {
        // Behind the function's own arguments Excel hands over where it was called from.
        const args = given.slice(0, run.length).map((arg, i) => oneCell(arg, `第${'一二三'[i]}个参数`));
        return (run as (...args: unknown[]) => unknown)(...args);
      } catch (error) {
        if (error instanceof Refusal) throw new api.Error(api.ErrorCode.invalidValue, error.message);
        throw error;
      }
    });
}
