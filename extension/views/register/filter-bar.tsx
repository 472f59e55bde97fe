import {
  Checkbox,
  Combobox,
  makeStyles,
  Option,
  SearchBox,
  Select,
  tokens,
} from '@fluentui/react-components';
import { type RefObject, useState } from 'react';
import { STATUS_WORD } from '../../../core/model/status.ts';
import type { UnitRow } from '../../store/task-row.ts';
import type { View } from './view.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  search: { width: '280px', maxWidth: '100%' },
  unit: { minWidth: '220px' },
  // As wide as its longest name with its numbers, not as the field.
  units: { minWidth: 'max-content' },
  numbers: { marginLeft: 'auto', paddingLeft: '16px', color: tokens.colorNeutralForeground3 },
  empty: { padding: '6px 10px', color: tokens.colorNeutralForeground3 },
});

type Props = {
  view: View;
  units: readonly UnitRow[];
  searchRef: RefObject<HTMLInputElement | null>;
  onChange: (patch: Partial<View>) => void;
};

/** Search, unit and status. */
export function FilterBar({ view, units, searchRef, onChange }: Props) {
  const styles = useStyles();
  return (
    <search className={styles.root} aria-label="筛选">
      <SearchBox
        className={styles.search}
        ref={searchRef}
        aria-label="搜索事项、单位、文号、进展"
        placeholder="查事项、单位、文号、进展（/ 键）"
        value={view.text}
        onChange={(_, data) => onChange({ text: data.value })}
      />
      <UnitChoice unit={view.unit} units={units} onChange={(unit) => onChange({ unit })} />
      {view.unit !== null && (
        <Checkbox
          label="含配合事项"
          checked={view.cooperating}
          onChange={(_, data) => onChange({ cooperating: data.checked === true })}
        />
      )}
      <Select
        aria-label="状态"
        value={view.status}
        onChange={(_, data) => onChange({ list: null, status: data.value as View['status'] })}
      >
        <option value="open">在办（未办结）</option>
        <option value="all">全部状态</option>
        {Object.entries(STATUS_WORD).map(([status, word]) => (
          <option key={status} value={status}>
            {word}
          </option>
        ))}
      </Select>
    </search>
  );
}

function UnitChoice({
  unit,
  units,
  onChange,
}: {
  unit: string | null;
  units: readonly UnitRow[];
  onChange: (unit: string | null) => void;
}) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const shown = units.filter(({ name }) => typed === null || name.includes(typed.trim()));
  return (
    <Combobox
      className={styles.unit}
      aria-label="责任单位"
      placeholder="全部单位"
      clearable
      value={typed ?? unit ?? ''}
      listbox={{ className: styles.units }}
      selectedOptions={unit === null ? [] : [unit]}
      open={open}
      onOpenChange={(_, data) => setOpen(data.open)}
      onChange={(event) => {
        setTyped(event.target.value);
        // Left to itself the list opens on single keys only, which an input method for Chinese never sends.
        setOpen(true);
      }}
      onOptionSelect={(_, data) => {
        setTyped(null);
        onChange(data.optionValue ?? null);
      }}
      onBlur={() => setTyped(null)}
    >
      {shown.slice(0, 200).map(({ name, lead, cooperate }) => (
        <Option key={name} value={name} text={name}>
          {name}
          <span className={styles.numbers}>{`牵头${lead}${cooperate ? `，配合${cooperate}` : ''}`}</span>
        </Option>
      ))}
      {shown.length === 0 && <div className={styles.empty}>没有这个单位的事项</div>}
    </Combobox>
  );
}
