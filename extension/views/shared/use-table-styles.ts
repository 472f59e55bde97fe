import { makeStyles, tokens } from '@fluentui/react-components';

/** The look of the pages' plain tables and the cards they stand in. */
export const useTableStyles = makeStyles({
  card: {
    padding: '10px 14px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  heading: { margin: '0 0 6px', fontSize: tokens.fontSizeBase300 },
  scroll: { overflow: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: '6px 8px',
      textAlign: 'left',
      verticalAlign: 'top',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    '& thead th': {
      fontWeight: 400,
      fontSize: tokens.fontSizeBase200,
      color: tokens.colorNeutralForeground3,
      whiteSpace: 'nowrap',
    },
    '& tbody th': { fontWeight: 400 },
  },
  number: { textAlign: 'right !important' as 'right', whiteSpace: 'nowrap' },
  short: { whiteSpace: 'nowrap' },
  note: { margin: '4px 0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  warn: { color: tokens.colorPaletteDarkOrangeForeground2 },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
  },
});
