import { useCallback, useMemo, useState } from 'react';

/** Tasks chosen for one action together. */
export type Selection = {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  /** Chooses everything between the last chosen task and this one, in the list's order. */
  extendTo: (id: string, order: readonly string[]) => void;
  choose: (ids: readonly string[]) => void;
  clear: () => void;
};

const NONE: ReadonlySet<string> = new Set();

/** What is chosen in a list. */
export function useSelection(): Selection {
  const [{ ids }, set] = useState({ ids: NONE, last: null as string | null });
  const toggle = useCallback((id: string) => {
    set(({ ids: old }) => {
      const next = new Set(old);
      if (!next.delete(id)) next.add(id);
      return { ids: next, last: id };
    });
  }, []);
  const extendTo = useCallback((id: string, order: readonly string[]) => {
    set(({ ids: old, last: from }) => {
      const start = from === null ? -1 : order.indexOf(from);
      const end = order.indexOf(id);
      const between = start < 0 ? [id] : order.slice(Math.min(start, end), Math.max(start, end) + 1);
      return { ids: new Set([...old, ...between]), last: id };
    });
  }, []);
  const choose = useCallback((all: readonly string[]) => set({ ids: new Set(all), last: null }), []);
  const clear = useCallback(() => set({ ids: NONE, last: null }), []);
  return useMemo(() => ({ ids, toggle, extendTo, choose, clear }), [ids, toggle, extendTo, choose, clear]);
}
