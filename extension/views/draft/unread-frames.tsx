import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { Capture } from '../../page/capture.ts';
import { frameLabel, omittedText, unreadText } from '../../page/unread-text.ts';
import type { PanelPlatform } from '../platform.ts';

type Props = { capture: Capture; platform: PanelPlatform };

/** Names what of the page could not be read, why, and what to do; one click grants access and reads again. */
export function UnreadFrames({ capture, platform }: Props) {
  const [declined, setDeclined] = useState(false);
  const closed = capture.unread.filter((frame) => frame.reason === 'no-access');
  const others = capture.unread.filter((frame) => frame.reason !== 'no-access');
  const omitted = [...new Set(capture.frames.flatMap(({ snapshot }) => snapshot.omitted))];
  const grant = async () => {
    const urls = closed.map((frame) => frame.url);
    setDeclined(!(await platform.grantAndReadAgain(urls, capture.tabId)));
  };
  return (
    <>
      {closed.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            有{closed.length}个框架没有读到：{closed.map((frame) => frameLabel(frame.url)).join('、')}。
            {unreadText({ reason: 'no-access' })}
            {declined && ' 刚才没有同意授权；需要时可再点一次。'}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" appearance="primary" onClick={grant}>
              授权读取
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {others.map((frame) => (
        <MessageBar key={frame.url + frame.reason} intent="warning" layout="multiline">
          <MessageBarBody>
            {frameLabel(frame.url)}：{unreadText(frame)}
          </MessageBarBody>
        </MessageBar>
      ))}
      {omitted.map((code) => (
        <MessageBar key={code} intent="info" layout="multiline">
          <MessageBarBody>{omittedText(code)}</MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}
