import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Arrangement } from '../../../core/calendar/arrangement.ts';
import { readArrangement } from '../../../core/calendar/read-arrangement.ts';
import { decodeHtml } from '../../../core/reading/input/decode-html.ts';
import { keepArrangement } from '../../store/office-arrangements.ts';
import { FileButton } from '../shared/file-button.tsx';
import { Notes } from '../shared/notes.tsx';
import { useOffice } from '../shared/office.tsx';
import { useSaving } from '../shared/use-saving.ts';
import { ArrangementPreview } from './arrangement-preview.tsx';
import { useStyles } from './use-styles.ts';

/** Takes a year's notice, pasted or from a file, shows what was read of it, and keeps it once the person agrees. */
export function ArrangementForm({ onDone }: { onDone: () => void }) {
  const styles = useStyles();
  const { db } = useOffice();
  const { failure, setFailure, save } = useSaving();
  const [text, setText] = useState('');
  const [year, setYear] = useState('');
  const [read, setRead] = useState<Arrangement | null>(null);

  const readText = (content: string) => {
    const result = readArrangement(content, /^\d{4}$/.test(year.trim()) ? +year : undefined);
    setRead(result.ok ? result.value : null);
    setFailure(result.ok ? null : result.failure.message);
  };
  const keep = async () => {
    if (read && (await save(() => keepArrangement(db, read)))) onDone();
  };

  return (
    <div className={styles.preview}>
      <Field label="通知全文">
        <Textarea
          rows={4}
          value={text}
          placeholder="粘贴国务院办公厅的放假安排通知"
          onChange={(_, data) => {
            setText(data.value);
            setRead(null);
          }}
        />
      </Field>
      <Field label="年份（通知里没有写明时填）">
        <Input
          value={year}
          inputMode="numeric"
          maxLength={4}
          onChange={(_, data) => {
            setYear(data.value);
            setRead(null);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" disabled={text.trim() === ''} onClick={() => readText(text)}>
          读取通知
        </Button>
        <FileButton
          words="选择放假安排文件"
          accept=".json,.txt"
          onFile={(_, bytes) => readText(decodeHtml(bytes).text)}
        />
        <Button size="small" appearance="subtle" onClick={onDone}>
          取消
        </Button>
      </div>
      <Notes failure={failure} />
      {read && (
        <>
          <ArrangementPreview arrangement={read} />
          <div className={styles.buttons}>
            <Button size="small" appearance="primary" onClick={() => void keep()}>
              保存{read.year}年放假安排
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
