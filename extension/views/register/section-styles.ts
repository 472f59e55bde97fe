import { makeStyles, tokens } from '@fluentui/react-components';

/** What the sections of an open task share. */
export const useSectionStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  form: {
    margin: '6px 0 8px',
    padding: '6px 12px 10px',
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '12px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', marginTop: '4px' },
  list: { listStyle: 'none', margin: '4px 0', padding: 0 },
  item: {
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  warn: { color: tokens.colorPaletteDarkOrangeForeground2 },
  late: { color: tokens.colorPaletteRedForeground1 },
});
