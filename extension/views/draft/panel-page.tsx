import { useEffect, useState } from 'react';
import { type CaptureStatus, watchCaptureStatus } from '../../worker/capture-status.ts';
import { useDueNumber } from '../pages/use-due-number.ts';
import type { PanelPlatform } from '../platform.ts';
import { WithSiteRules } from '../site-rules/use-site-rules.tsx';
import { Panel } from './panel.tsx';

/** The side panel with the state of the capture under way. */
export function PanelPage({ platform }: { platform: PanelPlatform }) {
  useDueNumber();
  const [status, setStatus] = useState<CaptureStatus | null>(null);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let left = false;
    platform.windowId().then((windowId) => {
      if (!left) stop = watchCaptureStatus(windowId, setStatus);
    });
    return () => {
      left = true;
      stop?.();
    };
  }, [platform]);
  return (
    <WithSiteRules>
      <Panel platform={platform} status={status} />
    </WithSiteRules>
  );
}
