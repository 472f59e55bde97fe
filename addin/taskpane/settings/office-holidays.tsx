import {
  Button,
  Caption1,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Subtitle2,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Arrangement } from '../../../core/calendar/arrangement.ts';
import { missingHolidays } from '../../../core/calendar/missing-holidays.ts';
import { readArrangement } from '../../../core/calendar/read-arrangement.ts';
import { decodeHtml } from '../../../core/reading/input/decode-html.ts';
import { calendarOf } from '../../office/office-data.ts';
import type { LedgerSession } from '../../session/ledger-session.ts';
import type { SessionState } from '../../session/session-state.ts';
import { FileButton, type PickedFile } from '../file-button.tsx';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '6px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: '6px' },
});

/** 放假安排: the years loaded on this computer, and a notice pasted or from a file, looked at before it is kept. */
export function OfficeHolidays({ session, state }: { session: LedgerSession; state: SessionState }) {
  const styles = useStyles();
  const { office } = state;
  const busy = state.working !== null;
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.root} aria-label="放假安排">
      <Subtitle2 as="h2">放假安排</Subtitle2>
      <Caption1>
        已有至{calendarOf(office).coveredThrough}
        年；以后年份的工作日按法定节假日推定。新通知公布后在这里载入，存在这台电脑上。
      </Caption1>
      {office.arrangements.map((arrangement) => (
        <div key={arrangement.year} className={styles.line}>
          <Caption1>{described(arrangement)}</Caption1>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            aria-label={`移除${arrangement.year}年放假安排`}
            onClick={() => void session.office.dropArrangement(arrangement.year)}
          >
            移除
          </Button>
        </div>
      ))}
      {open ? (
        <NoticeForm
          busy={busy}
          onKeep={(arrangement) => {
            void session.office.keepArrangement(arrangement);
            setOpen(false);
          }}
          onCancel={() => setOpen(false)}
        />
      ) : (
        <div className={styles.buttons}>
          <Button size="small" disabledFocusable={busy} onClick={() => setOpen(true)}>
            载入放假安排…
          </Button>
        </div>
      )}
    </section>
  );
}

type FormProps = { busy: boolean; onKeep: (arrangement: Arrangement) => void; onCancel: () => void };

function NoticeForm({ busy, onKeep, onCancel }: FormProps) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const [year, setYear] = useState('');
  const [read, setRead] = useState<Arrangement | null>(null);
  const [failure, setFailure] = useState('');
  const take = (content: string) => {
    const result = readArrangement(content, /^\d{4}$/.test(year.trim()) ? +year : undefined);
    setRead(result.ok ? result.value : null);
    setFailure(result.ok ? '' : result.failure.message);
  };
  const takeFile = async ([file]: PickedFile[]) => {
    const bytes = await file?.read();
    if (bytes) take(decodeHtml(bytes).text);
    else if (file) setFailure(`“${file.name}”读不出来，请重新选择。`);
  };
  const missing = read ? missingHolidays(read) : [];
  return (
    <div className={styles.root}>
      <Field label="通知全文" size="small">
        <Textarea
          rows={4}
          value={text}
          placeholder="粘贴国务院办公厅的放假安排通知"
          onChange={(_, { value }) => {
            setText(value);
            setRead(null);
          }}
        />
      </Field>
      <Field label="年份（通知里没有写明时填）" size="small">
        <Input
          size="small"
          value={year}
          inputMode="numeric"
          maxLength={4}
          onChange={(_, { value }) => setYear(value)}
        />
      </Field>
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      {read && (
        <Caption1>
          读出{described(read)}。
          {missing.length > 0 &&
            `没有读到${missing.join('、')}的安排，将按没有放假计算，请核对是否为通知全文。`}
        </Caption1>
      )}
      <div className={styles.buttons}>
        {read ? (
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => onKeep(read)}>
            使用{read.year}年放假安排
          </Button>
        ) : (
          <Button size="small" disabled={text.trim() === ''} onClick={() => take(text)}>
            读取通知
          </Button>
        )}
        <FileButton words="从文件…" accept=".json,.txt" onFiles={(files) => void takeFile(files)} />
        <Button size="small" appearance="subtle" onClick={onCancel}>
          取消
        </Button>
      </div>
    </div>
  );
}

function described({ year, days }: Arrangement): string {
  const off = days.filter((day) => day.isOffDay).length;
  return `${year}年：放假${off}天，调休上班${days.length - off}天`;
}
