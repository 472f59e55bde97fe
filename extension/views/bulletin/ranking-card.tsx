import { mergeClasses } from '@fluentui/react-components';
import { percentText } from '../../../core/bulletin/figures.ts';
import type { Ranked } from '../../../core/bulletin/ranking.ts';
import type { AssessmentRules } from '../../../core/bulletin/rules.ts';
import { BUCKET_WORD, type Bucket } from '../../../core/ledger/statistics.ts';
import { NumberLink } from '../shared/number-link.tsx';
import { ScrollArea } from '../shared/scroll-area.tsx';
import { useResultStyles } from '../shared/use-result-styles.ts';

const SHOWN: Bucket[] = ['onTime', 'late', 'overdue', 'notDue', 'undated'];

type Props = {
  ranked: readonly Ranked[];
  rules: AssessmentRules;
  onRows: (title: string, ids: readonly string[]) => void;
};

/** The units by score. Each number of what they lead and of what they cooperate in opens its rows. */
export function RankingCard({ ranked, rules, onRows }: Props) {
  const styles = useResultStyles();
  return (
    <section className={mergeClasses(styles.card, styles.wide)} aria-label="单位排名">
      <h2 className={styles.heading}>单位排名</h2>
      <p className={styles.note}>
        基础分{rules.base}，按时办结{rules.points.onTime}、逾期办结{rules.points.late}、逾期未办结
        {rules.points.overdue}，迟报{rules.points.reportLate}、漏报{rules.points.reportMissing}，牵头×
        {rules.leadWeight}、配合×{rules.cooperateWeight}，{rules.method === 'sum' ? '逐件累计' : '按件平均'}
        。没有到期事项的单位不排名。
      </p>
      {ranked.length === 0 ? (
        <p>本期没有单位承担督查事项。</p>
      ) : (
        <ScrollArea className={styles.scroll} label="排名表">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">名次</th>
                <th scope="col">单位</th>
                <th scope="col">得分</th>
                <th scope="col">按时率</th>
                {SHOWN.map((bucket) => (
                  <th key={bucket} scope="col">
                    {BUCKET_WORD[bucket]}
                  </th>
                ))}
                <th scope="col">配合</th>
                <th scope="col">迟报</th>
                <th scope="col">漏报</th>
              </tr>
            </thead>
            <tbody>
              {ranked.map(({ rank, figures: { unit, lead, cooperate, reports }, score, onTimeShare }) => (
                <tr key={unit}>
                  <td className={styles.number}>{rank ?? '—'}</td>
                  <th scope="row" className={styles.unit}>
                    {unit}
                  </th>
                  <td className={styles.number}>{score}</td>
                  <td className={styles.number}>{percentText(onTimeShare)}</td>
                  {SHOWN.map((bucket) => (
                    <td key={bucket} className={styles.number}>
                      <NumberLink
                        number={lead.ids[bucket].length}
                        of={`${unit}，${BUCKET_WORD[bucket]}`}
                        onClick={() => onRows(`${unit}牵头·${BUCKET_WORD[bucket]}`, lead.ids[bucket])}
                      />
                    </td>
                  ))}
                  <td className={styles.number}>
                    <NumberLink
                      number={cooperate.buckets.total}
                      of={`${unit}，配合`}
                      onClick={() => onRows(`${unit}配合`, Object.values(cooperate.ids).flat())}
                    />
                  </td>
                  <td className={styles.number}>
                    <NumberLink
                      number={reports.late}
                      of={`${unit}，迟报`}
                      onClick={() => onRows(`${unit}牵头·迟报`, reports.lateIds)}
                    />
                  </td>
                  <td className={styles.number}>
                    <NumberLink
                      number={reports.missing}
                      of={`${unit}，漏报`}
                      onClick={() => onRows(`${unit}牵头·漏报`, reports.missingIds)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </section>
  );
}
