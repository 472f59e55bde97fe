import { Button, Checkbox, SearchBox, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { unitsToText } from '../../../core/intake/units-text.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { PUBLIC_FIELDS, PUBLIC_STATUSES } from '../../../core/openness/public-field.ts';
import { ScrollArea } from '../shared/scroll-area.tsx';
import { useResultStyles } from '../shared/use-result-styles.ts';

/** Rows a person can look through; choosing all chooses those beyond too. */
const LISTED = 300;

type Props = {
  tasks: readonly { id: string; fields: TaskFields }[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
};

/** Which tasks go in. */
export function TaskCard({ tasks, chosen, onChange }: Props) {
  const styles = useResultStyles();
  const [text, setText] = useState('');
  const [status, setStatus] = useState('');
  const found = useMemo(
    () =>
      tasks.filter(
        ({ fields }) =>
          (status === '' || PUBLIC_FIELDS.status.of(fields) === status) &&
          `${fields.title}${unitsToText(fields.lead)}${unitsToText(fields.cooperate)}`.includes(text.trim()),
      ),
    [tasks, text, status],
  );
  const set = (ids: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    onChange(next);
  };
  const ids = found.map(({ id }) => id);
  return (
    <section className={styles.card} aria-label="选事项">
      <h2 className={styles.heading}>
        选事项（已选{chosen.size}项，可公开共{tasks.length}项）
      </h2>
      <div className={styles.buttons}>
        <SearchBox
          aria-label="按事项、单位查找"
          placeholder="按事项、单位查找"
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
        <Select aria-label="办理状态" value={status} onChange={(_, { value }) => setStatus(value)}>
          <option value="">全部</option>
          {PUBLIC_STATUSES.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </Select>
        <Button onClick={() => set(ids, true)}>选中列出的</Button>
        <Button onClick={() => set(ids, false)}>取消列出的</Button>
      </div>
      <ScrollArea className={styles.scroll} label="可公开的事项">
        {found.slice(0, LISTED).map(({ id, fields }) => (
          <div key={id}>
            <Checkbox
              checked={chosen.has(id)}
              onChange={(_, { checked }) => set([id], checked === true)}
              label={`${fields.title}（${unitsToText(fields.lead) || '未写责任单位'}，${PUBLIC_FIELDS.due.of(fields) || '无明确时限'}，${PUBLIC_FIELDS.status.of(fields)}）`}
            />
          </div>
        ))}
      </ScrollArea>
      {found.length > LISTED && (
        <p className={styles.note}>
          列出前{LISTED}项，共{found.length}项；按钮对全部{found.length}项起作用。
        </p>
      )}
    </section>
  );
}
