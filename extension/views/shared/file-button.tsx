import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

type Props = {
  words: string;
  /** What it is called where the words alone do not tell it from others of its kind. */
  label?: string;
  accept: string;
  size?: ButtonProps['size'];
  onFile: (name: string, bytes: Uint8Array) => void;
};

/** A button that asks for one file. */
export function FileButton({ words, label = words, accept, size = 'small', onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (file) onFile(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  return (
    <>
      <Button size={size} aria-label={label} onClick={() => input.current?.click()}>
        {words}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        hidden
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </>
  );
}
