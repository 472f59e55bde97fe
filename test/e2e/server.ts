import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from '../prepare.mjs';
import { answerFrom } from '../static-files.ts';

const FIXTURES = join(root, 'test', 'fixtures', 'oa');

/** Answers a path itself; `other` is the address of the second site. */
export type Answer = (response: ServerResponse, other: string, request: IncomingMessage) => void;

/** A page given as text. */
export const html =
  (body: string | ((other: string) => string), headers: Record<string, string> = {}): Answer =>
  (response, other) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(typeof body === 'string' ? body : body(other));
  };

/** A document that starts and never ends: a stuck server behind a frame. */
export const unfinished =
  (start: string): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(start);
  };

/** An address that never answers at all. */
export const silent: Answer = () => {};

/** The sample intranet on two sites (two hosts on the loopback), so that frames of another site can be tried. */
export class SampleIntranet {
  readonly #servers: Server[] = [];
  readonly #answers: Record<string, Answer>;
  url = '';
  other = '';

  private constructor(answers: Record<string, Answer>) {
    this.#answers = answers;
  }

  /** Serves test/fixtures/oa and, before it, `answers` by path. */
  static async start(answers: Record<string, Answer> = {}): Promise<SampleIntranet> {
    const intranet = new SampleIntranet(answers);
    intranet.url = await intranet.#listen('127.0.0.1');
    intranet.other = await intranet.#listen('127.0.0.2');
    return intranet;
  }

  async stop(): Promise<void> {
    for (const server of this.#servers) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  async #listen(host: string): Promise<string> {
    const server = createServer((request, response) => this.#serve(request, response));
    this.#servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, host, resolve));
    return `http://${host}:${(server.address() as AddressInfo).port}`;
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const path = decodeURIComponent(new URL(request.url!, this.url || 'http://localhost').pathname);
    const answer = this.#answers[path];
    if (answer) {
      answer(response, this.other, request);
      return;
    }
    answerFrom(FIXTURES, path, response);
  }
}
