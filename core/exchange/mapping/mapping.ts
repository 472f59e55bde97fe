import { z } from 'zod';
import { fail, ok, type Result } from '../../model/failure.ts';
import { fromUtf8 } from '../../xlsx/bytes.ts';
import { isDayPattern } from './day-pattern.ts';
import { MAPPED_FIELD_NAMES, MAPPED_FIELDS, type MappedField } from './mapped-field.ts';

const MAPPING_FORMAT = 'ducha-mapping';
const MAPPING_VERSION = 1;

/** A column of the other system: a field of ours, or the same words in every row. */
const Column = z
  .object({
    heading: z.string().trim().min(1, '列名不能为空').max(100),
    field: z.enum(MAPPED_FIELD_NAMES).optional(),
    constant: z.string().max(1000).optional(),
    /** How days are written: `yyyy/MM/dd`; left out: a real date in xlsx, yyyy-MM-dd elsewhere. */
    date: z.string().refine(isDayPattern, '日期写法应含 yyyy、MM（或 M）、dd（或 d）各一次').optional(),
    /** What stands between several units; 、 where left out. */
    separator: z.string().min(1).max(3).optional(),
    /** Our words by theirs: {"在办": "办理中"}. */
    words: z.record(z.string(), z.string()).optional(),
  })
  .refine(({ field, constant }) => (field === undefined) !== (constant === undefined), {
    message: '每一列要么对应一个字段（field），要么是固定内容（constant）',
  });
export type MappedColumn = z.infer<typeof Column>;

/** How a superior system's table stands to our fields (docs/exchange.md). */
export const Mapping = z
  .object({
    format: z.literal(MAPPING_FORMAT),
    version: z.literal(MAPPING_VERSION),
    name: z.string().trim().min(1, '名称不能为空').max(60),
    sheet: z.string().max(31).default('Sheet1'),
    columns: z.array(Column).min(1, '至少要有一列').max(200),
  })
  .refine(({ columns }) => new Set(columns.map(({ heading }) => heading)).size === columns.length, {
    message: '有两列的列名相同',
    path: ['columns'],
  })
  .refine(({ columns }) => columns.some(({ field }) => field === 'title'), {
    message: '必须有一列对应事项（title）',
    path: ['columns'],
  });
export type Mapping = z.infer<typeof Mapping>;

/** Reads a mapping file; the failure says which column is wrong. */
export function readMapping(bytes: Uint8Array): Result<Mapping> {
  if (bytes.length > 1e6) return fail('mapping-large', '对照文件太大，没有载入。');
  let json: unknown;
  try {
    json = JSON.parse(fromUtf8(bytes).replace(/^\uFEFF/, ''));
  } catch {
    return fail('mapping-foreign', '这不是对照文件（JSON），没有载入。请对照说明检查文件。');
  }
  const head = json as { format?: unknown; version?: unknown } | null;
  if (typeof head !== 'object' || head?.format !== MAPPING_FORMAT)
    return fail(
      'mapping-foreign',
      `这不是“督查”的对照文件，没有载入：开头应写明 "format": "${MAPPING_FORMAT}"。`,
    );
  if (typeof head.version === 'number' && head.version > MAPPING_VERSION)
    return fail('mapping-newer', '对照文件是更新版本的，本程序读不懂，没有载入。请更新扩展后再试。');
  const mapping = Mapping.safeParse(json);
  if (mapping.success) return ok(mapping.data);
  const { path, message } = mapping.error.issues[0]!;
  const column = typeof path[1] === 'number' ? `第${path[1] + 1}列` : '';
  const what = /\p{Script=Han}/u.test(message)
    ? message
    : path[2] === 'field'
      ? `field 只能是 ${MAPPED_FIELD_NAMES.join('、')}`
      : `“${String(path.at(-1) ?? '内容')}”缺少或写法不对`;
  return fail('mapping-wrong', `对照文件没有载入：${column}${column ? '，' : ''}${what}。`);
}

/** A mapping to begin from: every field of ours under its own name. */
export const sampleMapping = (): Mapping => ({
  ...{ format: MAPPING_FORMAT, version: MAPPING_VERSION, name: '示例：上级电子督查系统', sheet: '任务清单' },
  columns: (Object.keys(MAPPED_FIELDS) as MappedField[]).map((field): MappedColumn => {
    const { word, kind } = MAPPED_FIELDS[field];
    if (kind === 'day') return { heading: word, field, date: 'yyyy/MM/dd' };
    if (kind === 'units') return { heading: word, field, separator: ';' };
    return field === 'status'
      ? { heading: word, field, words: { 在办: '办理中', 办结: '已办结' } }
      : { heading: word, field };
  }),
});
