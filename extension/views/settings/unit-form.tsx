import { Button, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Unit } from '../../../core/model/unit.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { LineField } from '../fields/text-fields.tsx';
import { UnitsField } from '../fields/units-field.tsx';
import { useStyles } from './use-styles.ts';

const useGrid = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))', columnGap: '12px' },
});

type Props = { initial: Unit; onSave: (unit: Unit) => void; onCancel: () => void };

/** One unit of the directory: its names, its level from the top (1), the unit above it. */
export function UnitForm({ initial, onSave, onCancel }: Props) {
  const styles = useStyles();
  const { grid } = useGrid();
  const [unit, setUnit] = useState(initial);
  const [level, setLevel] = useState(initial.level === null ? '' : String(initial.level));
  const wrong = level.trim() !== '' && !/^[1-9]\d?$/.test(level.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = unit.name.trim();
    const parent = unit.parent?.trim() || null;
    onSave({ ...unit, name, parent, level: level.trim() === '' ? null : Number(level) });
  };
  return (
    <form className={styles.preview} aria-label={initial.name || '新单位'} onSubmit={submit}>
      <div className={grid}>
        <FieldRow label="单位名称">
          {(id) => <LineField id={id} value={unit.name} onChange={(name) => setUnit({ ...unit, name })} />}
        </FieldRow>
        <FieldRow label="简称">
          {(id) => (
            <UnitsField
              id={id}
              others
              value={unit.shortNames}
              placeholder="几个之间用、隔开"
              onChange={(shortNames) => setUnit({ ...unit, shortNames })}
            />
          )}
        </FieldRow>
        <FieldRow label="别名">
          {(id) => (
            <UnitsField
              id={id}
              others
              value={unit.aliases}
              placeholder="几个之间用、隔开"
              onChange={(aliases) => setUnit({ ...unit, aliases })}
            />
          )}
        </FieldRow>
        <FieldRow label="级别（最上一级为1）" error={wrong ? '级别应是1、2这样的数字' : null}>
          {(id) => <LineField id={id} value={level} onChange={setLevel} />}
        </FieldRow>
        <FieldRow label="上级单位">
          {(id) => (
            <LineField
              id={id}
              value={unit.parent ?? ''}
              onChange={(parent) => setUnit({ ...unit, parent })}
            />
          )}
        </FieldRow>
      </div>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit" disabled={unit.name.trim() === '' || wrong}>
          保存单位
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          取消
        </Button>
      </div>
    </form>
  );
}
