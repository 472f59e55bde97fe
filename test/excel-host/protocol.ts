/** The messages of the real client, as it sends them (names and numbers are its own). */
export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  set: 4,
  trace: 5,
  queryAsJson: 7,
  update: 9,
} as const;
export const PATH = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  none: 7,
} as const;

export type ArgumentInfo = { Arguments?: unknown[]; ReferencedObjectPathIds?: unknown[] };
export type QueryInfo = { Select?: string[]; Expand?: string[]; Skip?: number; Top?: number };

export type Action = {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, unknown>;
};

export type ObjectPath = {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
};

export type Request = { Actions: Action[]; ObjectPaths: Record<string, ObjectPath> };

export type Reply = {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; ActionIndex: number; HttpStatusCode: number; Location: string };
};

/** [customData, 'POST', 'ProcessQuery', headers, body, 0, flags, …] */
export type Message = [string, string, string, string[], string, number, number, ...unknown[]];

/** Bits of a message's flags. */
export const FLAG = { writes: 1, delayForCellEdit: 64 };

/** One message of event 33 (richApiMessage): category, type (10: cells changed, 1000: a function), target, JSON, 0, isRemote. */
export type EventEntry = [number, number, string, string, number, boolean];
