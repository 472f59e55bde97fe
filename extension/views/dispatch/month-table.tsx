import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Day } from '../../../core/calendar/day.ts';
import { GAP_WORD, type MonthLine } from '../../../core/reporting/month-sheet.ts';
import { shortDay } from '../shared/format.ts';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', width: '100%', minWidth: '900px' },
  head: {
    position: 'sticky',
    top: 0,
    textAlign: 'start',
    padding: '8px 12px',
    fontWeight: 400,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    padding: '8px 12px',
    verticalAlign: 'top',
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  gap: { color: tokens.colorPaletteDarkOrangeForeground2, fontWeight: 600 },
  none: { color: tokens.colorPaletteRedForeground1, fontWeight: 600 },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type Props = { lines: readonly MonthLine[]; today: Day; onOpen: (id: string) => void };

const HEADINGS: [word: string, width: string][] = [
  ['事项', '24%'],
  ['月度进展', '26%'],
  ['存在问题', '18%'],
  ['下月安排', '18%'],
  ['缺项', '14%'],
];

/** The month sheet as a table; what is missing says so in its own cell and again under 缺项. */
export function MonthTable({ lines, today, onOpen }: Props) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label="月度调度">
      <thead>
        <tr>
          {HEADINGS.map(([word, width]) => (
            <th key={word} scope="col" className={styles.head} style={{ width }}>
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, fields, reportedOn, progress, problem, nextStep, percent, gaps }) => (
          <tr key={id}>
            <td className={styles.cell}>
              <Link as="button" onClick={() => onOpen(id)}>
                {fields.title}
              </Link>
              <div className={styles.note}>
                {fields.lead.join('、') || '牵头单位未定'}
                {fields.limit.due ? `，${shortDay(fields.limit.due, today)}截止` : ''}
              </div>
            </td>
            <td className={styles.cell}>
              {progress}
              {reportedOn && (
                <div className={styles.note}>
                  {shortDay(reportedOn, today)}报{percent === null ? '' : `，完成${percent}%`}
                </div>
              )}
            </td>
            <td className={styles.cell}>{problem}</td>
            <td className={styles.cell}>{nextStep}</td>
            <td className={styles.cell}>
              {gaps.map((gap) => (
                <div key={gap} className={gap === 'report' ? styles.none : styles.gap}>
                  {GAP_WORD[gap]}
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
