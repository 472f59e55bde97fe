import { makeStyles, tokens } from '@fluentui/react-components';
import { unitsFromText, unitsToText } from '../../../core/intake/units-text.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import type { NewRow } from '../../store/import-plan.ts';
import { FIELD_WORD, fieldText } from '../shared/field-text.ts';

const SHOWN = ['lead', 'cooperate', 'limit', 'status', 'progress', 'source', 'remark'] as const;

const useStyles = makeStyles({
  root: { marginLeft: '36px', display: 'flex', flexWrap: 'wrap', columnGap: '24px' },
  word: { color: tokens.colorNeutralForeground3 },
  failure: { marginLeft: '36px', color: tokens.colorPaletteRedForeground1 },
});

/** What a row without a task would be registered as. */
export function NewRowBody({ row }: { row: NewRow }) {
  const styles = useStyles();
  if (!row.task.ok) return <div className={styles.failure}>{row.task.failure.message}</div>;
  const fields = row.task.value;
  const text = (field: keyof TaskFields) => fieldText(field, fields[field]);
  return (
    <div className={styles.root}>
      {SHOWN.filter((field) => text(field) !== '无').map((field) => (
        <span key={field}>
          <span className={styles.word}>{FIELD_WORD[field]}：</span>
          {text(field)}
          {isUnits(field) && renamed(row, field)}
        </span>
      ))}
    </div>
  );
}

const isUnits = (field: string): field is 'lead' | 'cooperate' => field === 'lead' || field === 'cooperate';

/** What the sheet calls units that the office's directory has by another name. */
function renamed({ row, task }: NewRow, field: 'lead' | 'cooperate'): string {
  const named = task.ok ? task.value[field] : [];
  const other = unitsFromText(row.cells[field] ?? '').filter((name) => !named.includes(name));
  return other.length === 0 ? '' : `（表中写作“${unitsToText(other)}”）`;
}
