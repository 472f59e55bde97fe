import type { PageProps } from '../pages/page-props.ts';
import { Board } from './board.tsx';

/** 今日. The address keeps the open task; a list's heading leads to its tasks in 台账. */
export function TodayPage({ place, go }: PageProps) {
  return (
    <Board
      opened={place.task ?? null}
      onOpen={(task) => go({ task: task ?? undefined })}
      onList={(list) => go({ view: undefined, list })}
    />
  );
}
