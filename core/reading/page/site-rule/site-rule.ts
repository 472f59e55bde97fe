import { z } from 'zod';

/** Fields a rule gives one value of, by the names the clerk points at. The keys are meanings of a form's labels. */
export const VALUE_FIELDS = {
  documentNumber: '文号',
  title: '标题',
  issuer: '来文单位',
  date: '成文日期',
  receivedDate: '收文日期',
  secrecy: '密级',
  urgency: '紧急程度',
  limit: '办理时限',
  task: '事项',
  requirement: '办理要求',
  lead: '牵头单位',
  duty: '责任单位',
  cooperate: '配合单位',
  instruction: '领导批示',
  opinion: '意见',
  proposal: '拟办意见',
} as const;
export type ValueField = keyof typeof VALUE_FIELDS;

/** Columns of a list of tasks, and of a list of opinions: every row below the heading gives one. */
export const COLUMN_FIELDS = {
  taskColumn: '事项列',
  leadColumn: '牵头单位列',
  dutyColumn: '责任单位列',
  cooperateColumn: '配合单位列',
  limitColumn: '办理时限列',
  leaderColumn: '批示人列',
  wordsColumn: '意见列',
  timeColumn: '意见时间列',
} as const;
export type ColumnField = keyof typeof COLUMN_FIELDS;

export type RuleFieldName = ValueField | ColumnField;
export const FIELD_NAMES: Record<RuleFieldName, string> = { ...VALUE_FIELDS, ...COLUMN_FIELDS };
export const isColumnField = (name: RuleFieldName): name is ColumnField => name in COLUMN_FIELDS;

const words = (longest: number) => z.string().max(longest);
/** An element among its parent's: its name, and which of that name it is, from 1. */
export const Step = z.tuple([
  words(40).regex(/^[a-z][\w-]*$|^#shadow$/),
  z.number().int().min(1).max(100_000),
]);
export type Step = z.infer<typeof Step>;
const steps = z.array(Step).max(100);

/** How a value is found again. A field has several, the surest first. */
export const Locator = z.discriminatedUnion('by', [
  /**
   * From the label: the `nth` (from 0) text that reads `label` when spaces and colons are dropped; from its element up
   * `up` levels, then down along `down`. Neither way leads anywhere where the value stands in the label's own element, behind it.
   */
  z.strictObject({
    by: z.literal('label'),
    label: words(40).min(1),
    nth: z.number().int().min(0).max(200),
    up: z.number().int().min(0).max(30),
    down: steps,
  }),
  /** By the element's own id, class or control name, where the page has it once. */
  z.strictObject({ by: z.literal('mark'), tag: words(40), mark: words(100).min(1) }),
  /** The column under a heading, in the table whose headings these are. */
  z.strictObject({
    by: z.literal('column'),
    heading: words(60).min(1),
    headings: z.array(words(60)).min(1).max(60),
  }),
  /** From the top of the page by position: the last resort. */
  z.strictObject({ by: z.literal('path'), path: steps.min(1) }),
]);
export type Locator = z.infer<typeof Locator>;

const FieldName = z.enum(Object.keys(FIELD_NAMES) as [RuleFieldName, ...RuleFieldName[]]);

export const RuleField = z
  .strictObject({ field: FieldName, locators: z.array(Locator).min(1).max(6) })
  .refine(
    ({ field, locators }) => locators.every(({ by }) => (by === 'column') === isColumnField(field)),
    '列只能按表头找，单个栏目只能按标签或位置找',
  );
export type RuleField = z.infer<typeof RuleField>;

/**
 * Which frames a rule is for. `host`: a host with its port, `*` standing for any run of characters; '' for files of this computer.
 * `path`: path (and the path behind `#`, of single-page systems), `*` likewise. `frame`: `*` any, else the frame's name ('' for the
 * top page). `labels`: words such a page shows, without spaces and colons; most of them have to be there.
 */
export const RuleTarget = z.strictObject({
  host: words(200),
  path: words(500),
  frame: words(200),
  labels: z.array(words(60).min(1)).max(40),
});
export type RuleTarget = z.infer<typeof RuleTarget>;

/** How one kind of page is read: which pages, and where each field stands on them. */
export const SiteRule = z.strictObject({
  id: words(100).min(1),
  name: words(100).min(1),
  target: RuleTarget,
  /** Of several rules that fit a page the highest counts, then the newest. */
  priority: z.number().int().min(0).max(100),
  enabled: z.boolean(),
  fields: z.array(RuleField).min(1).max(40),
  /** Instant of the last change, ISO 8601. */
  changedAt: z.iso.datetime(),
});
export type SiteRule = z.infer<typeof SiteRule>;

/** Whether a rule is for forms; one that names columns only is for lists. */
export const isForForms = (rule: SiteRule): boolean => rule.fields.some(({ field }) => !isColumnField(field));
