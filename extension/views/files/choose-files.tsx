import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

type Props = {
  words: string;
  /** Ends of names the browser's dialog offers; all files where there is none. */
  accept?: string;
  icon?: ButtonProps['icon'];
  appearance?: ButtonProps['appearance'];
  disabled?: boolean;
  size?: ButtonProps['size'];
  onFiles: (files: File[]) => void;
};

/** A button that asks for one or more files. */
export function ChooseFiles({ words, accept, icon, appearance, disabled, size = 'small', onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size={size}
        appearance={appearance}
        icon={icon}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {words}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        aria-label={words}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
