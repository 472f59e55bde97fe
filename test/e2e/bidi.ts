import { type ChildProcess, spawn } from 'node:child_process';

type Answer = { id?: number; type?: string; result?: unknown; error?: string; message?: string };

/** A browser driven by WebDriver BiDi: commands go out with a number and come back with it. */
export class Bidi {
  readonly #socket: WebSocket;
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, { resolve(result: never): void; reject(error: Error): void }>();
  #last = 0;

  private constructor(socket: WebSocket, process: ChildProcess) {
    this.#socket = socket;
    this.#process = process;
    socket.addEventListener('message', ({ data }) => {
      const { id, result, error, message } = JSON.parse(String(data)) as Answer;
      if (id === undefined) return;
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(`${error}: ${message}`));
      else waiting?.resolve(result as never);
    });
  }

  /** Starts a program that says on its error output where it listens, and opens a session. */
  static async start(program: string, parameters: readonly string[]): Promise<Bidi> {
    const process = spawn(program, parameters, { stdio: ['ignore', 'ignore', 'pipe'] });
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      process.stderr.on('data', (piece) => {
        said += piece;
        const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
        if (found) resolve(found[1]!);
      });
      process.on('error', reject);
      process.on('exit', (code) => reject(new Error(`${program} ended (${code}): ${said.slice(-500)}`)));
    });
    const socket = new WebSocket(`${address}/session`);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', reject, { once: true });
    });
    const bidi = new Bidi(socket, process);
    await bidi.send('session.new', { capabilities: {} });
    return bidi;
  }

  send<Result = unknown>(method: string, params: object): Promise<Result> {
    const id = ++this.#last;
    return new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as never, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill();
    await ended;
  }
}
