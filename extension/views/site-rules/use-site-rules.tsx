import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { KeptRecord } from '../../../core/model/kept.ts';
import { readRules } from '../../../core/reading/page/site-rule/rule-file.ts';
import type { SiteRule } from '../../../core/reading/page/site-rule/site-rule.ts';
import { siteRules } from '../../store/site-rules.ts';
import { useOffice } from '../shared/office.tsx';

/** The rules in force on this computer. */
export type Rules = {
  /** Made or imported here. */
  own: SiteRule[];
  /** All entries of the own ones, by the rule's id. */
  records: ReadonlyMap<string, KeptRecord>;
  /** Handed out by policy: to be seen, not changed. */
  handed: SiteRule[];
  /** Why those handed out could not be read. */
  failure: string | null;
  /** All of them. */
  all: SiteRule[];
};

/** Undefined where nothing around has read them. */
const AroundContext = createContext<Rules | null | undefined>(undefined);

/** Reads the rules once for all within: a draft that comes up then waits for nothing. */
export function WithSiteRules({ children }: { children: ReactNode }) {
  return <AroundContext.Provider value={useReading(true)}>{children}</AroundContext.Provider>;
}

/** The rules, kept up to date; null while they are being read. */
export function useSiteRules(): Rules | null {
  const around = useContext(AroundContext);
  const own = useReading(around === undefined);
  return around === undefined ? own : around;
}

function useReading(wanted: boolean): Rules | null {
  const { db, platform } = useOffice();
  const kept = useLiveQuery(() => (wanted ? siteRules(db) : undefined), [db, wanted]);
  const [policy, setPolicy] = useState<string | null | undefined>();
  useEffect(() => (wanted ? platform.watchPolicyRules(setPolicy) : undefined), [platform, wanted]);
  return useMemo(() => {
    if (kept === undefined || policy === undefined) return null;
    const read = policy === null ? null : readRules(policy);
    const handed = read?.ok ? read.value : [];
    const failure = read && !read.ok ? read.failure.message : null;
    const own = kept.map(({ value }) => value);
    const records = new Map(kept.map(({ value, record }) => [value.id, record]));
    return { own, records, handed, failure, all: [...handed, ...own] };
  }, [kept, policy]);
}
