import { z } from 'zod';

/**
 * How a value came to be. `certain`: written there. `inferred`: follows from context or position (the first unit
 * leads, the year comes from the document date). `provisional`: computed, but rests on something not yet known (holidays
 * not announced). `unknown`: could not be read; a person has to say.
 */
export const Certainty = z.enum(['certain', 'inferred', 'provisional', 'unknown']);
export type Certainty = z.infer<typeof Certainty>;

/** A half-open range [start, end) of UTF-16 offsets into the text that was read. */
export const Span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });
export type Span = z.infer<typeof Span>;

/** A value with the passage it came from and how sure the reading is. `quote` is the passage as written. */
export type Read<T> = { value: T; span: Span | null; quote: string; certainty: Certainty; reason: string };

/** The zod schema of a {@link Read} of `value`. */
export const readOf = <T extends z.ZodType>(value: T) =>
  z.object({ value, span: Span.nullable(), quote: z.string(), certainty: Certainty, reason: z.string() });
