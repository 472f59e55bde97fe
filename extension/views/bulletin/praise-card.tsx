import type { BulletinFigures } from '../../../core/bulletin/figures.ts';
import { criticised, praised } from '../../../core/bulletin/lists.ts';
import type { Ranked } from '../../../core/bulletin/ranking.ts';
import type { AssessmentRules } from '../../../core/bulletin/rules.ts';
import { NumberLink } from '../shared/number-link.tsx';
import { useResultStyles } from '../shared/use-result-styles.ts';

type Props = {
  figures: BulletinFigures;
  ranked: readonly Ranked[];
  rules: AssessmentRules;
  onRows: (title: string, ids: readonly string[]) => void;
};

/** Whom the rules praise and criticise, with the rows that are why. */
export function PraiseCard({ figures, ranked, rules, onRows }: Props) {
  const styles = useResultStyles();
  const good = praised(ranked, rules);
  const bad = criticised(figures, rules);
  return (
    <section className={styles.card} aria-label="表扬和批评">
      <h2 className={styles.heading}>表扬（{good.length}个单位）</h2>
      <p className={styles.note}>
        没有逾期未办结，按时率不低于{Math.round(rules.praise.rate * 100)}%，按时办结不少于
        {rules.praise.closed}项的前{rules.praise.most}名。
      </p>
      <ul>
        {good.map(({ figures: { unit, lead } }) => (
          <li key={unit}>
            {unit}：按时办结
            <NumberLink
              number={lead.ids.onTime.length}
              of={`${unit}，按时办结`}
              onClick={() => onRows(`${unit}牵头·按时办结`, lead.ids.onTime)}
            />
            项
          </li>
        ))}
      </ul>
      <h2 className={styles.heading}>批评（{bad.length}个单位）</h2>
      <p className={styles.note}>
        逾期{rules.criticise.days}天以上未办结的牵头事项达到{rules.criticise.overdue}项。
      </p>
      <ul>
        {bad.map(({ unit, tasks }) => (
          <li key={unit}>
            {unit}：逾期未办结
            <NumberLink
              number={tasks.length}
              of={`${unit}，逾期未办结`}
              onClick={() =>
                onRows(
                  `${unit}牵头·逾期未办结`,
                  tasks.map(({ id }) => id),
                )
              }
            />
            项，最长{Math.max(...tasks.map(({ days }) => days))}天
          </li>
        ))}
      </ul>
    </section>
  );
}
