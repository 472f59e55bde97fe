import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { type ReactNode, useCallback } from 'react';
import type { PageProps } from '../pages/page-props.ts';
import { NO_WINDOW } from './capture-files.ts';
import { DropArea } from './drop-area.tsx';
import { useOpenFiles } from './use-open-files.ts';

/** The register's window as a place to drop files on: they become a draft, which is shown. Parts with a use of their own come first. */
export function PageDrop({ go, children }: Pick<PageProps, 'go'> & { children: ReactNode }) {
  const show = useCallback((draft: string) => go({ view: 'drafts', draft }), [go]);
  const { open, failure } = useOpenFiles(NO_WINDOW, show);
  return (
    <DropArea fill words="松开鼠标，据文件起草立项" onFiles={open}>
      {failure && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{failure}</MessageBarBody>
        </MessageBar>
      )}
      {children}
    </DropArea>
  );
}
