import { SourceRecord } from '../../../core/coverage/source-record.ts';
import { Draw } from '../../../core/recheck/draw.ts';
import { ACTIVITIES } from '../activities.ts';
import { keptSection } from '../kept.ts';
import { PaperRow } from '../paper-row.ts';
import { PLANS } from '../plans.ts';
import { SITE_RULES } from '../site-rules.ts';
import { type Section, tableSection } from './backup-section.ts';
import { draftSection } from './sections/drafts.ts';
import { arrangementSection, settingSection, unitSection } from './sections/office.ts';
import { exportSection, numberSection } from './sections/records.ts';
import { taskSection } from './sections/tasks.ts';

/** A section whatever its rows are; each is only ever given its own. */
// biome-ignore lint/suspicious/noExplicitAny: rows go back to the section they came from
export type AnySection = Section<any>;

/**
 * What a backup holds, in the order in which it is restored. A new table is a line here. Attachments stand apart
 * (sections/files.ts): they may go into files of their own.
 */
export const SECTIONS: readonly AnySection[] = [
  taskSection,
  draftSection,
  settingSection,
  arrangementSection,
  unitSection,
  numberSection,
  exportSection,
  keptSection(SITE_RULES, { name: 'siteRules', word: '网页规则', title: ({ name }) => name }),
  tableSection({
    ...{ name: 'sources', word: '来源文件', version: 1, onClash: 'keep', schema: SourceRecord },
    ...{ table: (db) => db.sources, key: ({ id }) => id, title: ({ source }) => source.title?.value ?? '' },
  }),
  keptSection(ACTIVITIES, { name: 'activities', word: '督查活动', title: ({ title }) => title }),
  keptSection(PLANS, { name: 'plans', word: '督查计划', title: ({ title }) => title }),
  tableSection({
    ...{ name: 'draws', word: '回头看抽取记录', version: 1, onClash: 'keep', schema: Draw },
    ...{ table: (db) => db.draws, key: ({ id }) => id, title: ({ about }) => about },
  }),
  tableSection({
    ...{ name: 'papers', word: '已出具的文书', version: 1, onClash: 'keep', schema: PaperRow },
    ...{ table: (db) => db.papers, key: ({ id }) => id, title: ({ number, title }) => `${number} ${title}` },
  }),
];
