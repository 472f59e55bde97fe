import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

/** A file a person chose: its name, and its bytes when they are wanted (null where the browser can't read it). */
export type PickedFile = { name: string; read: () => Promise<Uint8Array | null> };

type Props = Pick<ButtonProps, 'appearance' | 'disabled'> & {
  words: string;
  accept: string;
  several?: boolean;
  onFiles: (files: PickedFile[]) => void;
};

/** A button that asks for files. */
export function FileButton({ words, accept, several = false, disabled, onFiles, ...look }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="small"
        {...look}
        disabledFocusable={disabled === true}
        onClick={() => input.current?.click()}
      >
        {words}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={several}
        aria-label={words}
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])].map(pickedFile));
          event.target.value = '';
        }}
      />
    </>
  );
}

/** A file of the browser's, read when it is wanted. */
export const pickedFile = (file: File): PickedFile => ({
  name: file.name,
  read: () =>
    file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => null,
    ),
});
