import { Button, Checkbox, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { lastMonths, type MonthLine, monthSheetFile } from '../../../core/reporting/month-sheet.ts';
import { allMonthLines, monthLines, type SheetChoice, type SheetCursor } from '../../store/dispatch.ts';
import type { PageProps } from '../pages/page-props.ts';
import { TaskDrawer } from '../register/task-drawer.tsx';
import { Empty } from '../shared/empty.tsx';
import { Notes } from '../shared/notes.tsx';
import { useLampPreset, useOffice, useToday } from '../shared/office.tsx';
import { Page, PageBody } from '../shared/page.tsx';
import { UnitSelect } from '../shared/unit-select.tsx';
import { useLongWork } from '../shared/use-long-work.ts';
import { Working } from '../shared/working.tsx';
import { MonthTable } from './month-table.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  list: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  more: { margin: '8px 12px' },
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const PAGE = 100;

/** 调度: the month sheet with 进展, 问题 and 下月安排 of every task at work, its gaps marked, to be exported. */
export function DispatchPage({ place, go }: PageProps) {
  const styles = useStyles();
  const { db, platform, calendar } = useOffice();
  const today = useToday();
  const preset = useLampPreset();
  const months = lastMonths(today, 13);
  const month = months.find((one) => one === place.month) ?? months[0]!;
  const unit = place.unit ?? null;
  const withFinished = place.finished === '1';
  const onlyGaps = place.gaps === '1';
  const { list, showMore } = useMonthLines({ month, unit, withFinished, onlyGaps });
  const { share, cancel, run } = useLongWork();
  const [failure, setFailure] = useState<string | null>(null);
  const exportSheet = async () => {
    const choice = { month, unit, withFinished, onlyGaps };
    const lines = await run((work) => allMonthLines(db, choice, work));
    if (!lines) return;
    const file = monthSheetFile(lines, { month, unit, today });
    setFailure(file.ok ? null : file.failure.message);
    if (file.ok) platform.saveFile(file.value.name, file.value.bytes, XLSX);
  };
  return (
    <Page
      title="月度调度"
      actions={
        <Button icon={<ArrowDownloadRegular />} disabled={share !== null} onClick={() => void exportSheet()}>
          导出调度表
        </Button>
      }
    >
      <div className={styles.bar}>
        <Select aria-label="月份" value={month} onChange={(_, data) => go({ month: data.value })}>
          {months.map((one) => (
            <option key={one} value={one}>{`${+one.slice(0, 4)}年${+one.slice(5)}月`}</option>
          ))}
        </Select>
        <UnitSelect value={unit} onChange={(chosen) => go({ unit: chosen ?? undefined })} />
        <Checkbox
          label="只看有缺项的"
          checked={onlyGaps}
          onChange={(_, { checked }) => go({ gaps: checked === true ? '1' : undefined })}
        />
        <Checkbox
          label="含本月办结的"
          checked={withFinished}
          onChange={(_, { checked }) => go({ finished: checked === true ? '1' : undefined })}
        />
        <span role="status">
          {list &&
            `${list.more ? '已列出' : '共'}${list.lines.length}项，其中${list.lines.filter(({ gaps }) => gaps.length > 0).length}项有缺项`}
        </span>
      </div>
      <Notes failure={failure} />
      {share !== null && <Working words="正在汇总…" share={share} onCancel={cancel} />}
      <PageBody>
        <div className={styles.list}>
          {!list ? (
            <Spinner label="正在汇总…" />
          ) : list.lines.length === 0 ? (
            <Empty inCard heading={onlyGaps ? '没有缺项' : '这个月没有在办的事项'} />
          ) : (
            <MonthTable lines={list.lines} today={today} onOpen={(task) => go({ task })} />
          )}
          {list?.more && (
            <Button className={styles.more} onClick={showMore}>
              再列一些
            </Button>
          )}
        </div>
        {place.task && (
          <TaskDrawer
            id={place.task}
            rules={{ today, preset, calendar }}
            onClose={() => go({ task: undefined })}
          />
        )}
      </PageBody>
    </Page>
  );
}

/** The lines of a month, a hundred more at each asking, and again at every change of the store. */
function useMonthLines(choice: SheetChoice) {
  const { db } = useOffice();
  const { month, unit, withFinished, onlyGaps } = choice;
  const key = JSON.stringify(choice);
  const [shown, setShown] = useState({ key: '', pages: 1 });
  const pages = shown.key === key ? shown.pages : 1;
  const list = useLiveQuery(async () => {
    const lines: MonthLine[] = [];
    let after: SheetCursor | null = null;
    for (let page = 0; page < pages; page++) {
      const next = await monthLines(db, { month, unit, withFinished, onlyGaps }, { after, limit: PAGE });
      lines.push(...next.lines);
      after = next.next;
      if (after === null) break;
    }
    return { lines, more: after !== null };
  }, [db, month, unit, withFinished, onlyGaps, pages]);
  return { list, showMore: () => setShown({ key, pages: pages + 1 }) };
}
