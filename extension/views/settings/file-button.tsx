import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

type Props = { words: string; accept: string; onFile: (name: string, bytes: Uint8Array) => void };

/** A button that asks for one file. */
export function FileButton({ words, accept, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined) => {
    if (file) onFile(file.name, new Uint8Array(await file.arrayBuffer()));
  };
  return (
    <>
      <Button size="small" onClick={() => input.current?.click()}>
        {words}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={words}
        hidden
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </>
  );
}
