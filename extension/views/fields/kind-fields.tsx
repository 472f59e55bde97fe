import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { missingFields } from '../../../core/coverage/required.ts';
import { SOURCE_KIND_WORD, SourceKind } from '../../../core/model/source.ts';
import { type Matter, Secrecy, type TaskFields } from '../../../core/model/task.ts';
import { SECRECY_WORD } from '../shared/field-text.ts';
import { FieldRow } from './field-row.tsx';
import { LineField } from './text-fields.tsx';
import { WordSelect } from './word-select.tsx';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: '12px' },
  missing: { margin: '2px 0 6px', color: tokens.colorPaletteDarkOrangeForeground2 },
});

/** The fields of the kinds of matter that have some beside the source, with what is to be written in them. */
const MATTER: Partial<Record<SourceKind, { field: keyof Matter; word: string; sample: string }[]>> = {
  meeting: [
    { field: 'meetingName', word: '会议名称', sample: '如：市政府常务会议' },
    { field: 'meetingNumber', word: '会议届次', sample: '如：第32次' },
  ],
  regulation: [
    { field: 'lawName', word: '法律法规名称', sample: '如：《某某条例》' },
    { field: 'lawArticle', word: '条款', sample: '如：第十二条第二款' },
  ],
};

type Props = { fields: TaskFields; onChange: (patch: Partial<TaskFields>) => void };

/** Which of the four kinds of matter it is, what that kind needs, and who may see it. */
export function KindFields({ fields, onChange }: Props) {
  const styles = useStyles();
  const { source, matter } = fields;
  const missing = missingFields(fields);
  return (
    <>
      <div className={styles.pair}>
        <FieldRow label="事项类别">
          {(id) => (
            <WordSelect
              id={id}
              value={source.kind}
              options={SourceKind.options}
              words={SOURCE_KIND_WORD}
              onChange={(value) => onChange({ source: { ...source, kind: value } })}
            />
          )}
        </FieldRow>
        <FieldRow label="公开范围">
          {(id) => (
            <WordSelect
              id={id}
              value={fields.secrecy}
              options={Secrecy.options}
              words={SECRECY_WORD}
              onChange={(value) => onChange({ secrecy: value })}
            />
          )}
        </FieldRow>
        {MATTER[source.kind]?.map(({ field, word, sample }) => (
          <FieldRow key={field} label={word}>
            {(id) => (
              <LineField
                id={id}
                value={matter[field]}
                placeholder={sample}
                onChange={(value) => onChange({ matter: { ...matter, [field]: value } })}
              />
            )}
          </FieldRow>
        ))}
      </div>
      {missing.length > 0 && (
        <p className={styles.missing}>这类事项还缺：{missing.map(({ word }) => word).join('、')}。</p>
      )}
      <Checkbox
        label="群众关注度高（回头看时优先）"
        checked={fields.publicConcern}
        onChange={(_, { checked }) => onChange({ publicConcern: checked === true })}
      />
    </>
  );
}
