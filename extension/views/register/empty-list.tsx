import { Button } from '@fluentui/react-components';
import { placeHash } from '../pages/place.ts';
import { Empty } from '../shared/empty.tsx';

type Props = { registerIsEmpty: boolean; onClear: () => void; onCreate: () => void };

/** Where there is nothing to list: how to begin, or that the filter leaves nothing. */
export function EmptyList({ registerIsEmpty, onClear, onCreate }: Props) {
  if (!registerIsEmpty)
    return (
      <Empty
        fill
        heading="没有符合条件的事项"
        actions={<Button onClick={onClear}>清除筛选，看全部在办事项</Button>}
      />
    );
  return (
    <Empty
      fill
      heading="台账还是空的"
      actions={
        <>
          <Button onClick={onCreate}>新建事项</Button>
          <Button as="a" href={placeHash({ view: 'drafts' })}>
            从文件起草
          </Button>
        </>
      }
    >
      打开办公系统里的收文处理单、会议纪要或批示件，按 Alt+Shift+D
      <br />
      或点浏览器工具栏上的“督查”按钮，核对后立项，事项就会列在这里。
      <br />
      已有 Excel 台账或备份的，用右上角的“导入/备份”。
    </Empty>
  );
}
