/** Up to here items are put in their place one by one; to sort them all is quicker for more. */
const FEW = 1000;

/** The first `count` items in an order, sorted; where these are few, the others are passed over without being sorted. */
export function smallest<T>(items: readonly T[], count: number, before: (a: T, b: T) => boolean): T[] {
  if (count > FEW || items.length <= count)
    return [...items].sort((a, b) => (before(a, b) ? -1 : 1)).slice(0, count);
  const first: T[] = [];
  for (const item of items) {
    const last = first[count - 1];
    if (last !== undefined && !before(item, last)) continue;
    let low = 0;
    for (let high = first.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (before(first[middle]!, item)) low = middle + 1;
      else high = middle;
    }
    first.splice(low, 0, item);
    if (first.length > count) first.pop();
  }
  return first;
}
