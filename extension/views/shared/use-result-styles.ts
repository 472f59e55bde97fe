import { makeStyles, tokens } from '@fluentui/react-components';

/** The look the pages of results share: cards in a grid, tables of figures. */
export const useResultStyles = makeStyles({
  main: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 460px), 1fr))',
    alignContent: 'start',
    alignItems: 'start',
    gap: '12px',
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
  },
  card: {
    minWidth: 0,
    padding: '10px 14px 14px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  wide: { gridColumn: '1 / -1' },
  unit: { minWidth: '9em' },
  text: { minWidth: '16em' },
  heading: { margin: '0 0 6px', fontSize: tokens.fontSizeBase300 },
  note: { margin: '4px 0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  scroll: { overflow: 'auto', maxHeight: '420px' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: '5px 8px',
      textAlign: 'left',
      verticalAlign: 'top',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    '& thead th': {
      position: 'sticky',
      top: 0,
      whiteSpace: 'nowrap',
      fontWeight: tokens.fontWeightSemibold,
      backgroundColor: tokens.colorNeutralBackground1,
    },
    '& tbody th': { fontWeight: tokens.fontWeightRegular },
  },
  number: {
    textAlign: 'right !important' as 'right',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', marginTop: '8px' },
  spring: { flexGrow: 1 },
});
