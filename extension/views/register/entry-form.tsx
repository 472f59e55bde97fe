import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { useSectionStyles } from './section-styles.ts';

type Props = {
  label: string;
  /** What the button says. */
  word: string;
  failure: string | null;
  saving: boolean;
  onSubmit: (event: FormEvent) => void;
  onCancel?: () => void;
  children: ReactNode;
};

/** The frame of a form that writes one entry of a task: its fields, what went wrong, the button. Ctrl+Enter saves, Escape closes it. */
export function EntryForm({ label, word, failure, saving, onSubmit, onCancel, children }: Props) {
  const section = useSectionStyles();
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit(event);
    if (event.key !== 'Escape' || !onCancel) return;
    event.preventDefault();
    onCancel();
  };
  return (
    <form className={section.form} aria-label={label} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      {children}
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      <div className={section.buttons}>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={saving}>
          {word}
        </Button>
        {onCancel && (
          <Button size="small" onClick={onCancel}>
            取消
          </Button>
        )}
      </div>
    </form>
  );
}
