import { Checkbox, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { RestoreChoice, RestorePlan, SectionPlan } from '../../store/backup/restore.ts';
import { clock } from '../shared/format.ts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  counts: { margin: '0 0 4px 36px', color: tokens.colorNeutralForeground2 },
  replace: { marginLeft: '28px' },
});

type Props = { plan: RestorePlan; choice: RestoreChoice; onChoice: (choice: RestoreChoice) => void };

/** What a backup would bring, part by part; each can be left out, and what would be replaced is named and asked for. */
export function RestorePreview({ plan, choice, onChoice }: Props) {
  const styles = useStyles();
  const flip = (list: keyof RestoreChoice, name: string, on: boolean) => {
    const next = new Set(choice[list]);
    if (on) next.add(name);
    else next.delete(name);
    onChoice({ ...choice, [list]: next });
  };
  return (
    <>
      <p style={{ margin: 0 }}>备份时间：{clock(plan.madeAt)}</p>
      {plan.unknown.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            由更新版本的“督查”写成、本程序读不了的内容不恢复：{plan.unknown.join('、')}。
          </MessageBarBody>
        </MessageBar>
      )}
      <ul className={styles.list}>
        {plan.parts.filter(isListed).map((part) => {
          const { name, word } = part.section;
          const taken = choice.take.has(name);
          return (
            <li key={name} className={styles.item}>
              <Checkbox
                label={word}
                checked={taken}
                disabled={part.new + part.changed === 0}
                onChange={(_, { checked }) => flip('take', name, checked === true)}
              />
              <div className={styles.counts}>{countsText(part)}</div>
              {part.replaced.length > 0 && (
                <Checkbox
                  className={styles.replace}
                  label={`用备份里的替换本机的：${namesText(part.replaced)}`}
                  checked={taken && choice.replace.has(name)}
                  disabled={!taken}
                  onChange={(_, { checked }) => flip('replace', name, checked === true)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <p style={{ margin: 0 }}>
        恢复只补入，不删除：现有的事项和历史都保留，同一内容以时间在后的为准；设置等只在勾选“替换”后才改变。
      </p>
    </>
  );
}

/** Everything that adds something; nothing of the office's own is replaced until she says so. */
export const firstChoice = ({ parts }: RestorePlan): RestoreChoice => ({
  take: new Set(parts.filter((part) => part.new + part.changed > 0).map(({ section }) => section.name)),
  replace: new Set(),
});

/** How many rows a choice would write. */
export const countOf = ({ parts }: RestorePlan, { take, replace }: RestoreChoice): number =>
  parts
    .filter(({ section }) => take.has(section.name))
    .reduce((sum, { section, ...part }) => {
      const replaces = section.onClash === 'merge' || replace.has(section.name);
      return sum + part.new + (replaces ? part.changed : 0);
    }, 0);

const isListed = (part: SectionPlan): boolean => part.rows.length + part.damaged > 0;

function countsText({ section, new: added, changed, same, damaged }: SectionPlan): string {
  const parts = [
    added > 0 && `本机没有、将补入${added}项`,
    changed > 0 && section.onClash === 'merge' && `两边都有、将补入缺少的历史记录${changed}项`,
    changed > 0 && section.onClash === 'ask' && `与本机不同${changed}项`,
    same > 0 && `与本机一致、不变${same}项`,
    damaged > 0 && `已损坏、不恢复${damaged}项`,
  ];
  return parts.filter(Boolean).join('；');
}

const NAMED = 8;
const namesText = (names: readonly string[]): string =>
  names.length <= NAMED ? names.join('、') : `${names.slice(0, NAMED).join('、')}等${names.length}项`;
