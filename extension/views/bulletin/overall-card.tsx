import { type BulletinFigures, closedShare, percentText } from '../../../core/bulletin/figures.ts';
import { BUCKET_WORD, type Bucket } from '../../../core/ledger/statistics.ts';
import { NumberLink } from '../shared/number-link.tsx';
import { useResultStyles } from '../shared/use-result-styles.ts';

type Props = { figures: BulletinFigures; onRows: (title: string, ids: readonly string[]) => void };

/** The official buckets of the period, each with its rows. */
export function OverallCard({ figures: { all, reports }, onRows }: Props) {
  const styles = useResultStyles();
  const every = Object.values(all.ids).flat();
  const lines: [word: string, ids: readonly string[]][] = [
    ['纳入督查事项', every],
    ['上期结转', all.carried],
    ['其中：以前年度结转', all.carriedFromBefore],
    ['本期新增', all.added],
    ...(Object.keys(BUCKET_WORD) as Bucket[]).map((bucket): [string, readonly string[]] => [
      BUCKET_WORD[bucket],
      all.ids[bucket],
    ]),
  ];
  return (
    <section className={styles.card} aria-label="总体情况">
      <h2 className={styles.heading}>总体情况</h2>
      <table className={styles.table}>
        <tbody>
          {lines.map(([word, ids]) => (
            <tr key={word}>
              <th scope="row">{word}</th>
              <td className={styles.number}>
                <NumberLink number={ids.length} of={word} onClick={() => onRows(word, ids)} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">办结率（已办结÷（已办结＋办理中））</th>
            <td className={styles.number}>{percentText(closedShare(all.buckets))}</td>
          </tr>
          {(
            [
              ['应报送进展（次）', reports.due, reports.dueIds],
              ['迟报（次）', reports.late, reports.lateIds],
              ['漏报（次）', reports.missing, reports.missingIds],
            ] as const
          ).map(([word, times, ids]) => (
            <tr key={word}>
              <th scope="row">{word}</th>
              <td className={styles.number}>
                <NumberLink number={times} of={word} onClick={() => onRows(word, ids)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
