import {
  Body1Strong,
  Button,
  Caption1,
  Caption1Strong,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Matter } from '../../../core/exchange/merge/join-rows.ts';
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
  choose: { minWidth: 'auto', padding: '0 6px', color: tokens.colorBrandForeground1 },
  file: { color: tokens.colorNeutralForeground3 },
});

type Props = {
  merged: MergedLedger;
  busy: boolean;
  onChoose: (matter: Matter, field: string, row: MergeRow) => void;
};

/** Where files disagree, each with every file's words and which were taken; others can be taken instead. Then what was kept apart. */
export function ConflictList({ merged, busy, onChoose }: Props) {
  const styles = useStyles();
  const conflicts = merged.matters.flatMap(({ matter, cells, conflicts: own }, i) =>
    own.map((conflict) => ({ matter, number: i + 1, item: cells.item || cells.requirement, conflict })),
  );
  const place = ({ file, place: at }: MergeRow) => <span className={styles.file}>{`${file} ${at}`}</span>;
  return (
    <section aria-label="不一致的内容">
      <ShowMore items={conflicts}>
        {({ matter, number, item, conflict: { field, values, taken, reason } }) => (
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
                  {row !== taken && (
                    <Button
                      className={styles.choose}
                      size="small"
                      appearance="subtle"
                      disabledFocusable={busy}
                      aria-label={`第${number}项的${field}改用 ${row.file} 的`}
                      onClick={() => onChoose(matter, field, row)}
                    >
                      改用
                    </Button>
                  )}
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
