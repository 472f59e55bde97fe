import { z } from 'zod';
import { ok, type Result } from '../../core/model/failure.ts';
import type { ExcelPort } from '../excel/excel-port.ts';
import type { AppliedRepair } from './apply-repair.ts';

/** The workbook setting that holds what was repaired, so that it can be put back after the pane, or Excel, was closed. */
const SETTING = 'ducha.repairs';
/** Characters the setting may grow to: settings travel with the file. What does not fit beside later ones is not kept. */
const MOST_KEPT = 200_000;

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Range = z.object({ top: z.number(), left: z.number(), bottom: z.number(), right: z.number() });
/** Cells of one sheet: row, column, before, after, format before, format (null: it kept its own). */
const Cell = z.tuple([z.number(), z.number(), Value, Value, z.string(), z.string().nullable()]);
const Kept = z.object({
  version: z.literal(1),
  repairs: z.array(
    z.union([
      z.object({ title: z.string(), sheets: z.array(z.object({ sheet: z.string(), cells: z.array(Cell) })) }),
      z.object({
        title: z.string(),
        choices: z.object({
          sheet: z.string(),
          range: Range,
          values: z.array(z.string()),
          title: z.string(),
        }),
      }),
    ]),
  ),
});
type Kept = z.infer<typeof Kept>;

/** The repairs kept in the workbook, the latest first; none where another version wrote them. */
export async function loadRepairs(port: ExcelPort): Promise<Result<AppliedRepair[]>> {
  const loaded = await port.loadSetting(SETTING);
  if (!loaded.ok) return loaded;
  const kept = Kept.safeParse(loaded.value);
  if (!kept.success) return ok([]);
  const { repairs } = kept.data;
  return ok(
    repairs.map((repair, i): AppliedRepair => {
      const { title } = repair;
      const id = repairs.length - i;
      if ('choices' in repair) return { id, title, choices: repair.choices };
      const cells = repair.sheets.flatMap(({ sheet, cells: own }) =>
        own.map(([row, column, before, after, formatBefore, format]) => ({
          ...{ sheet, row, column, before, after, formatBefore },
          ...(format === null ? {} : { format }),
        })),
      );
      return { id, title, cells };
    }),
  );
}

/**
 * Keeps the repairs in the workbook, the latest first, as far as the setting takes them; an empty list takes the setting away. Gives how many
 * are kept.
 */
export async function keepRepairs(
  port: ExcelPort,
  applied: readonly AppliedRepair[],
): Promise<Result<number>> {
  const repairs: Kept['repairs'] = [];
  let size = 0;
  for (const repair of applied) {
    const packed = pack(repair);
    const length = JSON.stringify(packed).length;
    if (size + length > MOST_KEPT) continue;
    size += length;
    repairs.push(packed);
  }
  const saved = await port.saveSetting(SETTING, repairs.length > 0 ? { version: 1, repairs } : null);
  return saved.ok ? ok(repairs.length) : saved;
}

function pack(repair: AppliedRepair): Kept['repairs'][number] {
  const { title } = repair;
  if ('choices' in repair) return { title, choices: repair.choices };
  const sheets = new Map<string, z.infer<typeof Cell>[]>();
  for (const { sheet, row, column, before, after, formatBefore, format } of repair.cells) {
    const own = sheets.get(sheet) ?? [];
    sheets.set(sheet, own);
    own.push([row, column, before, after, formatBefore, format ?? null]);
  }
  return { title, sheets: [...sheets].map(([sheet, cells]) => ({ sheet, cells })) };
}
