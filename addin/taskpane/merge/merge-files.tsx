import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import type { Merging } from '../../merging/merging.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  file: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'start',
    padding: '5px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { display: 'grid', overflowWrap: 'anywhere' },
  failure: { display: 'flex', gap: '4px', color: tokens.colorPaletteRedForeground1 },
  sign: { flexShrink: 0, fontSize: '16px' },
});

type Props = { merging: Merging; busy: boolean; onRemove: (name: string) => void };

/** The chosen files: what was read of each, what has no place, or why it could not be read. */
export function MergeFiles({ merging, busy, onRemove }: Props) {
  const styles = useStyles();
  const { sources, unread } = merging;
  if (sources.length + unread.length === 0) return null;
  const remove = (name: string) => (
    <Button
      size="small"
      appearance="subtle"
      icon={<DismissRegular />}
      aria-label={`移除 ${name}`}
      disabledFocusable={busy}
      onClick={() => onRemove(name)}
    />
  );
  return (
    <ul className={styles.list} aria-label="要合并的文件">
      {sources.map(({ file, ledgers, rows, leftOut, warnings }) => (
        <li key={file} className={styles.file}>
          <span className={styles.words}>
            <Body1>{file}</Body1>
            <Caption1>
              {rows.length} 项（{ledgers.map(({ sheet }) => sheet).join('、')}）
            </Caption1>
            {leftOut.length > 0 && <Caption1>没有并入的列：{leftOut.join('、')}</Caption1>}
            {warnings.map((warning) => (
              <Caption1 key={warning}>{warning}</Caption1>
            ))}
          </span>
          {remove(file)}
        </li>
      ))}
      {unread.map(({ file, reason }) => (
        <li key={file} className={styles.file}>
          <span className={styles.words}>
            <Body1>{file}</Body1>
            <Caption1 className={styles.failure}>
              <ErrorCircleRegular aria-hidden className={styles.sign} />
              没有读出：{reason}
            </Caption1>
          </span>
          {remove(file)}
        </li>
      ))}
    </ul>
  );
}
