import { mergeClasses } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { endOfMonth } from '../../../core/calendar/day.ts';
import { loadOf } from '../../../core/planning/load.ts';
import { unitMonths } from '../../store/counts/unit-months.ts';
import { shortMonth } from '../shared/format.ts';
import { NumberLink } from '../shared/number-link.tsx';
import { useOffice } from '../shared/office.tsx';
import { useTableStyles } from '../shared/use-table-styles.ts';

/** Units shown; the others have fewer tasks. */
const SHOWN = 40;
/** A month with fewer tasks than this is never crowded. */
const CROWDED = 5;

type Props = { year: number; onOpen: (unit: string, from: string, to: string) => void };

/** How many open tasks of each unit fall due in each month of the year; crowded months are marked. */
export function LoadTable({ year, onOpen }: Props) {
  const table = useTableStyles();
  const { db } = useOffice();
  const counted = useLiveQuery(() => unitMonths(db, year), [db, year]);
  const months = useMemo(
    () => Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`),
    [year],
  );
  const loads = useMemo(() => loadOf(counted ?? [], months, CROWDED), [counted, months]);
  if (loads.length === 0) return null;
  return (
    <section className={table.card} aria-label="各单位各月到期事项">
      <h2 className={table.heading}>各单位各月到期的在办事项</h2>
      <p className={table.note}>
        标“集中”的月份，不少于{CROWDED}项且超过该单位月平均数的两倍，交办和督查时宜错开。
        {loads.length > SHOWN && `列出事项最多的${SHOWN}个单位。`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <div className={table.scroll} tabIndex={0}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">牵头单位</th>
              {months.map((month) => (
                <th key={month} scope="col" className={table.number}>
                  {shortMonth(month)}
                </th>
              ))}
              <th scope="col" className={table.number}>
                全年
              </th>
            </tr>
          </thead>
          <tbody>
            {loads.slice(0, SHOWN).map((load) => (
              <tr key={load.unit}>
                <th scope="row">{load.unit}</th>
                {months.map((month) => {
                  const crowded = load.crowded.includes(month);
                  return (
                    <td key={month} className={mergeClasses(table.number, crowded && table.warn)}>
                      <NumberLink
                        number={load.months.get(month) ?? 0}
                        of={`${load.unit}，${shortMonth(month)}到期`}
                        onClick={() => onOpen(load.unit, `${month}-01`, endOfMonth(year, +month.slice(5)))}
                      />
                      {crowded && <div>集中</div>}
                    </td>
                  );
                })}
                <td className={table.number}>
                  <NumberLink
                    number={load.total}
                    of={`${load.unit}，全年到期`}
                    onClick={() => onOpen(load.unit, `${year}-01-01`, `${year}-12-31`)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
