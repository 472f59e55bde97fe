import { Button } from '@fluentui/react-components';
import type { MappedPlan } from '../../../core/exchange/mapping/plan-mapped.ts';
import { unitsToText } from '../../../core/intake/units-text.ts';
import { FIELD_WORD } from '../shared/field-text.ts';
import { ScrollArea } from '../shared/scroll-area.tsx';
import { useResultStyles } from '../shared/use-result-styles.ts';

const LISTED = 100;

type Props = { file: string; plan: MappedPlan; onConfirm: () => void; onCancel: () => void };

/** What an import by mapping would do, before it is done. */
export function MappedPreview({
  file,
  plan: { added, changed, same, problems },
  onConfirm,
  onCancel,
}: Props) {
  const styles = useResultStyles();
  const count = added.length + changed.length;
  return (
    <div>
      <p>
        {file}：新增{added.length}项，修改{changed.length}项，相同{same}项
        {problems.length > 0 && `，${problems.length}处没有读入`}。
      </p>
      <ScrollArea className={styles.scroll} label="导入预览">
        <ul>
          {problems.slice(0, LISTED).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
          {changed.slice(0, LISTED).map(({ rowNumber, title, patch }) => (
            <li key={rowNumber}>
              第{rowNumber}行修改“{title}”：
              {(Object.keys(patch) as (keyof typeof patch)[]).map((field) => FIELD_WORD[field]).join('、')}
            </li>
          ))}
          {added.slice(0, LISTED).map(({ rowNumber, fields }) => (
            <li key={rowNumber}>
              第{rowNumber}行新增“{fields.title}”（{unitsToText(fields.lead) || '未写牵头单位'}）
            </li>
          ))}
        </ul>
      </ScrollArea>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={count === 0} onClick={onConfirm}>
          导入{count}项
        </Button>
        <Button onClick={onCancel}>取消</Button>
      </div>
    </div>
  );
}
