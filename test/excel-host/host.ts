import { type Fault, runBatch } from './batch.ts';
import { CustomFunctionCalls } from './custom-functions.ts';
import { OFFICE_ERROR } from './errors.ts';
import { Events } from './events.ts';
import { type Limits, WEB_LIMITS } from './limits.ts';
import type { HostObject } from './objects/host-object.ts';
import { openService } from './objects/services.ts';
import { WorksheetObject } from './objects/worksheet.ts';
import { type EventEntry, FLAG, type Message, type Request } from './protocol.ts';
import { References } from './references.ts';
import { RibbonCommands } from './ribbon-commands.ts';
import { type BatchRecord, Traffic } from './traffic.ts';
import { parseAddress } from './workbook/address.ts';
import type { Scalar, Sheet } from './workbook/sheet.ts';
import type { Workbook } from './workbook/workbook.ts';

/** The answer to a message: status, headers, body; or the number by which the transport refuses it. */
export type Answered = { ok: [number, string[], string] } | { refused: number };

/** An in-memory Excel: answers the batches of the real Office.js client against a {@link Workbook}. */
export class ExcelHost {
  readonly workbook: Workbook;
  readonly limits: Limits;
  /** Highest ExcelApi 1.x offered; members above answer ApiNotFound. */
  readonly apiLevel: number;
  readonly references = new References<HostObject>();
  readonly events = new Events(this);
  readonly ribbon = new RibbonCommands();
  readonly functions = new CustomFunctionCalls((entries) => this.onEvent?.(entries));
  readonly traffic = new Traffic();
  /** Failures for the next requests of the add-in, one each. */
  readonly faults: (Fault | { refused: number } | null)[] = [];
  eventsEnabled = true;
  /** True while the person types in a cell: Excel then refuses what an add-in asks. */
  cellEditMode = false;
  paneVisible = false;
  /** The colour of the window around the pane, by which an add-in tells a dark theme; null: Excel does not say. */
  bodyColour: number | null = 0xe6e6e6;
  /** The add-in asked to be started when the workbook is opened. */
  startsWithWorkbook = false;
  /** Set by the seam: delivers events to the client. */
  onEvent: ((entries: EventEntry[]) => void) | null = null;

  constructor(workbook: Workbook, options: { apiLevel?: number; limits?: Partial<Limits> } = {}) {
    this.workbook = workbook;
    this.apiLevel = options.apiLevel ?? 9;
    this.limits = { ...WEB_LIMITS, ...options.limits };
  }

  /** Takes a message as the client hands it to Excel. */
  execute(message: Message): Answered {
    const [, , , , body, , flags] = message;
    const record = this.traffic.open(body);
    const fault = record.sender === 'add-in' ? this.faults.shift() : null;
    const refusal = this.refusal(record, flags, fault);
    if (refusal !== null) return refuse(record, refusal);
    const struck = fault && 'code' in fault ? fault : undefined;
    const { reply, members } = runBatch(this, JSON.parse(body) as Request, struck);
    record.members = members;
    record.error = reply.Error?.Code ?? null;
    const text = JSON.stringify(reply);
    record.responseBytes = Buffer.byteLength(text);
    if (record.responseBytes > this.limits.responseBytes)
      return refuse(record, OFFICE_ERROR.responseTooLarge);
    this.events.flush();
    return { ok: [200, [], text] };
  }

  /** A service object the client makes by name, outside the workbook. */
  service(name: string): HostObject {
    return openService(this, name);
  }

  worksheet(sheet: Sheet): HostObject {
    return new WorksheetObject(this, sheet);
  }

  /** What a person typing into a cell does; Excel then tells the add-in. '' empties the cell. */
  type(sheet: Sheet, address: string, value: Scalar): void {
    const range = parseAddress(address)!;
    const cell = sheet.cellToWrite(range.top, range.left);
    if (value === '') delete cell.value;
    else cell.value = value;
    delete cell.formula;
    this.events.changed(sheet, range, 'Unknown');
    this.events.flush();
  }

  private refusal(record: BatchRecord, flags: number, fault: ExcelHost['faults'][number] | undefined) {
    if (fault && 'refused' in fault) return fault.refused;
    // Reading too: Excel takes no request of an add-in's while a cell is being edited.
    const waits = (flags & FLAG.delayForCellEdit) !== 0;
    if (this.cellEditMode && !waits && record.sender === 'add-in') return OFFICE_ERROR.cellEdit;
    return record.requestBytes > this.limits.requestBytes ? OFFICE_ERROR.requestTooLarge : null;
  }
}

function refuse(record: BatchRecord, refused: number): Answered {
  record.error = String(refused);
  return { refused };
}
