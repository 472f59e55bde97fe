/** One message between client and host. */
export type BatchRecord = {
  requestBytes: number;
  responseBytes: number;
  /** Class.Member in the order of use. */
  members: string[];
  /** The error answered: Excel's code, or the transport's number. */
  error: string | null;
  /** Who sends it: the add-in, the client cleaning up after it (references given back), or the client for itself (telemetry). */
  sender: 'add-in' | 'clean-up' | 'client';
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
      sender: service ? 'client' : gaveBack ? 'clean-up' : 'add-in',
    };
    this.batches.push(record);
    return record;
  }

  /** Round trips the add-in waits for. */
  get roundTrips(): number {
    return this.batches.filter((batch) => batch.sender === 'add-in').length;
  }
  /** What the add-in's work sends: its round trips, and the cleaning up after them. */
  get ofWork(): BatchRecord[] {
    return this.batches.filter((batch) => batch.sender !== 'client');
  }
  /** Bytes of all requests of the add-in's work. */
  get requestBytes(): number {
    return this.ofWork.reduce((sum, batch) => sum + batch.requestBytes, 0);
  }
  get largestResponse(): number {
    return Math.max(0, ...this.batches.map((batch) => batch.responseBytes));
  }
  clear(): void {
    this.batches = [];
  }
}
