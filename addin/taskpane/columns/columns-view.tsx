import { Body1, Caption1, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { LedgerColumn } from '../../../core/ledger/finding.ts';
import { columnLetter } from '../../../core/ledger/grid.ts';
import { COLUMN_MEANINGS, type ColumnMeaning } from '../../../core/ledger/recognise/column-meaning.ts';
import { MEANING_WORD } from '../../../core/ledger/recognise/meaning-word.ts';
import type { RecognisedLedger } from '../../../core/ledger/recognise/recognised-ledger.ts';

const useStyles = makeStyles({
  intro: { display: 'block', padding: '6px 0 8px', color: tokens.colorNeutralForeground3 },
  column: {
    display: 'grid',
    gridTemplateColumns: '1fr 132px',
    columnGap: '8px',
    alignItems: 'center',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { overflowWrap: 'anywhere' },
  letter: {
    font: 'inherit',
    border: 'none',
    backgroundColor: 'transparent',
    padding: '0 4px 0 0',
    color: tokens.colorBrandForeground1,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  reason: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground3 },
});

type Props = {
  ledger: RecognisedLedger;
  onGoTo: (row: number, column: number) => void;
  onCorrect: (index: number, means: ColumnMeaning) => void;
};

/** How each column was read and why; a wrong one is corrected by choosing what it holds. */
export function ColumnsView({ ledger, onGoTo, onCorrect }: Props) {
  const styles = useStyles();
  return (
    <>
      <Caption1 className={styles.intro}>
        表头在第 {ledger.headerRow + 1} 行，事项从第 {ledger.dataStart + 1} 行到第 {ledger.dataEnd + 1} 行。
        认错的列在右边改正，记在这个工作簿里。
      </Caption1>
      {ledger.columns.map((column) => (
        <ColumnLine
          key={column.index}
          column={column}
          onGo={() => onGoTo(ledger.headerRow, column.index)}
          onCorrect={(means) => onCorrect(column.index, means)}
        />
      ))}
    </>
  );
}

type LineProps = { column: LedgerColumn; onGo: () => void; onCorrect: (means: ColumnMeaning) => void };

function ColumnLine({ column, onGo, onCorrect }: LineProps) {
  const styles = useStyles();
  const letter = columnLetter(column.index);
  const heading = column.heading.replace(/\s+/g, '') || '（没有表头）';
  return (
    <div className={styles.column}>
      <span className={styles.heading}>
        <button type="button" className={styles.letter} onClick={onGo} aria-label={`转到 ${letter} 列`}>
          {letter}
        </button>
        <Body1>{heading}</Body1>
      </span>
      <Select
        size="small"
        aria-label={`${letter} 列“${heading}”的含义`}
        value={column.means}
        onChange={(_, { value }) => onCorrect(value as ColumnMeaning)}
      >
        {COLUMN_MEANINGS.map((means) => (
          <option key={means} value={means}>
            {MEANING_WORD[means]}
          </option>
        ))}
      </Select>
      <Caption1 className={styles.reason}>{column.reason}</Caption1>
    </div>
  );
}
