import { makeStyles, tokens } from '@fluentui/react-components';
import { Folded } from '../shared/folded.tsx';
import { NumberLink } from '../shared/number-link.tsx';

const useStyles = makeStyles({
  scroll: { overflow: 'auto', maxHeight: '320px' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    '& th, & td': {
      padding: '3px 6px',
      textAlign: 'right',
      whiteSpace: 'nowrap',
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    '& th:first-child': { textAlign: 'left', whiteSpace: 'normal', minWidth: '90px' },
    '& thead th': { fontWeight: 400, color: tokens.colorNeutralForeground3 },
    '& tbody th': { fontWeight: 400 },
  },
});

type Props = {
  /** Heading of the first column, and of the others. */
  head: string;
  columns: readonly string[];
  rows: readonly { word: string; numbers: readonly number[] }[];
  onPick: (row: number, column: number) => void;
};

/** The numbers of a chart as a table: every number opens its rows, also from the keyboard. */
export function NumberTable({ head, columns, rows, onPick }: Props) {
  const styles = useStyles();
  return (
    <Folded summary="看数字">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <div className={styles.scroll} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ word, numbers }, row) => (
              <tr key={word}>
                <th scope="row">{word}</th>
                {numbers.map((number, column) => (
                  <td key={columns[column]}>
                    <NumberLink
                      number={number}
                      of={`${word}，${columns[column]}`}
                      onClick={() => onPick(row, column)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Folded>
  );
}
