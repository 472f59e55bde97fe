import type { ColumnMeaning } from '../recognise/column-meaning.ts';
import { dayUnitOf } from '../recognise/day-unit.ts';
import { normaliseHeading } from '../recognise/heading.ts';
import type { RecognisedLedger } from '../recognise/recognised-ledger.ts';
import { type TargetYear, targetYears } from '../recognise/target-years.ts';

/** Where a ledger's rows keep what: sheet columns from 0, -1 where there is no such column. */
export type LedgerColumns = {
  number: number;
  taskId: number;
  /** The matter that stands for several rows; -1 where each row has one matter. */
  group: number;
  /** The row's own matter. */
  item: number;
  requirements: readonly number[];
  source: number;
  documentNumber: number;
  leader: number;
  instructed: number;
  lead: number;
  cooperate: number;
  duty: number;
  person: number;
  phone: number;
  start: number;
  limit: number;
  /** What plain numbers in it count (个工作日内), by its heading; null: they are no counts. */
  limitUnit: string | null;
  /** True where the limit stands at the beginning of the matter's own words (任务分解／时序进度: 3月至10月 试运行). */
  limitInWords: boolean;
  /** Targets by year that stand for the time limit: a matter is due at the end of the last year that has one. Else empty. */
  targets: readonly TargetYear[];
  /** A reporting rhythm beside the time limit (报送周期). */
  cycle: number;
  /** Words of progress; several are kept month by month, the last filled one is the latest. */
  progress: readonly number[];
  /** Progress of the period before, where a column of its own keeps it (上月进展). */
  progressBefore: number;
  /** The day of the latest report (反馈时间, 更新时间). */
  reported: number;
  problem: number;
  nextStep: number;
  status: number;
  percent: number;
  finished: number;
  remark: number;
};

const REPORT_DAY = /(?:反馈|更新|填报|上报|报送|报告|汇报|调度)(?:时间|日期)$/;
const CYCLE = /周期|频次|频率|频度/;
/** Columns of state that are about reporting in time, not about the matter. */
const REPORTING = /超期|逾期|超时|迟报|报送|反馈|预警|延期/;
/** Headings of a matter column that say its cells begin with the time. */
const TIMED = /时序|时限|时间|进度|期限|节点/;
const EARLIER = /上月|上期|上次|上周|上季|前期|往期/;

/** Lays a recognised ledger's columns out by meaning. */
export function columnsOf(ledger: RecognisedLedger): LedgerColumns {
  const all = (means: ColumnMeaning) =>
    ledger.columns
      .filter((c) => c.means === means)
      .map((c) => ({ index: c.index, heading: normaliseHeading(c.heading.split('／').at(-1) ?? '') }));
  const first = (means: ColumnMeaning) => all(means)[0]?.index ?? -1;
  const limits = all('deadline');
  const limit = limits.find((c) => !CYCLE.test(c.heading)) ?? limits[0];
  const states = all('status');
  const reports = all('progress');
  const words = reports.filter((c) => !REPORT_DAY.test(c.heading));
  const item = ledger.itemColumn ?? -1;
  const limitInWords =
    limit === undefined &&
    ledger.columns.some((c) => c.index === item && TIMED.test(normaliseHeading(c.heading)));
  const targets = limit === undefined && !limitInWords ? targetYears(ledger) : [];
  const groups = all('task').filter((c) => c.index < item && ledger.groupColumns.includes(c.index));
  return {
    number: first('number'),
    taskId: first('taskId'),
    group: groups[0]?.index ?? -1,
    item,
    requirements: [
      ...all('requirement'),
      ...all('task').filter((c) => c.index !== item && c.index !== groups[0]?.index),
    ].map((c) => c.index),
    source: first('source'),
    documentNumber: first('documentNumber'),
    leader: first('leader'),
    instructed: first('instructionDate'),
    lead: first('lead'),
    cooperate: first('cooperate'),
    duty: first('duty'),
    person: first('person'),
    phone: first('phone'),
    start: first('start'),
    limit: limitInWords ? item : (limit?.index ?? targets.at(-1)?.index ?? -1),
    limitUnit: dayUnitOf(ledger.columns.find((c) => c.index === limit?.index)?.heading ?? ''),
    limitInWords,
    targets,
    cycle: limits.find((c) => c !== limit && CYCLE.test(c.heading))?.index ?? -1,
    progress: words.filter((c) => !EARLIER.test(c.heading)).map((c) => c.index),
    progressBefore: words.find((c) => EARLIER.test(c.heading))?.index ?? -1,
    reported: reports.find((c) => REPORT_DAY.test(c.heading))?.index ?? -1,
    problem: first('problem'),
    nextStep: first('nextStep'),
    status:
      (states.find((c) => !REPORTING.test(c.heading)) ?? states.find((c) => !c.heading.startsWith('是否')))
        ?.index ?? -1,
    percent: first('percent'),
    finished: first('finished'),
    remark: first('remark'),
  };
}
