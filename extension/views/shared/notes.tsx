import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Removed } from './use-saving.ts';

type Props = { failure?: string | null; warnings?: readonly string[]; removed?: Removed | null };

/** What went wrong, what is to be looked at, and what was taken away with the way back. */
export function Notes({ failure = null, warnings = [], removed = null }: Props) {
  return (
    <>
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      {warnings.map((warning) => (
        <MessageBar key={warning} intent="warning" layout="multiline">
          <MessageBarBody>{warning}</MessageBarBody>
        </MessageBar>
      ))}
      {removed && (
        <MessageBar intent="success">
          <MessageBarBody>{removed.words}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={removed.bringBack}>
              撤销
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
