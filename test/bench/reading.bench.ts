import { fromText } from '../../core/reading/input/from-text.ts';
import { readDocument } from '../../core/reading/tasks/read-document.ts';
import type { Figure } from './xlsx.bench.ts';

export const name = 'reading';

const UNITS = [
  '市发展改革委',
  '市财政局',
  '市住房城乡建设局',
  '市市场监管局（知识产权局）',
  '各县（市、区）人民政府',
];
const WORDS = [
  '坚持问题导向和目标导向相结合，健全部门协同、上下联动的工作机制，推动政策措施落地见效',
  '完善基础设施和公共服务体系，提升城市治理精细化水平，持续改善人居环境质量',
  '鼓励企业加大研发投入，支持龙头企业联合高校、科研院所组建创新联合体，开展关键技术攻关',
  '加强宣传引导和经验推广，及时回应社会关切，营造全社会共同参与的良好氛围',
];
const LIMITS = ['', '2026年6月底前，', '', '到2027年，', '', ''];

/** A plan as offices write them, `characters` long: items of several sentences, most of them with a duty clause. */
function plan(characters: number): string {
  const items: string[] = ['云岭市人民政府办公室关于印发重点任务分工方案的通知', '各县（市、区）人民政府：'];
  for (let n = 1, length = 0; length < characters; n++) {
    const sentences = Array.from(
      { length: 4 },
      (_, i) => `${i === 1 ? LIMITS[n % 6] : ''}${WORDS[(n + i) % 4]}。`,
    );
    const item = `${n}.${sentences.join('')}（${UNITS[n % 5]}牵头，${UNITS[(n + 1) % 5]}、${UNITS[(n + 2) % 5]}配合）`;
    const own = n % 3 === 0 ? `${item}\n${UNITS[n % 5]}要加强督促检查，每季度末报告进展情况。` : item;
    items.push(own);
    length += own.length;
  }
  return items.join('\n');
}

const CHARACTERS = 400_000;
const RUNS = 12;

/** Whole-document reading, from plain text to tasks with units and limits. The best of several runs: the machine may be busy. */
export async function run(): Promise<Figure[]> {
  const text = plan(CHARACTERS);
  const context = { ref: '2026-01-05' };
  let best = Number.POSITIVE_INFINITY;
  let tasks = 0;
  for (let i = 0; i < RUNS; i++) {
    const started = performance.now();
    tasks = readDocument(fromText(text), context).tasks.length;
    best = Math.min(best, performance.now() - started);
  }
  if (tasks < text.length / 400) throw new Error(`The plan's tasks were not read: ${tasks}.`);
  const seconds = best / 1000 / (text.length / 1e6);
  return [
    { what: 'reading a document, a million characters', value: seconds, unit: 's', most: 1 / 3 },
    { what: 'reading a document, millions of characters a second', value: 1 / seconds, unit: '', most: null },
  ];
}
