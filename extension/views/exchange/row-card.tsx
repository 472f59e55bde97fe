import { Badge, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { FieldDifference } from '../../../core/exchange/compare-row.ts';
import type { ComparedField } from '../../../core/exchange/compared-fields.ts';
import type { PlannedRow } from '../../store/import-plan.ts';
import { DayField } from '../fields/day-field.tsx';
import { FIELD_WORD } from '../shared/field-text.ts';
import { acceptable, claimsDone, type Decisions, isPostponed, outcome } from './decisions.ts';
import { NewRowBody } from './new-row-body.tsx';

const useStyles = makeStyles({
  root: {
    padding: '8px 12px 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  title: { flexGrow: 1, minWidth: 0, '& label': { fontWeight: 600 } },
  where: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  doubt: { marginLeft: '36px', color: tokens.colorPaletteDarkOrangeForeground2 },
  problem: { marginLeft: '36px', color: tokens.colorPaletteRedForeground1 },
  finish: { display: 'flex', alignItems: 'center', gap: '8px', margin: '4px 0 0 36px', width: '300px' },
  recognise: { marginLeft: '28px' },
  fields: { margin: '0 0 0 28px', padding: 0, listStyle: 'none' },
  field: {
    display: 'grid',
    gridTemplateColumns: '116px minmax(0, 2fr) 16px minmax(0, 3fr)',
    alignItems: 'baseline',
    gap: '4px 8px',
  },
  before: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  after: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
});

type Props = {
  row: PlannedRow;
  index: number;
  decisions: Decisions;
  onRow: (accept: boolean) => void;
  onField: (field: ComparedField, accept: boolean) => void;
  onRecognise: (recognise: boolean) => void;
  onFinishDay: (day: string | null) => void;
};

/** One row of the sheet: what it changes, field by field, from what to what; each can be accepted or declined. */
export function RowCard({ row, index, decisions, onRow, onField, onRecognise, onFinishDay }: Props) {
  const styles = useStyles();
  const ticked = decisions.fields.get(index);
  const possible = row.kind === 'matched' ? acceptable(row) : [];
  const result = outcome(row, index, decisions);
  const problem = result && 'problem' in result ? result : null;
  const day = decisions.finishDays.get(index);
  const all = row.kind === 'new' ? decisions.added.has(index) : possible.every((f) => ticked?.has(f));
  const some = row.kind === 'matched' && (ticked?.size ?? 0) > 0;
  const canTake = row.kind === 'new' ? row.task.ok : possible.length > 0;
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Checkbox
          className={styles.title}
          data-row={index}
          label={row.kind === 'matched' ? row.fields.title : row.row.title}
          disabled={!canTake}
          checked={canTake && all ? true : some ? 'mixed' : false}
          onChange={(_, { checked }) => onRow(checked === true)}
        />
        {row.kind === 'matched' && row.by === 'guess' && (
          <Badge appearance="tint" color="warning">
            推定
          </Badge>
        )}
        <span className={styles.where}>
          {row.row.sheet} 第{row.row.rowNumber}行
        </span>
      </div>
      {row.kind === 'matched' && row.doubt && <div className={styles.doubt}>{row.doubt}</div>}
      {row.kind === 'new' ? (
        <NewRowBody row={row} />
      ) : (
        <ul className={styles.fields}>
          {row.differences.map((difference) => (
            <li key={difference.field} className={styles.field}>
              <Checkbox
                label={FIELD_WORD[difference.field]}
                disabled={difference.change.kind === 'unreadable'}
                checked={ticked?.has(difference.field) ?? false}
                onChange={(_, { checked }) => onField(difference.field, checked === true)}
              />
              <span className={styles.before}>{difference.before || '（空）'}</span>
              <span aria-hidden>→</span>
              <span className={styles.after}>
                {difference.after || '（清空）'}{' '}
                <Caution difference={difference} postponed={isPostponed(difference.change, row.fields)} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {claimsDone(row) && ticked?.has('status') && (
        <Checkbox
          className={styles.recognise}
          label="审核通过，直接认可办结（不勾选的登记为申请办结，等待审核）"
          checked={decisions.recognised.has(index)}
          onChange={(_, { checked }) => onRecognise(checked === true)}
        />
      )}
      {problem && (
        <div className={styles.problem} role="alert">
          {problem.problem}
        </div>
      )}
      {(problem?.needsFinishDay || day !== undefined) && (
        <div className={styles.finish}>
          <label htmlFor={`finish-${index}`} style={{ flexShrink: 0 }}>
            办结日期
          </label>
          <DayField id={`finish-${index}`} label="办结日期" value={day ?? null} onChange={onFinishDay} />
        </div>
      )}
    </div>
  );
}

/** Why a field is not ticked at first. */
function Caution({
  difference: { change, since },
  postponed,
}: {
  difference: FieldDifference;
  postponed: boolean;
}) {
  if (change.kind === 'unreadable')
    return (
      <Badge appearance="tint" color="danger">
        {change.message}
      </Badge>
    );
  if (since === 'changed')
    return (
      <Badge appearance="tint" color="danger">
        冲突：导出后台账也改过
      </Badge>
    );
  if (postponed)
    return (
      <Badge appearance="tint" color="warning">
        推后了时限：延期须经批准
      </Badge>
    );
  if (since === 'unknown')
    return (
      <Badge appearance="tint" color="warning">
        无导出记录
      </Badge>
    );
  if (change.kind === 'progress' && change.note)
    return (
      <Badge appearance="tint" color="warning">
        {change.note}
      </Badge>
    );
  return change.kind === 'edited' && change.cleared ? (
    <Badge appearance="tint" color="warning">
      表中已清空
    </Badge>
  ) : null;
}
