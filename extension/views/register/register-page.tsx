import type { PageProps } from '../pages/pages.tsx';
import { BOARD_LIST_IDS } from '../today/board-lists.ts';
import { Register } from './register.tsx';

/** 台账. The address keeps the open task (#task=…) and the list of 今日 it was opened with (#list=overdue). */
export function RegisterPage({ place, go }: PageProps) {
  const list = BOARD_LIST_IDS.find((id) => id === place.list) ?? null;
  return (
    <Register
      key={list}
      begin={list}
      opened={place.task ?? null}
      onOpen={(task) => go({ task: task ?? undefined })}
    />
  );
}
