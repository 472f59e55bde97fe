import { Button, Select } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { mappedCsv, mappedXlsx } from '../../../core/exchange/mapping/mapped-table.ts';
import { type Mapping, readMapping, sampleMapping } from '../../../core/exchange/mapping/mapping.ts';
import type { MappedPlan } from '../../../core/exchange/mapping/plan-mapped.ts';
import { readMapped } from '../../../core/exchange/mapping/read-mapped.ts';
import { ok } from '../../../core/model/failure.ts';
import { planMappedRows, takeMapped } from '../../store/exchange.ts';
import { undoImport } from '../../store/import-tasks.ts';
import type { Imported } from '../../store/last-import.ts';
import { allTasks } from '../../store/list.ts';
import { getSetting, setSetting } from '../../store/settings.ts';
import { filterOf, INITIAL_VIEW } from '../register/view.ts';
import { FileButton } from '../shared/file-button.tsx';
import { Notes } from '../shared/notes.tsx';
import { useLampPreset, useOffice, useToday, useWriting } from '../shared/office.tsx';
import { useLongWork } from '../shared/use-long-work.ts';
import { useResultStyles } from '../shared/use-result-styles.ts';
import type { Removed } from '../shared/use-saving.ts';
import { Working } from '../shared/working.tsx';
import { MappedPreview } from './mapped-preview.tsx';
import { XLSX } from './xlsx.ts';

/** Tables in a superior system's columns: the mapping files, what goes out by them, what comes in. */
export function MappingCard() {
  const styles = useResultStyles();
  const { db, platform, calendar } = useOffice();
  const today = useToday();
  const preset = useLampPreset();
  const writing = useWriting();
  const { share, cancel, run } = useLongWork();
  const mappings = useLiveQuery(() => getSetting(db, 'mappings'), [db]);
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [plan, setPlan] = useState<{ file: string; plan: MappedPlan } | null>(null);
  const mapping = mappings?.find((one) => one.name === name) ?? mappings?.[0];
  const say = (result: { ok: boolean; failure?: { message: string } }, words = '') => {
    setFailure(result.ok ? null : (result.failure?.message ?? null));
    setTold(result.ok ? words : '');
    setRemoved(null);
  };

  const load = async (_: string, bytes: Uint8Array) => {
    const read = readMapping(bytes);
    say(read, read.ok ? `已载入“${read.value.name}”，共${read.value.columns.length}列。` : '');
    if (!read.ok) return;
    const others = (await getSetting(db, 'mappings')).filter((one) => one.name !== read.value.name);
    await setSetting(db, 'mappings', [...others, read.value]);
    setName(read.value.name);
  };
  const remove = async (gone: Mapping) => {
    await setSetting(
      db,
      'mappings',
      (mappings ?? []).filter((one) => one.name !== gone.name),
    );
    setPlan(null);
    say(ok(null));
    setRemoved({
      words: `已移除“${gone.name}”。`,
      bringBack: () => {
        setRemoved(null);
        void setSetting(db, 'mappings', mappings ?? []);
      },
    });
  };
  const sample = () =>
    platform.saveFile(
      '督查对照文件示例.json',
      new TextEncoder().encode(`${JSON.stringify(sampleMapping(), null, 2)}\n`),
      'application/json',
    );
  const save = async (kind: 'xlsx' | 'csv', by: Mapping) => {
    const tasks = await allTasks(
      db,
      filterOf({ ...INITIAL_VIEW, status: 'all' }, { today, preset, calendar }),
    );
    const file = kind === 'xlsx' ? mappedXlsx(tasks, by) : ok(new TextEncoder().encode(mappedCsv(tasks, by)));
    const saved = `${by.name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ')}_${today.replaceAll('-', '')}.${kind}`;
    say(file, `已导出${tasks.length}项：${saved}`);
    if (file.ok) platform.saveFile(saved, file.value, kind === 'xlsx' ? XLSX : 'text/csv');
  };
  const take = async (file: string, bytes: Uint8Array, by: Mapping) => {
    setPlan(null);
    const rows = readMapped(bytes, file, by);
    say(rows);
    if (!rows.ok) return;
    const made = await run((work) => planMappedRows(db, rows.value, work));
    if (made) setPlan({ file, plan: made });
  };
  const confirm = async (by: Mapping) => {
    if (!plan) return;
    const now = await writing();
    const written = await run((work) => takeMapped(db, plan.plan, by.name, now, work));
    if (!written) return;
    say(written);
    if (!written.ok) return;
    setPlan(null);
    const imported = written.value;
    setRemoved({
      words: `已导入${imported.entries.length}项。`,
      bringBack: () => void takeBack(imported),
    });
    platform.dueChanged();
  };
  const takeBack = async (imported: Imported) => {
    const now = await writing();
    const undone = await run((work) => undoImport(db, imported, now, work));
    if (!undone) return;
    say(undone, undone.ok ? `已撤销这次导入，涉及${undone.value}项。` : '');
    platform.dueChanged();
  };
  return (
    <section className={styles.card} aria-label="对接上级系统">
      <h2 className={styles.heading}>对接上级系统</h2>
      <p className={styles.note}>
        载入一份对照文件（JSON，写明上级系统的每一列对应台账的哪个字段、日期和状态怎么写），就能按上级系统的表式导出、导入。
      </p>
      <Notes failure={failure} removed={removed} />
      <div className={styles.buttons}>
        <FileButton
          size="medium"
          words="载入对照文件"
          accept=".json"
          onFile={(file, bytes) => void load(file, bytes)}
        />
        <Button appearance="subtle" onClick={sample}>
          下载对照文件示例
        </Button>
      </div>
      {mapping && (
        <>
          <div className={styles.buttons}>
            <Select
              aria-label="对照文件"
              value={mapping.name}
              onChange={(_, { value }) => {
                setName(value);
                setPlan(null);
              }}
            >
              {mappings?.map((one) => (
                <option key={one.name}>{one.name}</option>
              ))}
            </Select>
            <span className={styles.note}>{mapping.columns.map(({ heading }) => heading).join('、')}</span>
          </div>
          <div className={styles.buttons}>
            <Button onClick={() => void save('xlsx', mapping)}>按对照导出 Excel</Button>
            <Button onClick={() => void save('csv', mapping)}>按对照导出 CSV</Button>
            <FileButton
              size="medium"
              words="按对照导入"
              accept=".xlsx,.csv"
              onFile={(file, bytes) => void take(file, bytes, mapping)}
            />
            <Button appearance="subtle" onClick={() => void remove(mapping)}>
              移除
            </Button>
          </div>
        </>
      )}
      {share !== null && <Working words="正在处理" share={share} onCancel={cancel} />}
      {mapping && plan && (
        <MappedPreview
          file={plan.file}
          plan={plan.plan}
          onConfirm={() => void confirm(mapping)}
          onCancel={() => setPlan(null)}
        />
      )}
      <p role="status">{told}</p>
    </section>
  );
}
