import { Button } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { publicCsv } from '../../../core/openness/public-csv.ts';
import type { PublicField } from '../../../core/openness/public-field.ts';
import { publicPage } from '../../../core/openness/public-page.ts';
import type { PublicRow } from '../../../core/openness/public-rows.ts';
import { paperOffice } from '../../store/papers.ts';
import { stillPublic } from '../../store/public-tasks.ts';
import { type SettingValue, setSetting } from '../../store/settings.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { SavedLine } from '../papers/saved-line.tsx';
import { useOffice, useToday } from '../shared/office.tsx';
import { useResultStyles } from '../shared/use-result-styles.ts';

type Props = {
  /** As they would leave: covered where they are to be. */
  rows: readonly PublicRow[];
  shown: readonly PublicField[];
  kept: SettingValue<'openness'>;
  covered: number;
};

/** The files: one static page, or CSV. */
export function FileCard({ rows, shown, kept, covered }: Props) {
  const styles = useResultStyles();
  const { db, platform } = useOffice();
  const today = useToday();
  const office = useLiveQuery(() => paperOffice(db), [db]);
  const [told, setTold] = useState('');
  const save = async (ending: 'html' | 'csv') => {
    const may = await stillPublic(
      db,
      rows.map(({ id }) => id),
    );
    const out = rows.filter(({ id }) => may.has(id));
    const notice = { title: kept.title, office: office?.name ?? '', on: today };
    const text = ending === 'html' ? publicPage(out, shown, notice) : publicCsv(out, shown);
    const name = `${kept.title.replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ').slice(0, 60)}_${today.replaceAll('-', '')}.${ending}`;
    const type = ending === 'html' ? 'text/html' : 'text/csv';
    platform.saveFile(name, new TextEncoder().encode(text), type);
    const gone = rows.length - out.length;
    setTold(
      `已生成${name}：${out.length}项，遮盖${covered}处。${gone > 0 ? `有${gone}项已改为不公开，没有写入。` : ''}`,
    );
  };
  return (
    <section className={styles.card} aria-label="生成文件">
      <h2 className={styles.heading}>生成文件</h2>
      <FieldRow label="标题">
        {(id) => (
          <SavedLine
            id={id}
            value={kept.title}
            onSave={(title) => void setSetting(db, 'openness', { ...kept, title })}
          />
        )}
      </FieldRow>
      <p className={styles.note}>网页是一个独立的文件，不含脚本，可直接交网站发布；CSV 可用 Excel 打开。</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={rows.length === 0} onClick={() => void save('html')}>
          生成网页（{rows.length}项）
        </Button>
        <Button disabled={rows.length === 0} onClick={() => void save('csv')}>
          生成 CSV
        </Button>
      </div>
      <p role="status">{told}</p>
    </section>
  );
}
