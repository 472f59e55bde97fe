import { Link, Select } from '@fluentui/react-components';
import { type Group, OUTCOME_WORD, Outcome, type Research } from '../../../core/research/grouping.ts';
import { OTHER_THEME } from '../../../core/research/theme.ts';
import { changeResearch } from '../../store/research.ts';
import type { PageProps } from '../pages/page-props.ts';
import { Headings } from '../shared/headings.tsx';
import { Notes } from '../shared/notes.tsx';
import { useOffice } from '../shared/office.tsx';
import { ScrollArea } from '../shared/scroll-area.tsx';
import { useResultStyles } from '../shared/use-result-styles.ts';
import { useSaving } from '../shared/use-saving.ts';

type Props = { group: Group; research: Research; go: PageProps['go'] };

/** The difficulties of one theme: each can be moved to another, and is marked with what becomes of it. */
export function GroupTable({ group, research, go }: Props) {
  const styles = useResultStyles();
  const { db } = useOffice();
  const { failure, save } = useSaving();
  const move = (key: string, theme: string) =>
    void save(() => changeResearch(db, (now) => ({ ...now, moved: { ...now.moved, [key]: theme } })));
  const decide = (key: string, outcome: Outcome | null) =>
    void save(() =>
      changeResearch(db, (now) => {
        const { [key]: _, ...decided } = now.decided;
        return { ...now, decided: outcome === null ? decided : { ...decided, [key]: outcome } };
      }),
    );
  return (
    <>
      <Notes failure={failure} />
      <ScrollArea className={styles.scroll} label={`${group.theme.word}的问题`}>
        <table className={styles.table}>
          <Headings of={['困难和问题', '反映单位', '所涉事项', '主题', '处理意见']} />
          <tbody>
            {group.difficulties.map(({ key, text, unit, on, request, taskId, title }) => (
              <tr key={key}>
                <td className={styles.text}>
                  {text}
                  {request && <span className={styles.note}>（有请求）</span>}
                </td>
                <td className={styles.unit}>
                  {unit}
                  <div className={styles.note}>{on}</div>
                </td>
                <td className={styles.unit}>
                  <Link as="button" onClick={() => go({ view: undefined, task: taskId, status: 'all' })}>
                    {title}
                  </Link>
                </td>
                <td>
                  <Select
                    size="small"
                    aria-label={`“${text.slice(0, 20)}”的主题`}
                    value={group.theme.id}
                    onChange={(_, { value }) => move(key, value)}
                  >
                    {[...research.themes, OTHER_THEME].map(({ id, word }) => (
                      <option key={id} value={id}>
                        {word}
                      </option>
                    ))}
                  </Select>
                </td>
                <td>
                  <Select
                    size="small"
                    aria-label={`“${text.slice(0, 20)}”的处理意见`}
                    value={research.decided[key] ?? ''}
                    onChange={(_, { value }) => decide(key, Outcome.safeParse(value).data ?? null)}
                  >
                    <option value="">未定</option>
                    {Outcome.options.map((outcome) => (
                      <option key={outcome} value={outcome}>
                        {OUTCOME_WORD[outcome]}
                      </option>
                    ))}
                  </Select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </>
  );
}
