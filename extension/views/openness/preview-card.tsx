import { mergeClasses } from '@fluentui/react-components';
import { fieldWord } from '../../../core/openness/check-rows.ts';
import type { PublicField } from '../../../core/openness/public-field.ts';
import type { PublicRow } from '../../../core/openness/public-rows.ts';
import { ScrollArea } from '../shared/scroll-area.tsx';
import { useResultStyles } from '../shared/use-result-styles.ts';

/** Rows a person reads before she sends them; the file has all. */
const SHOWN = 50;

type Props = {
  /** As they would leave: covered where they are to be. */
  rows: readonly PublicRow[];
  shown: readonly PublicField[];
};

/** What would leave, word for word. */
export function PreviewCard({ rows, shown }: Props) {
  const styles = useResultStyles();
  return (
    <section className={mergeClasses(styles.card, styles.wide)} aria-label="将要公开的内容">
      <h2 className={styles.heading}>将要公开的内容（{rows.length}项）</h2>
      <ScrollArea className={styles.scroll} label="公开表预览">
        <table className={styles.table}>
          <thead>
            <tr>
              {shown.map((field) => (
                <th key={field} scope="col">
                  {fieldWord(field)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map(({ id, cells }) => (
              <tr key={id}>
                {shown.map((field, i) => (
                  <td key={field}>{cells[i]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {rows.length > SHOWN && (
        <p className={styles.note}>
          列出前{SHOWN}项，文件里有全部{rows.length}项。
        </p>
      )}
    </section>
  );
}
