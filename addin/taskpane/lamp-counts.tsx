import { makeStyles, ToggleButton } from '@fluentui/react-components';
import { lampPresetOf } from '../../core/ledger/default-settings.ts';
import { LAMP_KEYS, type LampKey, lampColour } from '../../core/ledger/rows/row-lamp.ts';
import type { CheckSettings } from '../../core/ledger/settings.ts';
import { LampDot } from './lamp-look.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '4px', padding: '4px 12px 8px' },
  count: { minWidth: 'auto', paddingLeft: '6px', paddingRight: '8px', gap: '4px', fontWeight: 'normal' },
});

type Props = {
  settings: CheckSettings;
  lamps: Record<LampKey, number>;
  shown: LampKey | null;
  onShow: (key: LampKey) => void;
};

/** How many rows have each lamp; every number opens its rows. Lamps without rows are left out, 逾期 and 临期 never. */
export function LampCounts({ settings, lamps, shown, onShow }: Props) {
  const styles = useStyles();
  const preset = lampPresetOf(settings);
  const keys = (Object.keys(LAMP_KEYS) as LampKey[]).filter(
    (key) => lamps[key] > 0 || key === 'overdue' || key === 'near',
  );
  return (
    <div className={styles.root} role="toolbar" aria-label="各灯事项数，点数字看事项">
      {keys.map((key) => (
        <ToggleButton
          key={key}
          size="small"
          className={styles.count}
          checked={shown === key}
          onClick={() => onShow(key)}
          aria-label={`${LAMP_KEYS[key]} ${lamps[key]} 项，查看`}
        >
          <LampDot colour={lampColour(key, preset)} />
          {LAMP_KEYS[key]} <b>{lamps[key]}</b>
        </ToggleButton>
      ))}
    </div>
  );
}
