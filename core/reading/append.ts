/** Adds all of `more` to `list`. `push(...more)` throws where there are a hundred thousand of them. */
export function append<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}
