import { Checkbox, Radio, RadioGroup } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { Counting } from '../../../core/deadline/counting.ts';
import { getSetting, setSetting } from '../../store/settings.ts';
import { Notes } from '../shared/notes.tsx';
import { useOffice } from '../shared/office.tsx';
import { useSaving } from '../shared/use-saving.ts';
import { EventSettings } from './event-settings.tsx';
import { NumberField } from './number-field.tsx';
import { useStyles } from './use-styles.ts';

/** 计数规则: how limits are counted where practice differs between places. */
export function CountingSettings() {
  const styles = useStyles();
  const { db } = useOffice();
  const { failure, setFailure, removed, save, remove } = useSaving();
  const counting = useLiveQuery(() => getSetting(db, 'counting'), [db]);
  if (!counting) return null;
  const change = async (patch: Partial<Counting>) => {
    const next = Counting.safeParse({ ...counting, ...patch });
    if (next.success) return save(() => setSetting(db, 'counting', next.data));
    setFailure(next.error.issues[0]?.message ?? null);
    return false;
  };
  return (
    <div className={styles.part}>
      <p className={styles.note}>改动以后读取的时限按新规则推算；已登记的事项不变。</p>
      <Notes failure={failure} removed={removed} />
      <Checkbox
        label="“6月30日前”包括6月30日当天（机关通行的做法）"
        checked={counting.beforeIncludesDay}
        onChange={(_, { checked }) => void change({ beforeIncludesDay: checked === true })}
      />
      <Checkbox
        label="“10日内”这样按期间计算的时限，最后一天是节假日的，顺延到下一个工作日（民法典第二百零三条）"
        checked={counting.rollPeriods}
        onChange={(_, { checked }) => void change({ rollPeriods: checked === true })}
      />
      <span id="before-festival">“春节前”“国庆节前”指：</span>
      <RadioGroup
        aria-labelledby="before-festival"
        value={counting.beforeFestival}
        onChange={(_, { value }) => void change({ beforeFestival: value === 'eve' ? 'eve' : 'lastWorkday' })}
      >
        <Radio value="lastWorkday" label="放假前的最后一个工作日" />
        <Radio value="eve" label="节日的前一天" />
      </RadioGroup>
      <div className={styles.buttons}>
        <span>“月初”指当月</span>
        <NumberField
          label="月初的日"
          value={counting.monthStartDay}
          onChange={(monthStartDay) => void change({ monthStartDay })}
        />
        <span>日，“月中”指当月</span>
        <NumberField
          label="月中的日"
          value={counting.monthMiddleDay}
          onChange={(monthMiddleDay) => void change({ monthMiddleDay })}
        />
        <span>日。</span>
      </div>
      <EventSettings
        events={counting.events}
        onChange={(events) => change({ events })}
        onRemove={({ name, from }) => {
          const events = counting.events.filter((one) => one.name !== name || one.from !== from);
          void remove(
            `已删除“${name}”。`,
            () => setSetting(db, 'counting', { ...counting, events }),
            () => setSetting(db, 'counting', counting),
          );
        }}
      />
    </div>
  );
}
