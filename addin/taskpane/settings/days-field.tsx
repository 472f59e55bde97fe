import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';

/** More days than this are a slip of the keyboard. */
const MOST = 366;

type Props = {
  label: string;
  hint?: string;
  days: number | undefined;
  least: number;
  /** May be left empty. */
  optional?: boolean;
  onDays: (days: number | undefined) => void;
};

/** A number of days; taken when the field is left or Enter is pressed, so that typing 15 does not check for 1 first. */
export function DaysField({ label, hint, days, least, optional = false, onDays }: Props) {
  const kept = days === undefined ? '' : String(days);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? kept;
  const number = Number(text);
  const empty = text.trim() === '';
  const good = empty ? optional : Number.isInteger(number) && number >= least && number <= MOST;
  const take = () => {
    if (!good || typed === null) return;
    setTyped(null);
    if (text !== kept) onDays(empty ? undefined : number);
  };
  return (
    <Field
      label={label}
      size="small"
      {...(hint ? { hint } : {})}
      {...(good ? {} : { validationMessage: `请填 ${least} 到 ${MOST} 之间的整数。` })}
    >
      <Input
        size="small"
        inputMode="numeric"
        value={text}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={take}
        onKeyDown={({ key }) => key === 'Enter' && take()}
      />
    </Field>
  );
}
