import { Button } from '@fluentui/react-components';
import { INSPECTION_WORD, type PlanItem } from '../../../core/planning/plan.ts';
import type { Kept } from '../../store/kept.ts';
import { KeptHistory } from '../shared/kept-history.tsx';
import { useTableStyles } from '../shared/use-table-styles.ts';
import { PLAN_LOOK } from './plan-look.ts';

type Props = {
  items: readonly Kept<PlanItem>[];
  /** Ids of the items something speaks against. */
  doubted: ReadonlySet<string>;
  /** How many inspections carried an item out. */
  timesDone: (id: string) => number;
  onActivities: (unit: string | undefined) => void;
  onEdit: (item: PlanItem) => void;
  onRemove: (id: string) => void;
};

/** The items of a year's plan, each with what became of it and with its history. */
export function PlanTable({ items, doubted, timesDone, onActivities, onEdit, onRemove }: Props) {
  const table = useTableStyles();
  return (
    <section className={table.card} aria-label="计划">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <div className={table.scroll} tabIndex={0}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">起止</th>
              <th scope="col">督查事项</th>
              <th scope="col">类别</th>
              <th scope="col">被督查单位</th>
              <th scope="col">牵头</th>
              <th scope="col">已开展</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ value: item, record }) => {
              const done = timesDone(item.id);
              return (
                <tr key={item.id}>
                  <td className={table.short}>
                    {item.from.slice(5)}至{item.to.slice(5)}
                  </td>
                  <th scope="row">
                    {item.title}
                    {doubted.has(item.id) && <span className={table.warn}>　需统筹</span>}
                    {item.reason && <div className={table.note}>理由：{item.reason}</div>}
                    <KeptHistory record={record} look={PLAN_LOOK} />
                  </th>
                  <td className={table.short}>{INSPECTION_WORD[item.kind]}</td>
                  <td>{item.units.join('、')}</td>
                  <td>{item.lead}</td>
                  <td>
                    {done > 0 ? (
                      <Button size="small" appearance="subtle" onClick={() => onActivities(item.units[0])}>
                        {done}次
                      </Button>
                    ) : (
                      '未开展'
                    )}
                  </td>
                  <td className={table.short}>
                    <Button size="small" appearance="subtle" onClick={() => onEdit(item)}>
                      修改
                    </Button>
                    <Button size="small" appearance="subtle" onClick={() => onRemove(item.id)}>
                      去掉
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
