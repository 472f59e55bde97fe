import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { AttachRegular, CameraRegular } from '@fluentui/react-icons';
import { ChooseFiles } from './choose-files.tsx';
import { FileLine } from './file-line.tsx';
import { isPicture, Picture } from './picture.tsx';
import type { DraftFiles } from './use-draft-files.ts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: '4px 0', padding: 0 },
  item: { padding: '4px 0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  note: { margin: '2px 0 4px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** True where the pictures stand beside the opinions already. */
type Shown = { shown: boolean };

/** The files of a draft: registered with every task that is chosen. */
export function DraftFilesList({ files, takePicture, add, remove, failure, shown }: DraftFiles & Shown) {
  const styles = useStyles();
  return (
    <>
      {files.length > 0 && (
        <>
          <ul className={styles.list}>
            {files.map((one) => (
              <li key={one.file.id} className={styles.item}>
                {!shown && isPicture(one.file) && <Picture file={one.file} />}
                <FileLine file={one.file} onRemove={() => remove(one)} />
              </li>
            ))}
          </ul>
          <p className={styles.note}>立项后作为附件，随每个所选事项保存。</p>
        </>
      )}
      <div className={styles.actions}>
        {takePicture && <PictureButton onClick={takePicture} />}
        <ChooseFiles words="添加附件" appearance="subtle" icon={<AttachRegular />} onFiles={add} />
      </div>
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

const PictureButton = ({ onClick }: { onClick: () => void }) => (
  <Button size="small" appearance="subtle" icon={<CameraRegular />} onClick={onClick}>
    留存截图
  </Button>
);

/** Beside an opinion that is only a picture: the picture of the page to type it from, or the button that takes one. */
export function OpinionPicture({ files, takePicture, failure }: DraftFiles) {
  const pictures = files.filter(({ file }) => isPicture(file));
  return (
    <>
      {pictures.map(({ file }) => (
        <Picture key={file.id} file={file} />
      ))}
      {pictures.length === 0 && takePicture && <PictureButton onClick={takePicture} />}
      {pictures.length === 0 && failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
