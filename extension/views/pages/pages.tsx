import {
  AlertUrgentRegular,
  ArrowSwapRegular,
  ArrowTurnUpLeftRegular,
  CalendarMonthRegular,
  CalendarTodayRegular,
  CheckboxCheckedRegular,
  ClipboardTaskListLtrRegular,
  ClipboardTextLtrRegular,
  DataBarVerticalRegular,
  DocumentAddRegular,
  DocumentTextRegular,
  GlobeRegular,
  HistoryRegular,
  LightbulbRegular,
  MegaphoneLoudRegular,
  OrganizationRegular,
  PeopleSearchRegular,
  TaskListLtrRegular,
} from '@fluentui/react-icons';
import { type ComponentType, lazy } from 'react';
import { RegisterPage } from '../register/register-page.tsx';
import { TodayPage } from '../today/today-page.tsx';
import type { PageProps } from './page-props.ts';

/** A page of the program: its place in the rail. Everything but the first two is loaded when it is first opened (React.lazy). */
export type PageEntry = {
  /** Stands in the address as `view`. */
  id: string;
  word: string;
  group: (typeof PAGE_GROUPS)[number];
  Icon: ComponentType;
  View: ComponentType<PageProps>;
};

/** The rail's groups, from top to bottom. */
export const PAGE_GROUPS = ['日常', '督办', '成果', '统筹'] as const;

/** The page that is shown where the address names none. */
export const DEFAULT_PAGE = 'register';

export const PAGES: readonly PageEntry[] = [
  { id: 'today', word: '今日', group: '日常', Icon: CalendarTodayRegular, View: TodayPage },
  { id: 'register', word: '台账', group: '日常', Icon: TaskListLtrRegular, View: RegisterPage },
  {
    ...{ id: 'drafts', word: '草稿', group: '日常', Icon: DocumentAddRegular },
    View: lazy(async () => ({ default: (await import('../files/drafts-page.tsx')).DraftsPage })),
  },
  {
    ...{ id: 'changes', word: '变化', group: '日常', Icon: HistoryRegular },
    View: lazy(async () => ({ default: (await import('../changes/changes-page.tsx')).ChangesPage })),
  },
  {
    ...{ id: 'calendar', word: '日历', group: '日常', Icon: CalendarMonthRegular },
    View: lazy(async () => ({ default: (await import('../calendar/calendar-page.tsx')).CalendarPage })),
  },
  {
    ...{ id: 'charts', word: '统计', group: '日常', Icon: DataBarVerticalRegular },
    View: lazy(async () => ({ default: (await import('../charts/charts-page.tsx')).ChartsPage })),
  },
  {
    ...{ id: 'dispatch', word: '调度', group: '督办', Icon: ClipboardTextLtrRegular },
    View: lazy(async () => ({ default: (await import('../dispatch/dispatch-page.tsx')).DispatchPage })),
  },
  {
    ...{ id: 'chasing', word: '催督', group: '督办', Icon: AlertUrgentRegular },
    View: lazy(async () => ({ default: (await import('../chasing/chasing-page.tsx')).ChasingPage })),
  },
  {
    ...{ id: 'recheck', word: '回头看', group: '督办', Icon: ArrowTurnUpLeftRegular },
    View: lazy(async () => ({ default: (await import('../recheck/recheck-page.tsx')).RecheckPage })),
  },
  {
    ...{ id: 'papers', word: '文书', group: '成果', Icon: DocumentTextRegular },
    View: lazy(async () => ({ default: (await import('../papers/papers-page.tsx')).PapersPage })),
  },
  {
    ...{ id: 'bulletin', word: '通报', group: '成果', Icon: MegaphoneLoudRegular },
    View: lazy(async () => ({ default: (await import('../bulletin/bulletin-page.tsx')).BulletinPage })),
  },
  {
    ...{ id: 'research', word: '调研', group: '成果', Icon: LightbulbRegular },
    View: lazy(async () => ({ default: (await import('../research/research-page.tsx')).ResearchPage })),
  },
  {
    ...{ id: 'openness', word: '公开', group: '成果', Icon: GlobeRegular },
    View: lazy(async () => ({ default: (await import('../openness/openness-page.tsx')).OpennessPage })),
  },
  {
    ...{ id: 'coverage', word: '覆盖', group: '统筹', Icon: CheckboxCheckedRegular },
    View: lazy(async () => ({ default: (await import('../coverage/coverage-page.tsx')).CoveragePage })),
  },
  {
    ...{ id: 'levels', word: '分级', group: '统筹', Icon: OrganizationRegular },
    View: lazy(async () => ({ default: (await import('../levels/levels-page.tsx')).LevelsPage })),
  },
  {
    ...{ id: 'planning', word: '计划', group: '统筹', Icon: ClipboardTaskListLtrRegular },
    View: lazy(async () => ({ default: (await import('../planning/planning-page.tsx')).PlanningPage })),
  },
  {
    ...{ id: 'activities', word: '活动', group: '督办', Icon: PeopleSearchRegular },
    View: lazy(async () => ({ default: (await import('../activities/activities-page.tsx')).ActivitiesPage })),
  },
  {
    ...{ id: 'mapping', word: '对接', group: '统筹', Icon: ArrowSwapRegular },
    View: lazy(async () => ({ default: (await import('../mapping/mapping-page.tsx')).MappingPage })),
  },
];
