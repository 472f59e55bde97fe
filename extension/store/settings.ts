import { z } from 'zod';
import { ASSESSMENT_RULES, AssessmentRules } from '../../core/bulletin/rules.ts';
import { DEFAULT_LADDER, Ladder } from '../../core/chasing/ladder.ts';
import { Counting, DEFAULT_COUNTING } from '../../core/deadline/counting.ts';
import { OwnLamp } from '../../core/deadline/own-lamp.ts';
import { Mapping } from '../../core/exchange/mapping/mapping.ts';
import { StageTemplate } from '../../core/milestones/plan-back.ts';
import { Actor } from '../../core/model/change.ts';
import { USUAL_FIELDS } from '../../core/openness/public-field.ts';
import { NO_OFFICE, PaperOffice } from '../../core/papers/office.ts';
import { POSTPONEMENT_RULES, PostponementRules } from '../../core/postponement/postponement.ts';
import { NO_RESEARCH, Research } from '../../core/research/grouping.ts';
import type { Database, SettingRow } from './database.ts';
import { PaperTemplates } from './paper-row.ts';

/** A setting: its shape, what holds until it is set, and what the person knows it by. */
type Setting = { schema: z.ZodType; initial: unknown; word: string };

/** The settings kept. Each of them goes into backups; what belongs to this computer alone has a place of its own. */
const SETTINGS = {
  /** Who works at this computer; stands in every history entry. */
  identity: { schema: Actor, initial: { name: '', unit: '' }, word: '署名' },
  /** Which lamp rule the office uses, by its id: one of the program's or of `ownLamps`. */
  lampPreset: { schema: z.string(), initial: 'threeDays', word: '所用的预警规则' },
  /** Lamp rules the office has made itself. */
  ownLamps: { schema: z.array(OwnLamp), initial: [], word: '自定的预警规则' },
  /** How limits are counted where practice differs. */
  counting: { schema: Counting, initial: DEFAULT_COUNTING, word: '计数规则' },
  /** What stands before year and number of a 交办通知单: 督交〔2026〕3号. */
  noticePrefix: { schema: z.string().trim().min(1).max(12), initial: '督交', word: '交办通知单字头' },
  /** What papers say of the office that issues them. */
  paperOffice: { schema: PaperOffice, initial: NO_OFFICE, word: '文书的发文机关' },
  /** The office's own templates by kind of paper. */
  paperTemplates: { schema: PaperTemplates, initial: {}, word: '文书模板' },
  /** The ladder from 催办 to 移送 with its conditions. */
  ladder: { schema: Ladder, initial: DEFAULT_LADDER, word: '催督的级别和条件' },
  /** The office's own ways of dividing a task's time, beside the program's. */
  stageTemplates: { schema: z.array(StageTemplate), initial: [], word: '阶段模板' },
  /** How units are ranked, praised and criticised in bulletins. */
  assessment: { schema: AssessmentRules, initial: ASSESSMENT_RULES, word: '通报考核规则' },
  /** The public table: its title and fields. */
  openness: {
    schema: z.object({ title: z.string(), fields: z.array(z.string()) }),
    initial: { title: '重点工作办理情况公开', fields: [...USUAL_FIELDS] },
    word: '公开的标题和栏目',
  },
  /** What was made of the difficulties reported: themes, moves, decisions. */
  research: { schema: Research, initial: NO_RESEARCH, word: '督查调研' },
  /** How other systems' tables stand to our fields. */
  mappings: { schema: z.array(Mapping), initial: [], word: '对接的对照文件' },
  /** 主送 of bulletins. */
  bulletinTo: { schema: z.array(z.string()), initial: [], word: '通报的主送机关' },
  /** 主送 of 移送函: the office that looks into what is handed over. */
  transferTo: { schema: z.array(z.string()), initial: [], word: '移送函的主送机关' },
  /** 延期: what the office's own rules say. */
  postponement: { schema: PostponementRules, initial: POSTPONEMENT_RULES, word: '延期规则' },
  /** Calendar days without a report after which a running task is listed on the board. */
  silentDays: { schema: z.number().int().min(1).max(365), initial: 30, word: '久未报进展的天数' },
  /** The columns of the register's list that can be chosen, in order; ids no longer known are left out. */
  listColumns: {
    schema: z.array(z.string()),
    initial: ['lead', 'due', 'status', 'progress'],
    word: '台账的栏目',
  },
  /** Filters of the register kept under a name; `place`: as the address holds it. */
  savedViews: {
    schema: z.array(z.object({ id: z.string(), name: z.string(), place: z.record(z.string(), z.string()) })),
    initial: [],
    word: '常用筛选',
  },
  /** How many inspections a unit, and the year, may see at most; daily supervision does not count. */
  inspectionQuota: {
    schema: z.object({ perUnit: z.number().int().min(1), perYear: z.number().int().min(1) }),
    initial: { perUnit: 4, perYear: 12 },
    word: '督查次数控制数',
  },
  /** Reminders on working days, from this hour on. */
  reminder: {
    schema: z.object({ on: z.boolean(), hour: z.number().int().min(0).max(23) }),
    initial: { on: true, hour: 9 },
    word: '提醒',
  },
  /** Corrections of unit names that are not to be remembered: JSON of [as read, as corrected]. */
  aliasesDeclined: { schema: z.array(z.string()), initial: [], word: '不作别名的单位写法' },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof SETTINGS;
export type SettingValue<N extends SettingName> = z.infer<(typeof SETTINGS)[N]['schema']>;

/** A setting's value; a value that does not fit its shape counts as not set. */
export async function getSetting<N extends SettingName>(db: Database, name: N): Promise<SettingValue<N>> {
  const { schema, initial } = SETTINGS[name];
  const parsed = schema.safeParse((await db.settings.get(name))?.value);
  return (parsed.success ? parsed.data : initial) as SettingValue<N>;
}

/** Sets a setting. */
export async function setSetting<N extends SettingName>(
  db: Database,
  name: N,
  value: SettingValue<N>,
): Promise<void> {
  await db.settings.put({ name, value: SETTINGS[name].schema.parse(value) });
}

export const isSettingName = (name: string): name is SettingName => Object.hasOwn(SETTINGS, name);

/** What the person knows a setting by. */
export const SETTING_WORD = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, { word }]) => [name, word]),
) as Record<SettingName, string>;

/** True for a setting this program has, with a value of its shape. */
export const fitsSetting = (name: string, value: unknown): boolean =>
  isSettingName(name) && SETTINGS[name].schema.safeParse(value).success;

/** The settings that were set. */
export async function storedSettings(db: Database): Promise<SettingRow[]> {
  const rows = await db.settings.bulkGet(Object.keys(SETTINGS));
  return rows.filter((row) => row !== undefined).filter(({ name, value }) => fitsSetting(name, value));
}
