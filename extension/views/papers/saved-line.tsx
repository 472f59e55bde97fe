import { useState } from 'react';
import { LineField } from '../fields/text-fields.tsx';

type Props = { id: string; value: string; placeholder?: string; onSave: (value: string) => void };

/** One line that is saved when it is left: while it is typed, nothing else sets it. */
export function SavedLine({ id, value, placeholder, onSave }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <LineField
      id={id}
      value={typed ?? value}
      {...(placeholder ? { placeholder } : {})}
      onChange={setTyped}
      onBlur={() => {
        if (typed !== null && typed !== value) onSave(typed);
        setTyped(null);
      }}
    />
  );
}
