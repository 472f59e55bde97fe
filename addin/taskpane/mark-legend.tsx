import { Caption1, makeStyles } from '@fluentui/react-components';
import { lampPresetOf } from '../../core/ledger/default-settings.ts';
import { legendOf, MARK_LOOK } from '../../core/ledger/marks/mark-look.ts';
import type { CheckSettings } from '../../core/ledger/settings.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', padding: '6px 0' },
  swatch: { padding: '0 6px', borderRadius: '2px', fontSize: '12px', lineHeight: '18px' },
});

/** What the colours on the sheet mean under the preset in use, each drawn as it looks there. */
export function MarkLegend({ settings }: { settings: CheckSettings }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Caption1>标记颜色：</Caption1>
      {legendOf(lampPresetOf(settings)).map(({ style, word }) => {
        const { fill, font, bold } = MARK_LOOK[style];
        return (
          <span
            key={style}
            className={styles.swatch}
            style={{ backgroundColor: `#${fill}`, color: `#${font}`, fontWeight: bold ? 700 : 400 }}
          >
            {word}
          </span>
        );
      })}
    </div>
  );
}
