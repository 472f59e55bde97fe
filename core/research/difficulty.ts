import type { Day } from '../calendar/day.ts';
import type { TaskRecord } from '../model/change.ts';
import { entriesOfKind } from '../model/fold.ts';
import type { TaskFields } from '../model/task.ts';

/** A difficulty or request a unit reported. */
export type Difficulty = {
  /** Names it for good: the id of the report it stands in. */
  key: string;
  taskId: string;
  title: string;
  unit: string;
  on: Day;
  text: string;
  /** The unit asks for something (请求协调、建议), not only tells. */
  request: boolean;
  /** It stands in the task's latest report: as far as is known it still holds. */
  current: boolean;
};

/** What units write into the field when there is nothing. */
const NOTHING: ReadonlySet<string> = new Set([
  ...[
    '',
    '无',
    '暂无',
    '没有',
    '无问题',
    '暂无问题',
    '没有问题',
    '无困难',
    '暂无困难',
    '不存在问题',
    '不涉及',
  ],
  ...['无存在问题', '无需协调', '无需要协调事项', '无需协调事项', '未发现问题', '无明显问题', '同上'],
]);

const bare = (text: string): string => text.replace(/[\s\p{P}]/gu, '');

const REQUEST =
  /恳请|请求|提请|建议|希望|请(?:市|县|区|省|上级|政府|协调|支持|予以|帮助|明确|尽快)|需(?:要)?(?:市|县|区|省|上级|政府|协调)/;

/** The difficulties of a task reported from one day to another, both included, the earliest first. */
export function difficultiesOf(
  { id, fields, record }: { id: string; fields: TaskFields; record: TaskRecord },
  { from, to }: { from: Day; to: Day },
): Difficulty[] {
  const reports = entriesOfKind(record.changes, 'reported').sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
  const last = reports.at(-1);
  return reports.flatMap((report): Difficulty[] => {
    const text = report.problem.trim();
    if (report.on < from || report.on > to || NOTHING.has(bare(text))) return [];
    const unit = report.unit || fields.lead[0] || '';
    return [
      {
        ...{ key: report.id, taskId: id, title: fields.title, unit, on: report.on, text },
        ...{ request: REQUEST.test(text), current: report === last },
      },
    ];
  });
}
