/** One message between client and host. */
export type BatchRecord = {
  requestBytes: number;
  responseBytes: number;
  /** Class.Member in the order of use. */
  members: string[];
  /** The error answered: Excel's code, or the transport's number. */
  error: string | null;
  /** False for what the client sends on its own account: references given back, telemetry. */
  own: boolean;
};

/** Counts what passes between the add-in and the host. */
export class Traffic {
  batches: BatchRecord[] = [];

  open(body: string): BatchRecord {
    const gaveBack = body.includes('"_RemoveReference"') && !/"ActionType":(2|4|7|9)\b/.test(body);
    const service =
      /"Name":"Microsoft\.(InternalService|Telemetry|Experiment|ExcelServices\.CustomFunctions)/.test(body);
    const record: BatchRecord = {
      requestBytes: Buffer.byteLength(body),
      responseBytes: 0,
      members: [],
      error: null,
      own: !gaveBack && !service,
    };
    this.batches.push(record);
    return record;
  }

  /** Round trips the add-in waits for. */
  get roundTrips(): number {
    return this.batches.filter((batch) => batch.own).length;
  }
  /** Bytes of all requests, the client's own included. */
  get requestBytes(): number {
    return this.batches.reduce((sum, batch) => sum + batch.requestBytes, 0);
  }
  get largestResponse(): number {
    return Math.max(0, ...this.batches.map((batch) => batch.responseBytes));
  }
  clear(): void {
    this.batches = [];
  }
}
