import { Button, Input } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Counting } from '../../../core/deadline/counting.ts';
import { useStyles } from './use-styles.ts';

type Events = Counting['events'];
type Props = {
  events: Events;
  onChange: (events: Events) => Promise<boolean>;
  onRemove: (event: Events[number]) => void;
};

const NONE = { name: '', from: '', to: '' };
const FIELDS = [
  ['name', '名称', '如：汛期'],
  ['from', '开始', '04-15'],
  ['to', '结束', '10-15'],
] as const;

/** Events of this place, for limits such as 汛期前: every year (月-日) or once (年-月-日). */
export function EventSettings({ events, onChange, onRemove }: Props) {
  const styles = useStyles();
  const [next, setNext] = useState(NONE);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const added = { name: next.name.trim(), from: next.from.trim(), to: next.to.trim() || next.from.trim() };
    const others = events.filter(({ name, from }) => name !== added.name || from !== added.from);
    if (await onChange([...others, added])) setNext(NONE);
  };
  return (
    <>
      <span>本地的时间节点（“汛期前”“两会前”按此推算；每年都一样的写月-日，只有一年的写年-月-日）：</span>
      {events.length > 0 && (
        <ul className={styles.list} aria-label="本地的时间节点">
          {events.map(({ name, from, to }) => (
            <li key={`${name} ${from}`} className={styles.item}>
              <span className={styles.grow}>
                {name}：{from === to ? from : `${from} 至 ${to}`}
              </span>
              <Button
                size="small"
                appearance="subtle"
                aria-label={`删除${name}`}
                onClick={() => onRemove({ name, from, to })}
              >
                删除
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form className={styles.buttons} onSubmit={(event) => void add(event)}>
        {FIELDS.map(([field, label, example]) => (
          <Input
            key={field}
            size="small"
            style={{ width: field === 'name' ? '140px' : '112px' }}
            aria-label={`时间节点的${label}`}
            placeholder={example}
            value={next[field]}
            onChange={(_, { value }) => setNext({ ...next, [field]: value })}
          />
        ))}
        <Button size="small" type="submit" disabled={next.name.trim() === '' || next.from.trim() === ''}>
          增加
        </Button>
      </form>
    </>
  );
}
