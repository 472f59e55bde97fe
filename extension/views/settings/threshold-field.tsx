import { Select } from '@fluentui/react-components';
import type { LampThreshold } from '../../../core/deadline/own-lamp.ts';
import { NumberField } from './number-field.tsx';
import { useStyles } from './use-styles.ts';

type Props = { label: string; value: LampThreshold; onChange: (threshold: LampThreshold) => void };

/** From when on a lamp shows: days left, calendar or working, or a share of the whole time. */
export function ThresholdField({ label, value, onChange }: Props) {
  const styles = useStyles();
  const kind = value.by === 'share' ? 'share' : value.counting;
  const choose = (next: string) => {
    if (next === 'share') onChange({ by: 'share', percent: value.by === 'share' ? value.percent : 30 });
    else
      onChange({
        ...{ by: 'days', counting: next === 'working' ? 'working' : 'calendar' },
        atMost: value.by === 'days' ? value.atMost : 5,
      });
  };
  return (
    <div className={styles.buttons}>
      <span>{label}：剩余不超过</span>
      <NumberField
        label={`${label}的数值`}
        value={value.by === 'share' ? value.percent : value.atMost}
        onChange={(n) => onChange(value.by === 'share' ? { ...value, percent: n } : { ...value, atMost: n })}
      />
      <Select
        size="small"
        aria-label={`${label}的单位`}
        value={kind}
        onChange={(_, { value: next }) => choose(next)}
      >
        <option value="calendar">天</option>
        <option value="working">个工作日</option>
        <option value="share">%的时间</option>
      </Select>
    </div>
  );
}
