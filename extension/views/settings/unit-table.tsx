import { Button } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import { unitsToText } from '../../../core/intake/units-text.ts';
import type { Unit, UnitDirectory } from '../../../core/model/unit.ts';
import { Headings } from '../shared/headings.tsx';
import { ScrollArea } from '../shared/scroll-area.tsx';
import { UnitForm } from './unit-form.tsx';
import { useStyles } from './use-styles.ts';

type Editing = {
  /** Keeps a unit in place of the one of that name. */
  onSave: (name: string, unit: Unit) => Promise<boolean>;
  onRemove: (name: string) => void;
};

/** The units of a directory, one a line; with `editing` each can be changed where it stands. */
export function UnitTable({ directory, editing }: { directory: UnitDirectory; editing?: Editing }) {
  const styles = useStyles();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <ScrollArea className={styles.scroll} label="单位列表">
      <table className={styles.table}>
        <Headings of={['单位名称', '简称', '别名', '级别', '上级', ...(editing ? ['操作'] : [])]} />
        <tbody>
          {directory.units.map((unit) => (
            <Fragment key={unit.name}>
              <tr>
                <td>{unit.name}</td>
                <td>{unitsToText(unit.shortNames)}</td>
                <td>{unitsToText(unit.aliases)}</td>
                <td>{unit.level}</td>
                <td>{unit.parent}</td>
                {editing && (
                  <td className={styles.name}>
                    <Button
                      size="small"
                      appearance="subtle"
                      aria-expanded={open === unit.name}
                      aria-label={`修改${unit.name}`}
                      onClick={() => setOpen(open === unit.name ? null : unit.name)}
                    >
                      修改
                    </Button>
                    <Button
                      size="small"
                      appearance="subtle"
                      aria-label={`删除${unit.name}`}
                      onClick={() => editing.onRemove(unit.name)}
                    >
                      删除
                    </Button>
                  </td>
                )}
              </tr>
              {editing && open === unit.name && (
                <tr>
                  <td colSpan={6}>
                    <UnitForm
                      initial={unit}
                      onCancel={() => setOpen(null)}
                      onSave={async (next) => {
                        if (await editing.onSave(unit.name, next)) setOpen(null);
                      }}
                    />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
