import type { ExcelHost } from '../host.ts';

/** What a path or call yields where the workbook has no such object: the client makes it `isNullObject`. */
export const NULL_OBJECT = Symbol('null object');
export type Answer<T> = T | typeof NULL_OBJECT;

/**
 * One object of the workbook as the client addresses it. Members carry their names on the wire (PascalCase); a member
 * that is not written here is not modelled, and using it fails.
 */
export abstract class HostObject {
  /** The client's class name, by which members are looked up in its API. */
  abstract readonly wireClass: string;
  readonly host: ExcelHost;

  constructor(host: ExcelHost) {
    this.host = host;
  }

  /** What the client keeps of the object to find it again. */
  identity(): Record<string, unknown> {
    return {};
  }
}

/** A collection: its items are what a load of it returns. */
export abstract class HostCollection extends HostObject {
  abstract items(): HostObject[];

  GetCount(): number {
    return this.items().length;
  }
}
