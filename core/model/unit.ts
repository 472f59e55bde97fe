import { z } from 'zod';

/** A unit of the office's own directory. `parent` is the full name of the unit above it; levels count from the top, 1. */
export const Unit = z.object({
  name: z.string().min(1, '单位名称不能为空'),
  shortNames: z.array(z.string()).default([]),
  aliases: z.array(z.string()).default([]),
  level: z.number().int().positive().nullable().default(null),
  parent: z.string().nullable().default(null),
});
export type Unit = z.infer<typeof Unit>;

/** The units an office deals with: sharpens the reading of duty and makes one name of 市发改委 and 市发展和改革委员会. */
export const UnitDirectory = z.object({ units: z.array(Unit) });
export type UnitDirectory = z.infer<typeof UnitDirectory>;
