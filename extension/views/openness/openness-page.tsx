import { Button, Spinner } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useState } from 'react';
import type { TaskFields } from '../../../core/model/task.ts';
import { publicTasks } from '../../store/public-tasks.ts';
import type { PageProps } from '../pages/page-props.ts';
import { Empty } from '../shared/empty.tsx';
import { useOffice } from '../shared/office.tsx';
import { Page } from '../shared/page.tsx';
import { useLongWork } from '../shared/use-long-work.ts';
import { useResultStyles } from '../shared/use-result-styles.ts';
import { Working } from '../shared/working.tsx';
import { PublicTable } from './public-table.tsx';

/** 公开: the tasks marked 可公开, to be chosen, checked and written as a page or CSV. */
export function OpennessPage({ go }: PageProps) {
  const styles = useResultStyles();
  const { db } = useOffice();
  const [tasks, setTasks] = useState<{ id: string; fields: TaskFields }[] | null>(null);
  const { share, cancel, run } = useLongWork();
  const read = useCallback(() => {
    void run((work) => publicTasks(db, work)).then((found) => found && setTasks(found));
  }, [run, db]);
  useEffect(() => {
    read();
    return cancel;
  }, [read, cancel]);
  return (
    <Page
      title="公开"
      actions={
        <>
          <span className={styles.note}>只列出公开范围为“可公开”的事项；内部和涉密事项不能选。</span>
          <span className={styles.spring} />
          <Button appearance="subtle" icon={<ArrowClockwiseRegular />} onClick={read}>
            重新读取
          </Button>
        </>
      }
    >
      {share !== null && <Working words="正在找可公开的事项" share={share} onCancel={cancel} />}
      {tasks === null ? (
        share === null && <Spinner label="正在打开…" />
      ) : tasks.length === 0 ? (
        <Empty
          heading="还没有可公开的事项"
          actions={<Button onClick={() => go({ view: undefined })}>打开台账</Button>}
        >
          事项立项时默认为“内部”。在台账里打开事项，把“公开范围”改为“可公开”；或选中多项，用“公开范围”一并修改，再回到这里。
        </Empty>
      ) : (
        <PublicTable tasks={tasks} />
      )}
    </Page>
  );
}
