import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';

type State = { error: Error | null };

/** Where a view breaks by a bug: says that nothing stored is touched and what to do, instead of an empty page. */
export class Mishap extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          本页出错，没能显示。已保存的内容不受影响，请重新打开本页；仍不行请把这句话告诉管理员：
          {error.message}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => location.reload()}>
            重新打开
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
