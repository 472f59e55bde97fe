import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { FileRef } from '../../../core/model/entries/attached.ts';
import { useFileUrl } from './use-file-url.ts';

const useStyles = makeStyles({
  button: {
    display: 'block',
    width: '100%',
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    cursor: 'zoom-in',
    overflow: 'hidden',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  small: { display: 'block', width: '100%', maxHeight: '260px', objectFit: 'contain', objectPosition: 'top' },
  surface: { maxWidth: 'calc(100vw - 32px)', width: 'fit-content' },
  large: { display: 'block', maxWidth: '100%' },
  none: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Kinds of pictures that are shown; their bytes are only ever taken for that kind. */
export const isPicture = ({ type }: FileRef): boolean => /^image\/(png|jpeg|gif|bmp|webp)$/.test(type);

/** A kept picture, to be looked at in full by a click. */
export function Picture({ file }: { file: FileRef }) {
  const styles = useStyles();
  const url = useFileUrl(file.id, file.type);
  if (url === undefined) return <p className={styles.none}>这台电脑上没有“{file.name}”的内容。</p>;
  if (url === null) return null;
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <button type="button" className={styles.button} aria-label={`放大查看${file.name}`} title="放大">
          <img className={styles.small} src={url} alt={file.name} />
        </button>
      </DialogTrigger>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{file.name}</DialogTitle>
          <DialogContent>
            <img className={styles.large} src={url} alt={file.name} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
