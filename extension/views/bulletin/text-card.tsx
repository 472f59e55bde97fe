import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { bulletinAnnex } from '../../../core/bulletin/annex.ts';
import { ANNEX_NAME, bulletinText } from '../../../core/bulletin/bulletin-text.ts';
import type { BulletinFigures } from '../../../core/bulletin/figures.ts';
import { criticised } from '../../../core/bulletin/lists.ts';
import { periodWord } from '../../../core/bulletin/period.ts';
import type { Ranked } from '../../../core/bulletin/ranking.ts';
import type { AssessmentRules } from '../../../core/bulletin/rules.ts';
import type { PaperDraft } from '../../../core/papers/draft.ts';
import { issuePaper, paperName } from '../../store/papers.ts';
import { setSetting } from '../../store/settings.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { AreaField, LineField } from '../fields/text-fields.tsx';
import { UnitsField } from '../fields/units-field.tsx';
import { savePaper } from '../papers/save-paper.ts';
import { Notes } from '../shared/notes.tsx';
import { useOffice, useToday } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';
import { useResultStyles } from '../shared/use-result-styles.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Of more tasks than this only those criticised note the bulletin in their history. */
const MOST_NOTED = 1_000;

type Props = {
  figures: BulletinFigures;
  ranked: readonly Ranked[];
  rules: AssessmentRules;
  to: readonly string[];
};

/** The bulletin's text, drafted from the figures, to be corrected and issued; and its annex. */
export function TextCard({ figures, ranked, rules, to: usualTo }: Props) {
  const styles = useResultStyles();
  const { db, platform } = useOffice();
  const today = useToday();
  const drafted = bulletinText(figures, ranked, rules);
  const [title, setTitle] = useState(drafted.title);
  const [to, setTo] = useState(usualTo);
  const [body, setBody] = useState(drafted.body);
  const [told, setTold] = useState<string | null>(null);
  const { failure, saving, submit } = useEntry(
    async (writing) => {
      setTold(null);
      const draft: PaperDraft = {
        ...{ kind: 'bulletin', title, to, body, tasks: [], listed: false, on: today, answerBy: null },
        // Named where the text refers to it.
        annexes: body.includes('附件') ? [ANNEX_NAME] : [],
      };
      const taskIds = Object.values(figures.all.ids).flat();
      const blamed = criticised(figures, rules).flatMap(({ tasks }) => tasks.map(({ id }) => id));
      const noted = taskIds.length <= MOST_NOTED ? taskIds : [...new Set(blamed)].slice(0, MOST_NOTED);
      const issued = await issuePaper(db, { draft, taskIds, noted }, writing);
      if (!issued.ok) return issued;
      await setSetting(db, 'bulletinTo', [...to]);
      await savePaper(db, platform, issued.value);
      return issued;
    },
    (paper) => setTold(`已出具${paperName(paper)}，文件已下载，并列入“文书”。`),
  );
  const [annexFailure, setAnnexFailure] = useState<string | null>(null);
  const annex = () => {
    const made = bulletinAnnex(figures, ranked);
    setAnnexFailure(made.ok ? null : made.failure.message);
    if (made.ok) platform.saveFile(`${periodWord(figures.period)}督查通报附表.xlsx`, made.value, XLSX);
  };
  return (
    <section className={mergeClasses(styles.card, styles.wide)} aria-label="通报文稿">
      <h2 className={styles.heading}>通报文稿</h2>
      <p className={styles.note}>按上面的数字起草，可以修改；数字变化后按“按数字重拟”。</p>
      <Notes failure={failure ?? annexFailure} />
      {told && <p role="status">{told}</p>}
      <form onSubmit={submit}>
        <FieldRow label="标题">{(id) => <LineField id={id} value={title} onChange={setTitle} />}</FieldRow>
        <FieldRow label="主送">
          {(id) => (
            <UnitsField
              id={id}
              value={to}
              onChange={setTo}
              placeholder="各县（市、区）人民政府、市直各单位"
            />
          )}
        </FieldRow>
        <FieldRow label="正文（一行一段；“一、”“（一）”开头的行作标题）">
          {(id) => <AreaField id={id} value={body} onChange={setBody} />}
        </FieldRow>
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            type="submit"
            disabled={saving || title.trim() === '' || body.trim() === ''}
          >
            {saving ? '正在生成…' : '出具通报（Word）'}
          </Button>
          <Button onClick={annex}>导出附表（Excel）</Button>
          <Button
            appearance="subtle"
            onClick={() => {
              setTitle(drafted.title);
              setBody(drafted.body);
            }}
          >
            按数字重拟
          </Button>
        </div>
      </form>
    </section>
  );
}
