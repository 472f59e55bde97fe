import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import recognizers from '@microsoft/recognizers-text-date-time';
import { zh } from 'chrono-node';
import { build } from 'vite';
import { standardCalendar } from '../../core/calendar/standard-calendar.ts';
import { findDeadlines } from '../../core/deadline/find.ts';
import type { Figure } from './xlsx.bench.ts';

export const name = 'deadlines';

const REF = '2024-05-22';
const REF_DATE = new Date(2024, 4, 22);

const PROSE = [
  '坚持问题导向和目标导向相结合，健全部门协同、上下联动的工作机制，推动政策措施落地见效。',
  '完善基础设施和公共服务体系，提升城市治理精细化水平，不断改善人居环境质量。',
  '鼓励企业加大研发投入，支持龙头企业联合高校、科研院所组建创新联合体，开展关键技术攻关。',
  '加强宣传引导和经验推广，及时回应社会关切，营造全社会共同参与的良好氛围。',
  '各县要压实属地责任，统筹发展和安全，守住不发生系统性风险的底线，于6月底前完成任务。',
];
const DENSE = [
  '请于2024年6月30日前报送方案，7月15日前报送清单。',
  '2024年8月底前开工，12月底前完工，2025年6月通过验收。',
  '下周三前反馈意见，本周五下班前报送名单，明天上午开会。',
  '自2024年6月1日至2024年9月30日开展整治，每月5日前报送进展。',
  '二〇二四年九月十日前完成自查，10月上旬组织抽查。',
  '收到通知之日起15日内整改到位，5个工作日内反馈结果。',
];
const repeated = (pieces: readonly string[], length: number) =>
  pieces
    .join('')
    .repeat(Math.ceil(length / pieces.join('').length))
    .slice(0, length);

/**
 * Seconds a million characters for each reader, the best of many short runs in turn: the machine may be busy with other
 * things, and then only short runs find a quiet moment.
 */
function speeds(text: string, runs: number, readers: readonly ((text: string) => unknown)[]): number[] {
  const best = readers.map(() => Number.POSITIVE_INFINITY);
  for (let i = 0; i < runs; i++) {
    readers.forEach((read, k) => {
      const started = performance.now();
      read(text);
      best[k] = Math.min(best[k]!, performance.now() - started);
    });
  }
  return best.map((ms) => ms / 1000 / (text.length / 1e6));
}

const ours = (text: string) => findDeadlines(text, { ref: REF });
const chrono = (text: string) => zh.hans.parse(text, REF_DATE);
const microsoft = (text: string) => recognizers.recognizeDateTime(text, 'zh-cn', 0, REF_DATE);

/** Finding limits against two peers in one run, working-day arithmetic, and the size of the deadline part. */
export async function run(): Promise<Figure[]> {
  const prose = repeated(PROSE, 100_000);
  const dense = repeated(DENSE, 20_000);
  const found = ours(DENSE.join('')).length;
  if (found < 14) throw new Error(`The dense text's limits were not read: ${found}.`);

  const figures: Figure[] = [];
  for (const [kind, text, runs, most] of [
    ['prose', prose, 200, 1 / 10],
    ['date-dense text', dense, 200, 1 / 3],
  ] as const) {
    const [own, other] = speeds(text, runs, [ours, chrono]) as [number, number];
    const [slow] = speeds(text.slice(0, 2_000), 3, [microsoft]) as [number];
    figures.push(
      { what: `finding limits in ${kind}, a million characters`, value: own, unit: 's', most },
      {
        what: `finding limits in ${kind}, time as a share of chrono's`,
        value: own / other,
        unit: '',
        most: 1,
      },
      {
        what: `finding limits in ${kind}, time as a share of Recognizers-Text's`,
        value: own / slow,
        unit: '',
        most: 1,
      },
    );
  }
  figures.push({ what: 'adding working days, a million times', value: addingDays(), unit: 's', most: 1 });
  const size = await bundleSize();
  figures.push(
    { what: 'deadline part without holiday data, minified', value: size.plain / 1000, unit: 'kB', most: 40 },
    {
      what: 'deadline part without holiday data, minified and gzipped',
      value: size.gzip / 1000,
      unit: 'kB',
      most: null,
    },
  );
  return figures;
}

function addingDays(): number {
  const calendar = standardCalendar();
  const days = Array.from({ length: 1000 }, (_, i) => calendar.addWorkdays('2020-01-01', i + 1).day);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const started = performance.now();
    for (let i = 0; i < 1_000_000; i++) calendar.addWorkdays(days[i % 1000]!, (i % 41) - 20);
    best = Math.min(best, performance.now() - started);
  }
  return best / 1000;
}

async function bundleSize(): Promise<{ plain: number; gzip: number }> {
  const entry = fileURLToPath(new URL('../../core/deadline/find.ts', import.meta.url));
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'chrome102',
      lib: { entry, formats: ['iife'], name: 'deadline' },
      rolldownOptions: { external: [/chinese-days/] },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('The deadline part could not be bundled.');
  return { plain: chunk.code.length, gzip: gzipSync(chunk.code).length };
}
