import { MessageBar, MessageBarBody } from '@fluentui/react-components';

type Props = { failure?: string | null; warnings?: readonly string[] };

/** What went wrong, and what is to be looked at. */
export function Notes({ failure = null, warnings = [] }: Props) {
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
    </>
  );
}
