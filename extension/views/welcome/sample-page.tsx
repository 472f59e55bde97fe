import { makeStyles } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { Day } from '../../../core/calendar/day.ts';

// A page of another system: it keeps its own look in both schemes.
const useStyles = makeStyles({
  root: {
    padding: '16px',
    border: '1px solid #c9a9a6',
    backgroundColor: '#fffdfb',
    color: '#222222',
    overflowX: 'auto',
  },
  title: { margin: '0 0 12px', textAlign: 'center', color: '#b10e1c', fontSize: '18px' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& td, & th': { border: '1px solid #c9a9a6', padding: '8px', verticalAlign: 'top', textAlign: 'left' },
    '& th': { width: '84px', color: '#8f1d22', fontWeight: 400 },
  },
});

const chinese = (day: Day) => `${+day.slice(0, 4)}年${+day.slice(5, 7)}月${+day.slice(8)}日`;

/** A made-up 收文处理单 with a leader's instruction of today, as an office system shows it. `page`: what is read. */
export function SamplePage({ today, page }: { today: Day; page: Ref<HTMLDivElement> }) {
  const styles = useStyles();
  return (
    <div ref={page} className={styles.root}>
      <h3 className={styles.title}>云岭市人民政府办公室收文处理单</h3>
      <table className={styles.table}>
        <tbody>
          <tr>
            <th scope="row">来文单位</th>
            <td>云岭市交通运输局</td>
            <th scope="row">来文字号</th>
            <td>云交报〔{today.slice(0, 4)}〕35号</td>
          </tr>
          <tr>
            <th scope="row">来文标题</th>
            <td colSpan={3}>关于青石桥病害情况的报告</td>
          </tr>
          <tr>
            <th scope="row">收文日期</th>
            <td>{chinese(today)}</td>
            <th scope="row">紧急程度</th>
            <td>加急</td>
          </tr>
          <tr>
            <th scope="row">领导批示</th>
            <td colSpan={3}>
              请市交通运输局牵头，市财政局配合，3个工作日内提出青石桥处置方案报我。
              <br />
              周明远　{chinese(today)}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
