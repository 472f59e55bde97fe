import { Link, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: { padding: '20px 16px', lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2 },
  heading: { margin: '0 0 8px', fontSize: tokens.fontSizeBase400, color: tokens.colorNeutralForeground1 },
  list: { paddingLeft: '20px', margin: '0 0 16px', '& li': { marginBottom: '8px' } },
  key: {
    padding: '1px 5px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: 'inherit',
    whiteSpace: 'nowrap',
  },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** Teaches the first step where nothing was captured yet. */
export function EmptyPanel({ onRestore }: { onRestore: (() => void) | null }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <h2 className={styles.heading}>从办公系统页面立项</h2>
      <ol className={styles.list}>
        <li>打开收文处理单、会议纪要或批示件所在的网页。</li>
        <li>
          按 <kbd className={styles.key}>Alt+Shift+D</kbd>
          ，或点浏览器工具栏上的“督查”按钮：文号、批示、事项、责任单位和时限会读到这里。
        </li>
        <li>
          核对、更正后按 <kbd className={styles.key}>Ctrl+Enter</kbd> 立项，事项进入台账。
        </li>
      </ol>
      <p>只想立其中一段：在网页上选中文字，点右键选“立项”。</p>
      <p>文件也可以：把 Word、PDF、OFD、文本文件或 Excel 台账拖到这里，或点上面的“打开文件”。</p>
      {onRestore && (
        <p>
          刚才的草稿已放弃。
          <Link inline onClick={onRestore}>
            恢复
          </Link>
        </p>
      )}
      <p className={styles.note}>不按快捷键，本程序不会读取任何网页；所有内容只存在这台电脑上。</p>
    </div>
  );
}
