import { makeStyles, tokens } from '@fluentui/react-components';

/** The look the parts of the settings share. */
export const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '32px' },
  grow: { flexGrow: 1 },
  preview: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { whiteSpace: 'nowrap' },
  scroll: { maxHeight: '240px', overflowY: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    '& th': { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, padding: '4px 8px 4px 0' },
    '& td': { verticalAlign: 'top', padding: '4px 8px 4px 0' },
  },
});
