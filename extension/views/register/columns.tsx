import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { SOURCE_KIND_WORD } from '../../../core/model/source.ts';
import { isRunning, STATUS_WORD } from '../../../core/model/status.ts';
import { taskLamp } from '../../../core/model/task-lamp.ts';
import type { ListedTask } from '../../store/list.ts';
import { CertaintyBadge } from '../fields/certainty-badge.tsx';
import { distance, shortDay } from '../shared/format.ts';
import { LAMP_WIDTH, LampMark } from '../shared/lamp-mark.tsx';
import { ReportMark } from './report-mark.tsx';
import type { LampRules } from './view.ts';

/** A column of the list; `width` in CSS grid's words. The first two always stand, the others are chosen. */
export type Column = {
  id: string;
  heading: string;
  width: string;
  cell: (task: ListedTask, rules: LampRules) => ReactNode;
};

const useStyles = makeStyles({
  one: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  two: {
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  meta: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  due: {
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    display: 'flex',
    gap: '4px',
    alignItems: 'center',
  },
});

/** Lamp and matter: no list without them. */
const FIXED_COLUMNS: readonly Column[] = [
  {
    ...{ id: 'lamp', heading: '预警', width: LAMP_WIDTH },
    cell: ({ fields }, { today, preset, calendar }) => (
      <LampMark lamp={taskLamp(fields, today, preset, calendar)} />
    ),
  },
  {
    ...{ id: 'title', heading: '事项', width: 'minmax(120px, 1fr)' },
    cell: (task) => <TitleCell task={task} />,
  },
];

/** Columns to choose from, in the order in which they stand. */
export const CHOSEN_COLUMNS: readonly Column[] = [
  {
    id: 'lead',
    heading: '牵头单位',
    width: 'minmax(110px, 190px)',
    cell: (task) => <LeadCell task={task} />,
  },
  {
    ...{ id: 'cooperate', heading: '配合单位', width: '150px' },
    cell: ({ fields }) => <Text lines={2}>{fields.cooperate.join('、')}</Text>,
  },
  { id: 'person', heading: '责任人', width: '80px', cell: ({ fields }) => <Text>{fields.person}</Text> },
  {
    ...{ id: 'due', heading: '截止日期', width: '132px' },
    cell: (task, { today }) => <DueCell task={task} today={today} />,
  },
  {
    ...{ id: 'status', heading: '状态', width: '78px' },
    cell: ({ fields }) => STATUS_WORD[fields.status],
  },
  {
    ...{ id: 'report', heading: '材料报送', width: '104px' },
    cell: ({ fields, row }, { today }) => <ReportMark fields={fields} record={row.record} today={today} />,
  },
  {
    ...{ id: 'percent', heading: '完成', width: '56px' },
    cell: ({ fields }) => (fields.percent === null ? '' : `${fields.percent}%`),
  },
  {
    ...{ id: 'progress', heading: '最新进展', width: 'minmax(120px, 230px)' },
    cell: ({ fields }) => (
      <Text lines={2} empty="未报进展">
        {fields.progress}
      </Text>
    ),
  },
  {
    ...{ id: 'progressOn', heading: '进展日期', width: '96px' },
    cell: ({ fields }, { today }) => (fields.progressOn ? shortDay(fields.progressOn, today) : ''),
  },
  {
    ...{ id: 'finishedOn', heading: '办结日期', width: '96px' },
    cell: ({ fields }, { today }) => (fields.finishedOn ? shortDay(fields.finishedOn, today) : ''),
  },
  {
    ...{ id: 'kind', heading: '事项类别', width: '130px' },
    cell: ({ fields }) => <Text lines={2}>{SOURCE_KIND_WORD[fields.source.kind]}</Text>,
  },
  {
    ...{ id: 'source', heading: '来源文件', width: '180px' },
    cell: ({ fields }) => <Text lines={2}>{fields.source.title?.value ?? ''}</Text>,
  },
  {
    ...{ id: 'leader', heading: '批示领导', width: '80px' },
    cell: ({ fields }) => <Text>{fields.instruction?.leader ?? ''}</Text>,
  },
  {
    ...{ id: 'remark', heading: '备注', width: '140px' },
    cell: ({ fields }) => <Text lines={2}>{fields.remark}</Text>,
  },
];

/** What a narrow list shows: the open task beside it shows the rest. */
const NARROW = ['lead', 'due'];

/** The list's columns: the fixed ones and those chosen, in their own order. */
export function columnsOf(chosen: readonly string[], narrow: boolean): Column[] {
  const ids = narrow ? chosen.filter((id) => NARROW.includes(id)) : chosen;
  return [...FIXED_COLUMNS, ...CHOSEN_COLUMNS.filter(({ id }) => ids.includes(id))];
}

function Text({ children, lines = 1, empty = '' }: { children: string; lines?: 1 | 2; empty?: string }) {
  const styles = useStyles();
  return (
    <div className={lines === 2 ? styles.two : styles.one} title={children}>
      {children || <span className={styles.meta}>{empty}</span>}
    </div>
  );
}

function TitleCell({ task: { fields } }: { task: ListedTask }) {
  const styles = useStyles();
  const from = fields.source.documentNumber?.value ?? fields.source.title?.value ?? '';
  return (
    <>
      <div className={styles.two} title={fields.title}>
        {fields.title}
      </div>
      {from && <div className={mergeClasses(styles.one, styles.meta)}>{from}</div>}
    </>
  );
}

function LeadCell({ task: { fields } }: { task: ListedTask }) {
  const styles = useStyles();
  const [first, ...others] = fields.lead;
  return (
    <>
      <div className={styles.one} title={fields.lead.join('、')}>
        {first ?? <CertaintyBadge certainty="unknown" reason="没有牵头单位" />}{' '}
        {first && <CertaintyBadge certainty={fields.leadCertainty} reason={fields.leadReason} />}
      </div>
      {others.length > 0 && (
        <div className={mergeClasses(styles.one, styles.meta)}>等{fields.lead.length}个单位</div>
      )}
    </>
  );
}

function DueCell({ task: { fields }, today }: { task: ListedTask; today: string }) {
  const styles = useStyles();
  const { limit, status } = fields;
  return (
    <>
      <div className={styles.due}>
        {limit.due ? shortDay(limit.due, today) : '—'}
        {!limit.setByHand && (limit.due || limit.certainty === 'unknown') && (
          <CertaintyBadge certainty={limit.certainty} reason="截止日期不是原文直接写明的" />
        )}
      </div>
      <div className={mergeClasses(styles.one, styles.meta)}>
        {limit.due && isRunning(status) ? distance(limit.due, today) : limit.text}
      </div>
    </>
  );
}
