import { Body1Strong, Caption1, Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import type { MergedLedger } from '../../../core/exchange/merge/merge-ledgers.ts';
import type { MergeRow } from '../../../core/exchange/merge/merge-source.ts';
import { ShowMore } from '../show-more.tsx';

const useStyles = makeStyles({
  one: {
    display: 'grid',
    gap: '2px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  values: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: '2px' },
  value: { paddingLeft: '8px', borderLeft: `3px solid ${tokens.colorNeutralStroke1}` },
  taken: { paddingLeft: '8px', borderLeft: `3px solid ${tokens.colorPaletteGreenBorderActive}` },
  file: { color: tokens.colorNeutralForeground3 },
});

/** Where files disagree, each with every file's words and which were taken; then what was kept apart. */
export function ConflictList({ merged }: { merged: MergedLedger }) {
  const styles = useStyles();
  const conflicts = merged.matters.flatMap(({ cells, conflicts: own }, i) =>
    own.map((conflict) => ({ number: i + 1, item: cells.item || cells.requirement, conflict })),
  );
  const place = ({ file, place: at }: MergeRow) => <span className={styles.file}>{`${file} ${at}`}</span>;
  return (
    <section aria-label="不一致的内容">
      <ShowMore items={conflicts}>
        {({ number, item, conflict: { field, values, taken, reason } }) => (
          <div key={`${number} ${field}`} className={styles.one}>
            <Body1Strong>
              {field}：第{number}项 {item}
            </Body1Strong>
            <ul className={styles.values}>
              {values.map(({ row, text }) => (
                <li key={`${row.file} ${row.place}`} className={row === taken ? styles.taken : styles.value}>
                  <Caption1>
                    {row === taken && <Caption1Strong>采用：</Caption1Strong>}
                    {text} {place(row)}
                  </Caption1>
                </li>
              ))}
            </ul>
            <Caption1>理由：{reason}</Caption1>
          </div>
        )}
      </ShowMore>
      <ShowMore items={merged.apart}>
        {({ rows: [one, other], reason }) => (
          <div key={`${one.file} ${one.place} ${other.file} ${other.place}`} className={styles.one}>
            <Body1Strong>是否同一事项：{one.cells.item || one.cells.requirement}</Body1Strong>
            <Caption1>
              {place(one)}；{place(other)}
            </Caption1>
            <Caption1>{reason}</Caption1>
          </div>
        )}
      </ShowMore>
    </section>
  );
}
