/** Ribbon buttons of type ExecuteFunction: the seam delivers the click, the add-in says when it is done. */
export class RibbonCommands {
  /** Set by the seam. */
  deliver: ((commandId: string, functionName: string, event: string) => void) | null = null;
  private readonly pending = new Map<string, (status: number) => void>();
  private made = 0;

  /** Presses the button; resolves with the status the add-in completes it with (0: done). */
  press(functionName: string): Promise<number> {
    const commandId = `command${++this.made}`;
    return new Promise((resolve) => {
      this.pending.set(commandId, resolve);
      this.deliver!(commandId, functionName, JSON.stringify({ source: { id: functionName } }));
    });
  }

  completed(commandId: string, status: number): void {
    this.pending.get(commandId)?.(status);
    this.pending.delete(commandId);
  }
}
