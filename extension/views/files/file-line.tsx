import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, DeleteRegular, OpenRegular } from '@fluentui/react-icons';
import { type ReactNode, useState } from 'react';
import type { FileRef } from '../../../core/model/entries/attached.ts';
import { fileBytes } from '../../store/files.ts';
import { useOffice } from '../shared/office.tsx';
import { sizeText } from './file-size.ts';
import { isPicture } from './picture.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: '4px', minWidth: 0 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase300 },
  about: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  failure: { margin: '2px 0 0', color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

type Props = {
  file: FileRef;
  /** What else there is to say of it: when, by whom. */
  about?: ReactNode;
  /** Takes it away; null where it stays. */
  onRemove: (() => void) | null;
};

/** A kept file with what can be done with it: PDFs and pictures are opened in a tab, every kind is saved to the disk. */
export function FileLine({ file, about, onRemove }: Props) {
  const styles = useStyles();
  const { db, platform } = useOffice();
  const [failure, setFailure] = useState<string | null>(null);
  const withBytes = async (use: (bytes: Uint8Array) => void) => {
    const bytes = await fileBytes(db, file.id);
    setFailure(bytes.ok ? null : bytes.failure.message);
    if (bytes.ok) use(bytes.value);
  };
  const show = () =>
    withBytes((bytes) => {
      const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: file.type }));
      window.open(url, '_blank');
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    });
  return (
    <div>
      <div className={styles.root}>
        <span className={styles.name}>
          {file.name} <span className={styles.about}>{sizeText(file.size)}</span>
          {about && <div className={styles.about}>{about}</div>}
        </span>
        {(file.type === 'application/pdf' || isPicture(file)) && (
          <Button
            size="small"
            appearance="subtle"
            icon={<OpenRegular />}
            aria-label={`打开${file.name}`}
            title="打开"
            onClick={() => void show()}
          />
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowDownloadRegular />}
          aria-label={`另存${file.name}`}
          title="另存"
          onClick={() => void withBytes((bytes) => platform.saveFile(file.name, bytes, file.type))}
        />
        {onRemove && (
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={`移除${file.name}`}
            title="移除"
            onClick={onRemove}
          />
        )}
      </div>
      {failure && (
        <p role="alert" className={styles.failure}>
          {failure}
        </p>
      )}
    </div>
  );
}
