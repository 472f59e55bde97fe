import { Checkbox } from '@fluentui/react-components';
import { KEPT_OUT, PUBLIC_FIELDS, type PublicField } from '../../../core/openness/public-field.ts';
import { type SettingValue, setSetting } from '../../store/settings.ts';
import { Notes } from '../shared/notes.tsx';
import { useOffice } from '../shared/office.tsx';
import { useResultStyles } from '../shared/use-result-styles.ts';
import { useSaving } from '../shared/use-saving.ts';

type Props = { shown: readonly PublicField[]; kept: SettingValue<'openness'> };

/** Which fields are shown. */
export function FieldCard({ shown, kept }: Props) {
  const styles = useResultStyles();
  const { db } = useOffice();
  const { failure, save } = useSaving();
  const change = (field: PublicField, on: boolean) => {
    const fields = on ? [...shown, field] : shown.filter((one) => one !== field);
    void save(() => setSetting(db, 'openness', { ...kept, fields: [...fields] }));
  };
  return (
    <section className={styles.card} aria-label="选栏目">
      <h2 className={styles.heading}>选栏目</h2>
      <Notes failure={failure} />
      {(Object.keys(PUBLIC_FIELDS) as PublicField[]).map((field) => (
        <Checkbox
          key={field}
          checked={shown.includes(field)}
          disabled={field === 'title'}
          onChange={(_, { checked }) => change(field, checked === true)}
          label={
            KEPT_OUT.includes(field)
              ? `${PUBLIC_FIELDS[field].word}（默认不公开，内容逐处核定）`
              : PUBLIC_FIELDS[field].word
          }
        />
      ))}
    </section>
  );
}
