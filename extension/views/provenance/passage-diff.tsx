import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { DiffPart } from '../../../core/intake/changed-passage.ts';

const useStyles = makeStyles({
  root: {
    margin: '6px 0',
    padding: '6px 10px',
    borderLeft: `3px solid ${tokens.colorPaletteMarigoldBorderActive}`,
    backgroundColor: tokens.colorNeutralBackground3,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  old: {
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
    textDecorationLine: 'line-through',
  },
  new: {
    color: tokens.colorPaletteGreenForeground1,
    backgroundColor: tokens.colorPaletteGreenBackground1,
    textDecorationLine: 'underline',
    textDecorationStyle: 'double',
  },
  legend: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** An old passage against a present one: what is gone struck through, what is new underlined. */
export function PassageDiff({ parts }: { parts: readonly DiffPart[] }) {
  const styles = useStyles();
  return (
    <figure style={{ margin: 0 }}>
      <figcaption className={styles.legend}>
        <del className={styles.old}>登记时有、现在没有</del>
        {'　'}
        <ins className={styles.new}>现在有、登记时没有</ins>
      </figcaption>
      <blockquote className={styles.root}>
        {parts.map(({ kind, text }, i) =>
          kind === 'same' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move
            <span key={i}>{text}</span>
          ) : kind === 'old' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <del key={i} className={mergeClasses(styles.old)}>
              {text}
            </del>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <ins key={i} className={mergeClasses(styles.new)}>
              {text}
            </ins>
          ),
        )}
      </blockquote>
    </figure>
  );
}
