import { Body1, Button, makeStyles, Subtitle2 } from '@fluentui/react-components';
import type { SessionState } from '../session/session-state.ts';
import { PassedOver } from './passed-over.tsx';

const useStyles = makeStyles({
  root: { padding: '16px 12px', display: 'flex', flexDirection: 'column', gap: '10px' },
  other: { alignSelf: 'start' },
});

type Props = { passedOver: SessionState['passedOver']; onMerge: () => void };

/** Says that no ledger was found, what one needs, and what each sheet lacked. */
export function NoLedger({ passedOver, onMerge }: Props) {
  const styles = useStyles();
  return (
    <section className={styles.root}>
      <Subtitle2 as="h1">没有认出台账</Subtitle2>
      <Body1>
        台账要有一行表头，其中有“督查事项”“工作任务”一类的列，并至少有“责任单位”“完成时限”“办理进展”“序号”中的一列。列名写法不限。
      </Body1>
      <Body1>请把表头补上，或切换到台账所在的工作簿，再点“检查台账”。</Body1>
      <Button className={styles.other} onClick={onMerge}>
        合并各单位报来的台账…
      </Button>
      <PassedOver sheets={passedOver} />
    </section>
  );
}
