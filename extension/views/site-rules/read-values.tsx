import { makeStyles, tokens } from '@fluentui/react-components';
import { readByRule } from '../../../core/reading/page/site-rule/apply.ts';
import { wayWords } from '../../../core/reading/page/site-rule/make-rule.ts';
import {
  FIELD_NAMES,
  type RuleField,
  type SiteRule,
} from '../../../core/reading/page/site-rule/site-rule.ts';
import type { Tree } from '../../../core/reading/page/site-rule/tree.ts';
import { tablesOf } from '../../../core/reading/page/tables.ts';

/** What one field of a rule reads on a page: its words, or those of the column's first rows; null where it finds nothing. */
export type FieldReading = { field: RuleField; words: string | null; certain: boolean };

const LONGEST = 80;
const ROWS_SHOWN = 3;

/** Each field of a rule with what it reads on a page. */
export function readFields(tree: Tree, rule: SiteRule): FieldReading[] {
  const { text } = tree.document;
  const { values, tables } = readByRule(tree, rule);
  return rule.fields.map((field) => {
    const found = values.find(({ meaning }) => meaning === field.field);
    if (found) {
      const words = text.slice(found.value.start, found.value.end).replaceAll(/\s+/g, ' ');
      return { field, words: shortened(words), certain: found.ruled?.certainty === 'certain' };
    }
    const ruled = tables.find(({ columns }) => columns.has(field.field as never));
    const table = ruled && tablesOf(tree.document).find(({ id }) => id === ruled.table);
    if (!ruled || !table) return { field, words: null, certain: false };
    const column = ruled.columns.get(field.field as never);
    const rows = table.rows.slice(ruled.headerRow + 1);
    const cells = rows.flatMap((row) => row.find((cell) => cell.cell.column === column) ?? []);
    const first = cells
      .slice(0, ROWS_SHOWN)
      .map((cell) => shortened(text.slice(cell.start, cell.end).trim(), 20));
    return {
      field,
      words: `共${rows.length}行：${first.join('；')}${cells.length > ROWS_SHOWN ? '……' : ''}`,
      certain: true,
    };
  });
}

const shortened = (words: string, most = LONGEST) =>
  words.length > most ? `${words.slice(0, most)}……` : words;

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    gap: '4px 8px',
    alignItems: 'start',
    margin: '4px 0',
    '& dt': { fontWeight: 600 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  way: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  gone: { color: tokens.colorPaletteRedForeground1 },
});

type Props = { readings: readonly FieldReading[]; action?: (field: RuleField) => React.ReactNode };

/** What a rule reads on a page, field by field, and by what it finds each. */
export function ReadValues({ readings, action }: Props) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {readings.map(({ field, words, certain }) => (
        <div key={field.field} style={{ display: 'contents' }}>
          <dt>{FIELD_NAMES[field.field]}</dt>
          <dd>
            {words === null ? (
              <span className={styles.gone}>没有找到</span>
            ) : words === '' ? (
              '（空白）'
            ) : (
              words
            )}
            <div className={styles.way}>
              {wayWords(field)}
              {words !== null && !certain && '；这次按位置找到，请核对'}
            </div>
          </dd>
          <dd>{action?.(field)}</dd>
        </div>
      ))}
    </dl>
  );
}
