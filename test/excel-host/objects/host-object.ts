import type { CustomFunctionCalls } from '../custom-functions.ts';
import type { Events } from '../events.ts';
import type { Limits } from '../limits.ts';
import type { References } from '../references.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** What a path or call yields where the workbook has no such object: the client makes it `isNullObject`. */
export const NULL_OBJECT = Symbol('null object');
export type Answer<T> = T | typeof NULL_OBJECT;

/** What the objects need of the Excel they belong to. */
export type ObjectHost = {
  readonly workbook: Workbook;
  readonly limits: Limits;
  readonly references: References<HostObject>;
  readonly events: Events;
  readonly functions: CustomFunctionCalls;
  eventsEnabled: boolean;
  paneVisible: boolean;
  /** The add-in asked to be started when the workbook is opened. */
  startsWithWorkbook: boolean;
  /** A sheet as the client addresses it. */
  worksheet(sheet: Sheet): HostObject;
};

/**
 * One object of the workbook as the client addresses it. Members carry their names on the wire (PascalCase); a member
 * that is not written here is not modelled, and using it fails.
 */
export abstract class HostObject {
  /** The client's class name, by which members are looked up in its API. */
  abstract readonly wireClass: string;
  readonly host: ObjectHost;

  constructor(host: ObjectHost) {
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
