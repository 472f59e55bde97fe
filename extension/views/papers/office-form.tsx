import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { PAPER_WORD, PaperKind } from '../../../core/papers/kind.ts';
import { type PaperOffice, seriesOf } from '../../../core/papers/office.ts';
import { getSetting, setSetting } from '../../store/settings.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { useStyles as useSettingStyles } from '../settings/use-styles.ts';
import { Notes } from '../shared/notes.tsx';
import { useOffice } from '../shared/office.tsx';
import { useSaving } from '../shared/use-saving.ts';
import { SavedLine } from './saved-line.tsx';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    columnGap: '12px',
  },
});

const LINES: { name: 'name' | 'head' | 'signatory' | 'contact' | 'phone' | 'copyTo'; label: string }[] = [
  { name: 'name', label: '发文机关（落款，不填用署名单位）' },
  { name: 'head', label: '红头大字（不填同发文机关）' },
  { name: 'signatory', label: '签发人' },
  { name: 'contact', label: '联系人' },
  { name: 'phone', label: '联系电话' },
  { name: 'copyTo', label: '抄送' },
];

/** What papers say of the office. Saved as it is typed. */
export function OfficeForm() {
  const styles = useStyles();
  const settings = useSettingStyles();
  const { db } = useOffice();
  const { failure, save } = useSaving();
  const kept = useLiveQuery(
    async () => ({
      office: await getSetting(db, 'paperOffice'),
      notice: await getSetting(db, 'noticePrefix'),
    }),
    [db],
  );
  if (!kept) return null;
  const { office, notice } = kept;
  const change = (patch: Partial<PaperOffice>) =>
    void save(async () =>
      setSetting(db, 'paperOffice', { ...(await getSetting(db, 'paperOffice')), ...patch }),
    );
  return (
    <div className={settings.part}>
      <Notes failure={failure} />
      <div className={styles.grid}>
        {LINES.map(({ name, label }) => (
          <FieldRow key={name} label={label}>
            {(id) => <SavedLine id={id} value={office[name]} onSave={(value) => change({ [name]: value })} />}
          </FieldRow>
        ))}
      </div>
      <Checkbox
        label="套红头（用印好红头的纸打印时，取消勾选）"
        checked={office.redHead}
        onChange={(_, { checked }) => change({ redHead: checked === true })}
      />
      <p className={settings.note}>
        文号按文种、按年编号，不重号。机关代字如“临府督”，各文种在后面加一个字区分；也可单独填写。
      </p>
      <div className={styles.grid}>
        <FieldRow label="机关代字">
          {(id) => <SavedLine id={id} value={office.code} onSave={(code) => change({ code })} />}
        </FieldRow>
        {PaperKind.options.map((kind) => (
          <FieldRow key={kind} label={`${PAPER_WORD[kind]}代字`}>
            {(id) =>
              kind === 'assign' ? (
                <SavedLine
                  id={id}
                  value={notice}
                  onSave={(value) => {
                    if (value.trim() !== '' && value.length <= 12)
                      void save(() => setSetting(db, 'noticePrefix', value));
                  }}
                />
              ) : (
                <SavedLine
                  id={id}
                  value={office.codes[kind] ?? ''}
                  placeholder={seriesOf({ ...office, codes: {} }, kind)}
                  onSave={(value) => change({ codes: { ...office.codes, [kind]: value } })}
                />
              )
            }
          </FieldRow>
        ))}
      </div>
    </div>
  );
}
