import {
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { addMonths, type Day } from '../../../core/calendar/day.ts';
import { Status } from '../../../core/model/status.ts';
import { inChinese } from '../../i18n/language.ts';
import { allTasks } from '../../store/list.ts';
import type { RowStatus } from '../../store/task-row.ts';
import type { PageProps } from '../pages/page-props.ts';
import { TaskDrawer } from '../register/task-drawer.tsx';
import { Empty } from '../shared/empty.tsx';
import { useLampPreset, useOffice, useToday } from '../shared/office.tsx';
import { Page, PageBody } from '../shared/page.tsx';
import { UnitSelect } from '../shared/unit-select.tsx';
import { Working } from '../shared/working.tsx';
import { CandidateList } from './candidate-list.tsx';
import { ConclusionList } from './conclusion-list.tsx';
import { DrawPart } from './draw-part.tsx';
import { useCandidates } from './use-candidates.ts';

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
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
  conclusion: { padding: '8px 16px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
});

const TABS = [
  { id: 'risk', word: '按风险' },
  { id: 'random', word: '随机抽取' },
  { id: 'conclusions', word: '督查结论' },
] as const;

const PERIODS = [
  { months: 3, word: '近3个月办结的', about: inChinese('近3个月办结的') },
  { months: 6, word: '近6个月办结的', about: inChinese('近6个月办结的') },
  { months: 12, word: '近一年办结的', about: inChinese('近一年办结的') },
  { months: 120, word: '全部办结的', about: inChinese('全部办结的') },
];

const EVERY_STATUS: RowStatus[] = [...Status.options, 'finishedLate', 'closedLate'];

/** 回头看: closed tasks to be looked at again, by risk or by a draw; conclusions with the days of objection and 复核. */
export function RecheckPage({ place, go }: PageProps) {
  const styles = useStyles();
  const { calendar } = useOffice();
  const today = useToday();
  const preset = useLampPreset();
  const tab = TABS.find(({ id }) => id === place.tab)?.id ?? 'risk';
  const period = PERIODS.find(({ months }) => String(months) === place.months) ?? PERIODS[0]!;
  const unit = place.unit ?? null;
  const [told, setTold] = useState<string | null>(null);
  const from: Day = addMonths(today, -period.months);
  const { candidates, share, cancel, lookAgain } = useCandidates(from, today, unit, tab !== 'conclusions');
  const tell = (message: string | null) => {
    setTold(message);
    lookAgain();
  };
  const open = (task: string) => go({ task });
  // Kept with the draw.
  const about = inChinese(
    `${period.about}${unit ? `、${unit}牵头的` : ''}，还没有回头看的（${from}至${today}）`,
  );
  return (
    <Page title="回头看">
      <p className={styles.hint}>
        办结之后再核查是否真正落实。风险分只用来排先后，选哪些由人定；未落实的可以重启。
      </p>
      <div className={styles.bar}>
        <TabList
          size="small"
          selectedValue={tab}
          onTabSelect={(_, { value }) => go({ tab: value === 'risk' ? undefined : String(value) })}
        >
          {TABS.map(({ id, word }) => (
            <Tab key={id} value={id}>
              {word}
            </Tab>
          ))}
        </TabList>
        {tab !== 'conclusions' && (
          <>
            <Select
              aria-label="办结时间"
              value={String(period.months)}
              onChange={(_, data) => go({ months: data.value })}
            >
              {PERIODS.map(({ months, word }) => (
                <option key={months} value={months}>
                  {word}
                </option>
              ))}
            </Select>
            <UnitSelect value={unit} onChange={(chosen) => go({ unit: chosen ?? undefined })} />
          </>
        )}
      </div>
      {told && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{told}</MessageBarBody>
        </MessageBar>
      )}
      <PageBody>
        <div className={styles.list}>
          {share !== null && tab !== 'conclusions' && (
            <Working words="正在查找办结的事项…" share={share} onCancel={cancel} />
          )}
          {tab === 'risk' &&
            candidates &&
            (candidates.top.length === 0 ? (
              <Empty inCard heading="没有要回头看的事项">
                这一范围内办结的事项都已回头看，或者没有办结的事项。
              </Empty>
            ) : (
              <CandidateList rows={candidates.top} basis="risk" onOpen={open} onTold={tell} />
            ))}
          {tab === 'random' && <DrawPart ids={candidates?.ids} about={about} onOpen={open} onTold={tell} />}
          {tab === 'conclusions' && <Conclusions onOpen={open} />}
        </div>
        {place.task && (
          <TaskDrawer
            id={place.task}
            rules={{ today, preset, calendar }}
            onClose={() => {
              go({ task: undefined });
              lookAgain();
            }}
          />
        )}
      </PageBody>
    </Page>
  );
}

/** Every task about which a conclusion was given, with its days. */
function Conclusions({ onOpen }: { onOpen: (id: string) => void }) {
  const styles = useStyles();
  const { db } = useOffice();
  const tasks = useLiveQuery(
    () =>
      allTasks(db, {
        ...{ unit: null, cooperating: false, statuses: EVERY_STATUS, dueFrom: null, dueTo: null, text: '' },
        mark: { is: 'concluded' },
      }),
    [db],
  );
  if (!tasks) return null;
  if (tasks.length === 0)
    return (
      <Empty inCard heading="还没有登记督查结论">
        在事项的“回头看和督查结论”里登记。
      </Empty>
    );
  return (
    <>
      {tasks.map(({ id, fields, row }) => (
        <section key={id} className={styles.conclusion} aria-label={fields.title}>
          <Link as="button" onClick={() => onOpen(id)}>
            {fields.title}
          </Link>
          <ConclusionList record={row.record} />
        </section>
      ))}
    </>
  );
}
