import {
  type CheckContext,
  type CheckResult,
  checkRows,
  type RunningCheck,
  startCheck,
} from '../../core/ledger/check.ts';
import { recogniseAll } from '../../core/ledger/recognise/recognise-sheet.ts';
import type { RecognisedLedger } from '../../core/ledger/recognise/recognised-ledger.ts';
import { choicesFor } from '../../core/ledger/repairs/choices.ts';
import { repairsOf } from '../../core/ledger/repairs/index.ts';
import type { CheckSettings } from '../../core/ledger/settings.ts';
import type { SheetBlock } from '../../core/ledger/workbook-port.ts';
import { repairOfFinding } from '../repairs/apply-repair.ts';
import type { CheckedLedger } from './checked-ledger.ts';
import { LiveBlock } from './live-block.ts';

/** What sheets are checked by. */
export type SheetContext = CheckContext & { settings: CheckSettings };

type Found = { ledger: RecognisedLedger; check: RunningCheck; result: CheckResult };

/** One sheet as read, with the ledgers found on it and their running checks. */
export class CheckedSheet {
  readonly name: string;
  private readonly live: LiveBlock;
  private found: Found[] = [];

  constructor(read: SheetBlock, context: SheetContext) {
    this.name = read.sheet;
    this.live = new LiveBlock(read);
    this.recognise(context);
  }

  get block(): SheetBlock {
    return this.live.block;
  }

  /** Recognises and checks the cells that are there anew: for another day, other settings, a corrected column. */
  recognise(context: SheetContext): void {
    this.found = recogniseAll(this.block, { columns: context.settings.columns }).map((ledger) => {
      const check = startCheck(this.block, ledger, context);
      return { ledger, check, result: check.result() };
    });
  }

  /**
   * Takes rows that were read again and checks them. False where a row does not belong to a ledger as recognised (a
   * heading, a new row): then the whole sheet has to be read again.
   */
  update(part: SheetBlock): boolean {
    this.live.replace(part);
    const rows = part.values.map((_, i) => part.range.top + i);
    const covered = rows.every((row) =>
      this.found.some(({ ledger }) => row >= ledger.dataStart && row <= ledger.dataEnd),
    );
    if (!covered) return false;
    return this.found.every((found) => {
      const { ledger, check } = found;
      const own = rows.filter((row) => row >= ledger.dataStart && row <= ledger.dataEnd);
      if (own.length === 0) return true;
      const result = checkRows(check, own);
      if (result) found.result = result;
      return result !== null;
    });
  }

  ledgers(): CheckedLedger[] {
    return this.found.map(({ ledger, check, result }, i) => ({
      id: `${this.name}#${i}`,
      sheet: this.name,
      ledger,
      result,
      rows: [...check.rows],
      date1904: this.block.date1904,
      repairs: once(() => repairsOf(check)),
      check,
      choices: once(() => choicesFor(check)),
      repairOf: (finding) => repairOfFinding(check, finding),
    }));
  }
}

/** Works a value out when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
