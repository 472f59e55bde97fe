import { Button, Spinner } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { BUCKET_WORD, type Bucket } from '../../../core/ledger/statistics.ts';
import { type UnitNode, unitTree, withBelow } from '../../../core/levels/unit-tree.ts';
import { type BucketCounts, bucketFigures, noCounts, sumOf } from '../../store/counts/figures.ts';
import { tasksOfUnits } from '../../store/counts/units-tasks.ts';
import type { PageProps } from '../pages/page-props.ts';
import { placeOfTasks } from '../register/shown-tasks.ts';
import { Empty } from '../shared/empty.tsx';
import { NumberLink } from '../shared/number-link.tsx';
import { useOffice, useToday } from '../shared/office.tsx';
import { Page } from '../shared/page.tsx';
import { useTableStyles } from '../shared/use-table-styles.ts';

const BUCKETS = Object.keys(BUCKET_WORD) as Bucket[];

/** A line of the table: a unit at its depth, its own counts and those of all below it together. */
type Line = { node: UnitNode; depth: number; own: BucketCounts; sum: BucketCounts };

/** 分级: the units of the directory as a tree, each with the tasks it leads and those of all units below it. */
export function LevelsPage({ go }: PageProps) {
  const table = useTableStyles();
  const { db, units: directory, platform } = useOffice();
  const today = useToday();
  const figures = useLiveQuery(() => bucketFigures(db, today), [db, today]);
  const tree = useMemo(() => (directory ? unitTree(directory) : []), [directory]);
  const lines = useMemo(() => {
    const byUnit = new Map(figures?.byUnit.map(({ unit, counts }) => [unit, counts]));
    return tree.flatMap((node) => linesOf(node, 0, byUnit));
  }, [tree, figures]);
  if (!directory || directory.units.length === 0)
    return (
      <Page title="分级">
        <Empty
          heading="还没有单位名录"
          actions={
            platform.openOptions && (
              <Button onClick={() => platform.openOptions?.('units')}>到设置里导入单位名录</Button>
            )
          }
        >
          导入有“上级”一栏的单位名录后，这里按层级汇总各单位和所属单位的办理情况。
        </Empty>
      </Page>
    );
  if (!figures) return <Spinner style={{ height: '100%' }} label="正在统计…" />;
  const open = async ({ node, depth, own, sum }: Line, bucket: Bucket | null) => {
    if (sumOf(own) === sumOf(sum) && depth >= 0)
      return go({ view: undefined, unit: node.name, bucket: bucket ?? undefined, status: 'all' });
    const ids = await tasksOfUnits(db, withBelow(node), bucket, today);
    const title = `${node.name}及所属单位${bucket ? `·${BUCKET_WORD[bucket]}` : ''}`;
    go(placeOfTasks({ title, ids }, platform.newId));
  };
  return (
    <Page title="分级">
      <div className={table.body}>
        <div className={table.card}>
          <p className={table.note}>
            按单位名录的上下级汇总：每行是本单位和所属各单位牵头的事项。共同牵头的事项，各单位都计入。
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
          <div className={table.scroll} tabIndex={0}>
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">单位</th>
                  <th scope="col" className={table.number}>
                    本单位
                  </th>
                  <th scope="col" className={table.number}>
                    合计
                  </th>
                  {BUCKETS.map((bucket) => (
                    <th key={bucket} scope="col" className={table.number}>
                      {BUCKET_WORD[bucket]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.node.name}>
                    <th scope="row" style={{ paddingLeft: 8 + line.depth * 20 }}>
                      {line.node.name}
                    </th>
                    <td className={table.number}>{sumOf(line.own)}</td>
                    <td className={table.number}>
                      <NumberLink
                        number={sumOf(line.sum)}
                        of={`${line.node.name}，合计`}
                        onClick={() => void open(line, null)}
                      />
                    </td>
                    {BUCKETS.map((bucket) => (
                      <td key={bucket} className={table.number}>
                        <NumberLink
                          number={line.sum[bucket]}
                          of={`${line.node.name}，${BUCKET_WORD[bucket]}`}
                          onClick={() => void open(line, bucket)}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      </div>
    </Page>
  );
}

function linesOf(node: UnitNode, depth: number, byUnit: ReadonlyMap<string, BucketCounts>): Line[] {
  const own = byUnit.get(node.name) ?? noCounts();
  const below = node.children.map((child) => linesOf(child, depth + 1, byUnit));
  const sum = { ...own };
  for (const [first] of below) for (const bucket of BUCKETS) sum[bucket] += first?.sum[bucket] ?? 0;
  return [{ node, depth, own, sum }, ...below.flat()];
}
