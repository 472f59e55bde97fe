type Spanned = { start: number; end: number };

/** Ordered spans looked up by range in logarithmic time. */
export function spanIndex<T extends Spanned>(
  spans: readonly T[],
): { within: (start: number, end: number) => T[] } {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  return {
    within(start, end) {
      let low = 0;
      let high = ordered.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (ordered[middle]!.start < start) low = middle + 1;
        else high = middle;
      }
      const found: T[] = [];
      for (let i = low; i < ordered.length && ordered[i]!.start < end; i++)
        if (ordered[i]!.end <= end) found.push(ordered[i]!);
      return found;
    },
  };
}
