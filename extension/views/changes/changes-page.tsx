import { Button, Link, Spinner } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useState } from 'react';
import { type ChangedTask, changedTasks, lastLooked, markLooked } from '../../store/last-looked.ts';
import type { PageProps } from '../pages/page-props.ts';
import { placeOfTasks } from '../register/shown-tasks.ts';
import { actorText } from '../shared/actor-text.ts';
import { entryWord } from '../shared/entry-word.ts';
import { clock } from '../shared/format.ts';
import { NumberLink } from '../shared/number-link.tsx';
import { useOffice } from '../shared/office.tsx';
import { Page } from '../shared/page.tsx';
import { useLongWork } from '../shared/use-long-work.ts';
import { useTableStyles } from '../shared/use-table-styles.ts';
import { Working } from '../shared/working.tsx';

/** Shown at most; the number opens all of them. */
const SHOWN = 200;
const WEEK = 7 * 86_400_000;

/** 变化: what was written to which tasks since the person last marked everything as seen. */
export function ChangesPage({ go }: PageProps) {
  const table = useTableStyles();
  const { db, platform } = useOffice();
  const looked = useLiveQuery(() => lastLooked(db), [db]);
  const [before, setBefore] = useState<{ at: string | null } | null>(null);
  const [found, setFound] = useState<ChangedTask[] | null>(null);
  const { share, cancel, run } = useLongWork();
  const weekAgo = new Date(platform.now().getTime() - WEEK).toISOString();
  const since = looked === undefined ? undefined : (looked ?? weekAgo);
  const look = useCallback(() => {
    if (since === undefined) return;
    void run((work) => changedTasks(db, since, work)).then((tasks) => tasks && setFound(tasks));
  }, [db, since, run]);
  // A week ago moves with the clock; it is looked for once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew only where another instant was marked
  useEffect(look, [looked, run]);
  if (looked === undefined || since === undefined)
    return <Spinner style={{ height: '100%' }} label="正在打开…" />;
  const markAll = async () => {
    setBefore({ at: looked });
    await markLooked(db, platform.now().toISOString());
  };
  return (
    <Page
      title="变化"
      actions={
        <>
          <span className={table.note}>{looked === null ? '最近7天' : `${clock(looked)}记为已看以来`}</span>
          <Button onClick={() => void markAll()}>全部记为已看</Button>
          {before && (
            <Button
              appearance="subtle"
              onClick={() => {
                void markLooked(db, before.at);
                setBefore(null);
              }}
            >
              撤销
            </Button>
          )}
        </>
      }
    >
      <div className={table.body}>
        {share !== null && <Working words="正在查找变化" share={share} onCancel={cancel} />}
        {found && (
          <section className={table.card} aria-label="有变化的事项">
            <h2 className={table.heading}>
              有变化的事项{' '}
              <NumberLink
                number={found.length}
                of="有变化的事项"
                onClick={() =>
                  go(placeOfTasks({ title: '有变化的事项', ids: found.map(({ id }) => id) }, platform.newId))
                }
              />{' '}
              项
            </h2>
            {found.length === 0 && (
              <p className={table.note}>
                没有新的变化。别的窗口、导入和各人所做的登记和修改，都会列在这里，看过后记为已看。
              </p>
            )}
            <ol>
              {found.slice(0, SHOWN).map(({ id, fields, changes }) => (
                <li key={id}>
                  <Link as="button" onClick={() => go({ view: undefined, task: id, status: 'all' })}>
                    {fields.title}
                  </Link>
                  {changes.map((change) => (
                    <div key={change.id} className={table.note}>
                      {clock(change.at)}　{actorText(change.by)}　{entryWord(change)}
                    </div>
                  ))}
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
    </Page>
  );
}
