import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';
import { DialogSurface } from './dialog-surface.tsx';

type Props = {
  title: string;
  /** What its button says. */
  word?: string;
  /** False while something needed is not filled in. */
  ready?: boolean;
  failure?: string | null;
  /** Buttons of its own before the usual two. */
  actions?: ReactNode;
  onSubmit: (event: FormEvent) => void;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog with a form: Enter saves, what went wrong stands above the buttons, a click beside it loses nothing. */
export function FormDialog(props: Props) {
  const { title, word = '保存', ready = true, failure = null, actions, onSubmit, onClose, children } = props;
  return (
    <Dialog open onOpenChange={(_, { type }) => type !== 'backdropClick' && onClose()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) onSubmit(event);
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              {children}
              {failure && (
                <MessageBar intent="error" layout="multiline">
                  <MessageBarBody>{failure}</MessageBarBody>
                </MessageBar>
              )}
            </DialogContent>
            <DialogActions>
              {actions}
              <Button onClick={onClose}>取消</Button>
              <Button appearance="primary" type="submit" disabledFocusable={!ready}>
                {word}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
