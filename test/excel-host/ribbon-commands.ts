type Deliver = (commandId: string, functionName: string, event: string) => void;

/** Ribbon buttons of type ExecuteFunction: the seam delivers the click, the add-in says when it is done. */
export class RibbonCommands {
  /** Called by the seam when the client listens for clicks. */
  connect: (deliver: Deliver) => void = () => {};
  private readonly connected: Promise<Deliver>;
  private readonly pending = new Map<string, (status: number) => void>();
  private made = 0;

  constructor() {
    this.connected = new Promise((resolve) => {
      this.connect = resolve;
    });
  }

  /** Presses the button; resolves with the status the add-in completes it with (0: done). */
  async press(functionName: string): Promise<number> {
    const deliver = await this.connected;
    const commandId = `command${++this.made}`;
    return new Promise((resolve) => {
      this.pending.set(commandId, resolve);
      deliver(commandId, functionName, JSON.stringify({ source: { id: functionName } }));
    });
  }

  completed(commandId: string, status: number): void {
    this.pending.get(commandId)?.(status);
    this.pending.delete(commandId);
  }
}
