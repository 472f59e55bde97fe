import { Button, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { type Period, periodWord } from '../../../core/bulletin/period.ts';
import type { PaperDraft } from '../../../core/papers/draft.ts';
import type { Group, Research } from '../../../core/research/grouping.ts';
import { researchSheet, researchText } from '../../../core/research/research-paper.ts';
import { issuePaper, paperName } from '../../store/papers.ts';
import { FieldRow } from '../fields/field-row.tsx';
import { AreaField, LineField } from '../fields/text-fields.tsx';
import { UnitsField } from '../fields/units-field.tsx';
import { savePaper } from '../papers/save-paper.ts';
import { Notes } from '../shared/notes.tsx';
import { useOffice, useToday } from '../shared/office.tsx';
import { useEntry } from '../shared/use-entry.ts';
import { useResultStyles } from '../shared/use-result-styles.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Props = { groups: readonly Group[]; research: Research; period: Period };

/** The 督查专报: follows the decisions above until its text is touched. */
export function ReportCard({ groups, research, period }: Props) {
  const styles = useResultStyles();
  const { db, platform } = useOffice();
  const today = useToday();
  const drafted = researchText(groups, research, period);
  const [changed, setChanged] = useState<{ title?: string; body?: string }>({});
  const [to, setTo] = useState<string[]>([]);
  const [told, setTold] = useState<string | null>(null);
  const { title, body } = { ...drafted, ...changed };
  const { failure, saving, submit } = useEntry(
    async (writing) => {
      setTold(null);
      const draft: PaperDraft = {
        ...{ kind: 'report', title, to, body, tasks: [], listed: false, on: today, answerBy: null },
      };
      const taskIds = [...new Set(groups.flatMap((group) => group.difficulties.map(({ taskId }) => taskId)))];
      const issued = await issuePaper(db, { draft, taskIds }, writing);
      if (issued.ok) await savePaper(db, platform, issued.value);
      return issued;
    },
    (paper) => setTold(`已出具${paperName(paper)}，文件已下载，并列入“文书”。`),
  );
  const [sheetFailure, setSheetFailure] = useState<string | null>(null);
  const sheet = () => {
    const made = researchSheet(groups, research, period);
    setSheetFailure(made.ok ? null : made.failure.message);
    if (made.ok) platform.saveFile(`${periodWord(period)}困难和问题汇总表.xlsx`, made.value, XLSX);
  };
  return (
    <section className={mergeClasses(styles.card, styles.wide)} aria-label="督查专报">
      <h2 className={styles.heading}>督查专报</h2>
      <Notes failure={failure ?? sheetFailure} />
      {told && <p role="status">{told}</p>}
      <form onSubmit={submit}>
        <FieldRow label="标题">
          {(id) => (
            <LineField
              id={id}
              value={title}
              onChange={(text) => setChanged((old) => ({ ...old, title: text }))}
            />
          )}
        </FieldRow>
        <FieldRow label="主送">{(id) => <UnitsField id={id} value={to} onChange={setTo} />}</FieldRow>
        <FieldRow label="正文（一行一段；“一、”“（一）”开头的行作标题）">
          {(id) => (
            <AreaField
              id={id}
              value={body}
              onChange={(text) => setChanged((old) => ({ ...old, body: text }))}
            />
          )}
        </FieldRow>
        <div className={styles.buttons}>
          <Button appearance="primary" type="submit" disabled={saving}>
            {saving ? '正在生成…' : '出具专报（Word）'}
          </Button>
          <Button onClick={sheet}>导出汇总表（Excel）</Button>
          <Button appearance="subtle" onClick={() => setChanged({})}>
            按处理意见重拟
          </Button>
        </div>
      </form>
    </section>
  );
}
