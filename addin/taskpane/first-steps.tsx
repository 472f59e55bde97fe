import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';

const STEPS = [
  ['检查台账', '认出表头和各列，逐行检查责任单位、完成时限、办理进展。只读，不改动表格。'],
  ['标记逾期', '把逾期、临期和有问题的单元格标出颜色。原有内容和格式都不动。'],
  ['清除标记', '标记全部去掉，表格恢复原样。'],
] as const;

const useStyles = makeStyles({
  root: { padding: '16px 12px', display: 'flex', flexDirection: 'column', gap: '12px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: '12px' },
  step: { display: 'grid', gridTemplateColumns: '24px 1fr', columnGap: '8px' },
  number: {
    width: '24px',
    height: '24px',
    borderRadius: '50%',
    display: 'grid',
    placeItems: 'center',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { display: 'flex', flexDirection: 'column' },
  other: { justifySelf: 'start', alignSelf: 'start' },
  note: { color: tokens.colorNeutralForeground3 },
});

/** What the pane says before the first check: what the buttons do, and that nothing is changed or sent away. */
export function FirstSteps({ onMerge }: { onMerge: () => void }) {
  const styles = useStyles();
  return (
    <section className={styles.root}>
      <Subtitle2 as="h1">检查这个工作簿里的台账</Subtitle2>
      <ol className={styles.list}>
        {STEPS.map(([name, what], i) => (
          <li key={name} className={styles.step}>
            <span className={styles.number} aria-hidden>
              {i + 1}
            </span>
            <span className={styles.text}>
              <Body1Strong>{name}</Body1Strong>
              <Body1>{what}</Body1>
            </span>
          </li>
        ))}
      </ol>
      <Button className={styles.other} onClick={onMerge}>
        合并各单位报来的台账…
      </Button>
      <Caption1 className={styles.note}>
        表头不必在第一行，列名和顺序不限；“6月底前”“10个工作日内”“长期坚持”这样的时限都能读。全部在本机完成，不联网。
      </Caption1>
    </section>
  );
}
