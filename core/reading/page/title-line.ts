import type { SourceDocument } from '../document.ts';
import type { PageRead } from './page-reading.ts';

/** 关于…的通知 and its like, as a line of its own; a system may put its flow's name before it. */
const TITLE =
  /(?:[\u4e00-\u9fa5（）()]{2,30})?关于[^\n\t。；]{2,100}的?(?:请示|通知|函|报告|意见|方案|批复|纪要|决定|办法|通报|公告|通告|复函|督办函|建议|提案|议案|情况|汇报|说明|申请)$/;

/** A heading that names a paper: 临江县人民政府第38次常务会议纪要. */
const HEADING =
  /(?:通知|函|报告|意见|方案|批复|纪要|决定|办法|通报|公告|通告|计划|要点|清单|规划|措施|分工)$/;

/** A ledger's title: 临江县2026年重点工作督查台账（9月）. */
const LEDGER = /^.{4,60}(?:台账|任务分解表|任务分工表|汇总表|责任清单|任务清单)(?:（[^（）]{1,12}）)?$/;

/** Titles stand at the top. */
const REACH = 3_000;
const LONGEST = 150;

/**
 * The title of a form that has no title field: the first line that reads 关于…的请示 (通知, 函 …), or the part of it after the
 * name of the flow. Inferred. Null where there is none.
 */
export function titleLine(document: SourceDocument, frame: number): PageRead<string> | null {
  for (const block of document.blocks) {
    if (block.start > REACH) break;
    const words = document.text.slice(block.start, Math.min(block.end, block.start + LONGEST));
    const line = words.trim();
    const match =
      TITLE.exec(line) ??
      LEDGER.exec(line) ??
      (block.kind === 'heading' && line.length >= 6 && HEADING.test(line) ? [line] : null);
    if (!match) continue;
    const start = document.text.indexOf(match[0], block.start);
    const span = { start, end: start + match[0].length };
    return {
      value: match[0],
      span,
      quote: match[0],
      certainty: 'inferred',
      reason: '页面上像标题的一行（推定）',
      frame,
    };
  }
  return null;
}
