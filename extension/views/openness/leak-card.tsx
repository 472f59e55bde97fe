import { Checkbox, mergeClasses } from '@fluentui/react-components';
import { fieldWord, type Leak } from '../../../core/openness/check-rows.ts';
import type { PublicRow } from '../../../core/openness/public-rows.ts';
import { SENSITIVE_WORD } from '../../../core/openness/sensitive.ts';
import { Headings } from '../shared/headings.tsx';
import { ScrollArea } from '../shared/scroll-area.tsx';
import { useResultStyles } from '../shared/use-result-styles.ts';

const LISTED = 200;

type Props = {
  leaks: readonly Leak[];
  rows: readonly PublicRow[];
  stands: ReadonlySet<string>;
  onChange: (stands: ReadonlySet<string>) => void;
};

/** What would leave: every place that names a person, a number or a leader's words. Covered unless the person lets it stand. */
export function LeakCard({ leaks, rows, stands, onChange }: Props) {
  const styles = useResultStyles();
  const titles = new Map(rows.map(({ id, fields }) => [id, fields.title]));
  const change = (key: string, on: boolean) => {
    const next = new Set(stands);
    if (on) next.add(key);
    else next.delete(key);
    onChange(next);
  };
  return (
    <section className={mergeClasses(styles.card, styles.wide)} aria-label="公开前检查">
      <h2 className={styles.heading}>公开前检查（{leaks.length}处）</h2>
      {leaks.length === 0 ? (
        <p>所选内容里没有发现电话、身份证号、邮箱、领导或责任人姓名、批示原话和密级字样。请再通读一遍。</p>
      ) : (
        <>
          <p className={styles.note}>下列内容默认用“＊＊＊”遮盖；确可公开的，勾选“照原样”。</p>
          <ScrollArea className={styles.scroll} label="检查结果">
            <table className={styles.table}>
              <Headings of={['事项', '栏目', '发现', '原文', '处理']} />
              <tbody>
                {leaks.slice(0, LISTED).map(({ key, id, field, kind, found, around }) => (
                  <tr key={key}>
                    <td>{titles.get(id)?.slice(0, 20)}</td>
                    <td>{fieldWord(field)}</td>
                    <td>{SENSITIVE_WORD[kind]}</td>
                    <td>
                      …{around}…<strong>（{found.slice(0, 40)}）</strong>
                    </td>
                    <td className={styles.unit}>
                      <Checkbox
                        aria-label={`“${found.slice(0, 20)}”照原样公开`}
                        label="照原样"
                        checked={stands.has(key)}
                        onChange={(_, { checked }) => change(key, checked === true)}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollArea>
          {leaks.length > LISTED && <p className={styles.note}>列出前{LISTED}处，其余一律遮盖。</p>}
        </>
      )}
    </section>
  );
}
