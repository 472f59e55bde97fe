import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { removeSamples, samplesRegistered } from '../../store/samples.ts';
import { useOffice, useWriting } from '../shared/office.tsx';

/** Takes all samples out again, in one click. */
export function SampleRemoval() {
  const { db } = useOffice();
  const writing = useWriting();
  const [failure, setFailure] = useState<string | null>(null);
  const remove = async () => {
    const result = await removeSamples(db, await writing());
    setFailure(result.ok ? null : result.failure.message);
  };
  return (
    <>
      <Button onClick={() => void remove()}>清除示例</Button>
      {failure && <span role="alert">{failure}</span>}
    </>
  );
}

/** Reminds on the board that samples are still in the register. */
export function SampleNotice() {
  const { db } = useOffice();
  const count = useLiveQuery(() => samplesRegistered(db), [db]) ?? 0;
  if (count === 0) return null;
  return (
    <MessageBar intent="info">
      <MessageBarBody>台账里有{count}件示例事项，标题前有“【示例】”。</MessageBarBody>
      <MessageBarActions>
        <SampleRemoval />
      </MessageBarActions>
    </MessageBar>
  );
}
