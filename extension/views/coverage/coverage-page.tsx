import { Button, MessageBar, MessageBarBody, Spinner, Switch } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { openClauses, type SourceRecord } from '../../../core/coverage/source-record.ts';
import { SOURCE_KIND_WORD, SourceKind } from '../../../core/model/source.ts';
import { kindCoverage } from '../../store/counts/kind-coverage.ts';
import { AT_ONCE } from '../../store/long-work.ts';
import { listSources, takeUpClause, waiveClause } from '../../store/sources.ts';
import type { PageProps } from '../pages/page-props.ts';
import { placeOfTasks } from '../register/shown-tasks.ts';
import { Empty } from '../shared/empty.tsx';
import { NumberLink } from '../shared/number-link.tsx';
import { useOffice, useWriting } from '../shared/office.tsx';
import { Page } from '../shared/page.tsx';
import { useTableStyles } from '../shared/use-table-styles.ts';
import { SourceCard } from './source-card.tsx';

/** 覆盖: of every captured document, which clauses became tasks and which were left out; of every kind of matter, what is missing. */
export function CoveragePage({ go }: PageProps) {
  const table = useTableStyles();
  const { db, platform } = useOffice();
  const writing = useWriting();
  const sources = useLiveQuery(() => listSources(db), [db]);
  const kinds = useLiveQuery(() => kindCoverage(db, AT_ONCE), [db]);
  const [onlyOpen, setOnlyOpen] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);
  const takeUp = async (source: SourceRecord, key: string) => {
    const result = await takeUpClause(db, source.id, key, await writing());
    setFailure(result.ok ? null : result.failure.message);
  };
  if (!sources || !kinds) return <Spinner style={{ height: '100%' }} label="正在核对…" />;
  const without = sources.filter(({ clauses }) => clauses.every(({ taskId }) => taskId === null));
  const open = sources.filter((source) => openClauses(source).length > 0);
  const shown = onlyOpen ? open : sources;
  return (
    <Page title="全覆盖核对">
      {failure && (
        <MessageBar intent="error">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      <div className={table.body}>
        <section className={table.card} aria-label="四类督查事项">
          <h2 className={table.heading}>四类督查事项</h2>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">类别</th>
                <th scope="col" className={table.number}>
                  事项
                </th>
                <th scope="col" className={table.number}>
                  必填栏目不全
                </th>
              </tr>
            </thead>
            <tbody>
              {SourceKind.options.map((kind) => {
                const { total, lacking } = kinds[kind];
                const word = SOURCE_KIND_WORD[kind];
                return (
                  <tr key={kind}>
                    <th scope="row">{word}</th>
                    <td className={table.number}>
                      <NumberLink
                        number={total}
                        of={word}
                        onClick={() => go({ view: undefined, pick: `kind.${kind}`, status: 'all' })}
                      />
                    </td>
                    <td className={table.number}>
                      <NumberLink
                        number={lacking.length}
                        of={`${word}，必填栏目不全`}
                        onClick={() =>
                          go(placeOfTasks({ title: `${word}·必填栏目不全`, ids: lacking }, platform.newId))
                        }
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
        {sources.length === 0 ? (
          <Empty heading="还没有读取过文件">
            在办公系统页面上读取方案、纪要、批示之后，这里逐份核对哪些条款已经立项、哪些还没有。
          </Empty>
        ) : (
          <>
            <p className={table.note}>
              共读取{sources.length}份文件，{without.length}份没有立项任何事项，{open.length}
              份有条款尚未立项。{' '}
              <Switch
                label="只看有遗漏的"
                checked={onlyOpen}
                onChange={(_, { checked }) => setOnlyOpen(checked)}
              />
            </p>
            {shown.length === 0 && <p>读取过的文件，条款都已立项或写明不立项的理由。</p>}
            {shown.map((source) => (
              <SourceCard
                key={source.id}
                source={source}
                onTakeUp={(key) => void takeUp(source, key)}
                onWaive={(key, reason) => void waiveClause(db, source.id, key, reason)}
                onTask={(task) => go({ view: undefined, task, status: 'all' })}
              />
            ))}
            {onlyOpen && shown.length < sources.length && (
              <Button appearance="subtle" onClick={() => setOnlyOpen(false)}>
                看全部{sources.length}份文件
              </Button>
            )}
          </>
        )}
      </div>
    </Page>
  );
}
