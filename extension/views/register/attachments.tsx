import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ChangeOf, TaskRecord } from '../../../core/model/change.ts';
import { attachFiles, attachmentsOf } from '../../store/attachments.ts';
import { LARGEST_FILE } from '../../store/files.ts';
import { undo } from '../../store/tasks.ts';
import { ChooseFiles } from '../files/choose-files.tsx';
import { DropArea } from '../files/drop-area.tsx';
import { FileLine } from '../files/file-line.tsx';
import { actorText } from '../shared/actor-text.ts';
import { clock } from '../shared/format.ts';
import { useOffice, useWriting } from '../shared/office.tsx';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: '0 0 4px', padding: 0 },
  item: { padding: '4px 0' },
  actions: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '8px' },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const PURPOSE: Record<ChangeOf<'attached'>['purpose'], string> = {
  attachment: '',
  evidence: '页面截图 · ',
  paper: '本台账生成的文书 · ',
};

/** The files of a task: add by choosing or dropping, look at, save, take away (which the history can undo). */
export function Attachments({ record }: { record: TaskRecord }) {
  const styles = useStyles();
  const { db } = useOffice();
  const writing = useWriting();
  const [failure, setFailure] = useState<string | null>(null);
  const entries = attachmentsOf(record);
  const add = async (files: readonly File[]) => {
    const given = files.map((file) => ({ name: file.name, type: file.type, bytes: file }));
    const result = await attachFiles(db, record.id, given, await writing());
    setFailure(result.ok ? null : result.failure.message);
  };
  const remove = async (entryId: string) => {
    const result = await undo(db, record.id, entryId, await writing());
    setFailure(result.ok ? null : result.failure.message);
  };
  return (
    <DropArea words="松开鼠标，添加为附件" onFiles={(files) => void add(files)}>
      {entries.length > 0 && (
        <ul className={styles.list}>
          {entries.map(({ id, file, purpose, by, at }) => (
            <li key={id} className={styles.item}>
              <FileLine
                file={file}
                about={`${PURPOSE[purpose]}${actorText(by)} · ${clock(at)}`}
                onRemove={() => void remove(id)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <ChooseFiles words="添加附件" icon={<AttachRegular />} onFiles={(files) => void add(files)} />
        <span className={styles.note}>
          可拖到这里，每个不超过{LARGEST_FILE / 1024 / 1024}MB；移除后可在历史里恢复
        </span>
      </div>
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
    </DropArea>
  );
}
