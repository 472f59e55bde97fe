import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { padding: '24px 16px', display: 'flex', flexDirection: 'column', gap: '12px' },
  code: { backgroundColor: tokens.colorNeutralBackground3, padding: '2px 4px', borderRadius: '4px' },
});

/** Shown where the page was opened in a browser or in a program that has no Office.js. */
export function OutsideExcel() {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Subtitle2 as="h1">请在 Excel 中打开督查台账</Subtitle2>
      <Body1>
        这个页面是 Excel 加载项的窗格，要在 Excel 2021 或更新版本（或网页版
        Excel）中使用：装好加载项后，点功能区“督查台账”。
      </Body1>
      <Body1>
        用 WPS 表格或没有 Excel 时，可用命令{' '}
        <code className={styles.code}>ducha check 台账.xlsx --out 已标记.xlsx</code>{' '}
        检查并标记文件，或打开同一文件夹里的 preview.html（台账检查），结果相同。
      </Body1>
    </div>
  );
}
