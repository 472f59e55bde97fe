import { Input } from '@fluentui/react-components';
import { useState } from 'react';

type Props = { label: string; value: number; onChange: (value: number) => void };

/** A whole number; what is typed stays as typed until the field is left. */
export function NumberField({ label, value, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    setTyped(text);
    if (/^\d{1,4}$/.test(text.trim())) onChange(Number(text));
  };
  return (
    <Input
      size="small"
      inputMode="numeric"
      maxLength={4}
      aria-label={label}
      style={{ width: '64px' }}
      value={typed ?? String(value)}
      onChange={(_, data) => change(data.value)}
      onBlur={() => setTyped(null)}
    />
  );
}
