import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FileRef } from '../../../core/model/entries/attached.ts';
import { useFileUrl } from './use-file-url.ts';

const useStyles = makeStyles({
  root: {
    maxHeight: '300px',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    marginBottom: '4px',
  },
  button: {
    display: 'block',
    width: '100%',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  image: { display: 'block' },
  fitting: { width: '100%', height: 'auto', cursor: 'zoom-in' },
  whole: { maxWidth: 'none', cursor: 'zoom-out' },
  none: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Kinds of pictures that are shown; their bytes are only ever taken for that kind. */
export const isPicture = ({ type }: FileRef): boolean => /^image\/(png|jpeg|gif|bmp|webp)$/.test(type);

/** A kept picture, as wide as the place it has; a click shows it in its own size, to be scrolled. */
export function Picture({ file }: { file: FileRef }) {
  const styles = useStyles();
  const [whole, setWhole] = useState(false);
  const url = useFileUrl(file.id, file.type);
  if (url === undefined) return <p className={styles.none}>这台电脑上没有“{file.name}”的内容。</p>;
  if (url === null) return null;
  return (
    <div className={styles.root}>
      <button
        type="button"
        className={styles.button}
        aria-pressed={whole}
        aria-label={`按原大小查看${file.name}`}
        title={whole ? '缩小' : '按原大小查看'}
        onClick={() => setWhole(!whole)}
      >
        <img
          className={mergeClasses(styles.image, whole ? styles.whole : styles.fitting)}
          src={url}
          alt={file.name}
        />
      </button>
    </div>
  );
}
