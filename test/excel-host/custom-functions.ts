import type { EventEntry } from './protocol.ts';

/** What the client says of one invocation: the value, or the error's message and number. */
export type FunctionResult = { id: number; value: unknown; failed?: boolean; errorCode?: number };

/** What a cell with a custom function shows: its value, or an error with the words of its tooltip. */
export type FunctionAnswer = { value: unknown } | { error: string; message: string };

const CUSTOM_FUNCTION_CATEGORY = 1;
const INVOCATION = 1000;
/** Excel's errors by the numbers the client sends. */
const ERRORS: Record<number, string> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!' };

/** Cells that call the add-in's functions: hands the calls to the client as Excel does, and collects the results. */
export class CustomFunctionCalls {
  private readonly deliver: (entries: EventEntry[]) => void;
  private readonly pending = new Map<number, (answer: FunctionAnswer) => void>();
  private readonly isReady: Promise<void>;
  private made = 0;
  ready: () => void = () => {};

  constructor(deliver: (entries: EventEntry[]) => void) {
    this.deliver = deliver;
    this.isReady = new Promise((resolve) => {
      this.ready = resolve;
    });
  }

  /** Works `=DUCHA.NAME(args)` out. */
  async call(name: string, args: readonly unknown[]): Promise<FunctionAnswer> {
    await this.isReady;
    const id = ++this.made;
    return new Promise((resolve) => {
      this.pending.set(id, resolve);
      const message = JSON.stringify([id, name, args, '台账!H2', 0]);
      this.deliver([[CUSTOM_FUNCTION_CATEGORY, INVOCATION, '', message, 0, false]]);
    });
  }

  answered(results: readonly FunctionResult[]): void {
    for (const { id, value, failed, errorCode: code } of results) {
      this.pending.get(id)?.(
        failed ? { error: ERRORS[code ?? 0] ?? `#${code}`, message: String(value) } : { value },
      );
      this.pending.delete(id);
    }
  }
}
