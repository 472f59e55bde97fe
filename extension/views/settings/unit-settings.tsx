import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { type ReadDirectory, readDirectory } from '../../../core/exchange/unit-directory.ts';
import { keepOfficeUnits, keepUnit, newUnit, removeUnit } from '../../store/office-units.ts';
import { FileButton } from '../shared/file-button.tsx';
import { Notes } from '../shared/notes.tsx';
import { useOffice } from '../shared/office.tsx';
import { useSaving } from '../shared/use-saving.ts';
import { UnitForm } from './unit-form.tsx';
import { UnitTable } from './unit-table.tsx';
import { useStyles } from './use-styles.ts';

/** 单位名录: the office's own units, from a file that is looked at before it is kept; each can be corrected. */
export function UnitSettings() {
  const styles = useStyles();
  const { db, units } = useOffice();
  const { failure, setFailure, removed, save, remove } = useSaving();
  const [read, setRead] = useState<ReadDirectory | null>(null);
  const [open, setOpen] = useState(false);
  const [adding, setAdding] = useState(false);

  const take = (name: string, bytes: Uint8Array) => {
    const result = readDirectory(bytes, name);
    setRead(result.ok ? result.value : null);
    setFailure(result.ok ? null : result.failure.message);
  };
  const keep = async () => {
    if (read && (await save(() => keepOfficeUnits(db, read.directory)))) setRead(null);
  };

  return (
    <div className={styles.part}>
      <p className={styles.note}>
        {units
          ? `已有单位名录，共${units.units.length}个单位。读取页面、导入台账时按名录认单位，简称、别名换成规范名称。`
          : '导入本地的单位名录后，读取页面时认单位更准，简称、别名换成规范名称。表头：单位名称、简称、别名、级别、上级。'}
      </p>
      <Notes failure={failure} removed={removed} />
      <div className={styles.buttons}>
        <FileButton words="导入单位名录" accept=".xlsx,.csv,.json" onFile={take} />
        <Button size="small" appearance="subtle" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          增加单位
        </Button>
        {units && (
          <>
            <Button size="small" appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
              查看名录
            </Button>
            <Button
              size="small"
              appearance="subtle"
              onClick={() =>
                void remove(
                  `已移除单位名录，共${units.units.length}个单位。`,
                  () => keepOfficeUnits(db, null),
                  () => keepOfficeUnits(db, units),
                )
              }
            >
              移除名录
            </Button>
          </>
        )}
      </div>
      {adding && (
        <UnitForm
          initial={newUnit('')}
          onCancel={() => setAdding(false)}
          onSave={async (unit) => {
            if (await save(() => keepUnit(db, null, unit))) setAdding(false);
          }}
        />
      )}
      {units && open && !read && (
        <UnitTable
          directory={units}
          editing={{
            onSave: (name, unit) => save(() => keepUnit(db, name, unit)),
            onRemove: (name) =>
              void remove(
                `已从名录中删除“${name}”。`,
                () => removeUnit(db, name),
                () => keepOfficeUnits(db, units),
              ),
          }}
        />
      )}
      {read && (
        <div className={styles.preview}>
          <Notes warnings={read.warnings} />
          <UnitTable directory={read.directory} />
          <div className={styles.buttons}>
            <Button size="small" appearance="primary" onClick={() => void keep()}>
              保存{read.directory.units.length}个单位{units ? '，替换现有名录' : ''}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => setRead(null)}>
              取消
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
