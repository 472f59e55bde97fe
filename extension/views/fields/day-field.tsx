import { Button, Input, makeStyles } from '@fluentui/react-components';
import { CalendarRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { Day } from '../../../core/calendar/day.ts';
import { parseDay } from './parse-day.ts';

const useStyles = makeStyles({
  root: { position: 'relative', width: '100%', minWidth: 0 },
  input: { minWidth: 0 },
  button: { minWidth: '22px', padding: 0 },
  // The browser's own calendar opens under it; the field itself always reads 年-月-日, whatever language the browser has.
  picker: {
    position: 'absolute',
    right: 0,
    bottom: 0,
    width: '1px',
    height: '1px',
    opacity: 0,
    pointerEvents: 'none',
  },
});

type Props = { id: string; label: string; value: Day | null; onChange: (day: Day | null) => void };

/** A day, typed or chosen from the calendar. What is no day is marked and not taken over. */
export function DayField({ id, label, value, onChange }: Props) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && typed.trim() !== '' && parseDay(typed) === null;
  const type = (text: string) => {
    setTyped(text);
    const day = parseDay(text);
    if (day !== null || text.trim() === '') onChange(day);
  };
  return (
    <span className={styles.root}>
      <Input
        id={id}
        className={styles.root}
        input={{ className: styles.input }}
        size="small"
        placeholder="年-月-日"
        value={typed ?? value ?? ''}
        aria-invalid={wrong}
        onChange={(_, data) => type(data.value)}
        onBlur={() => setTyped(null)}
        contentAfter={
          <Button
            className={styles.button}
            size="small"
            appearance="transparent"
            icon={<CalendarRegular />}
            aria-label={`在日历上选择${label}`}
            onClick={() => picker.current?.showPicker()}
          />
        }
      />
      <input
        ref={picker}
        className={styles.picker}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={value ?? ''}
        onChange={(event) => {
          setTyped(null);
          onChange(parseDay(event.target.value));
        }}
      />
    </span>
  );
}
