import type { Period } from '../bulletin/period.ts';
import { periodWord } from '../bulletin/period.ts';
import type { Result } from '../model/failure.ts';
import { writeLedger } from '../xlsx/write-ledger.ts';
import { type Group, OUTCOME_WORD, type Outcome, type Research } from './grouping.ts';

const NUMERALS = '一二三四五六七八九十';
const SECTIONS: { outcome: Outcome | null; heading: string }[] = [
  { outcome: 'here', heading: '可由本级协调解决的问题' },
  { outcome: 'up', heading: '需提请上级协调解决的问题' },
  { outcome: null, heading: '尚待研究的问题' },
];

/** The 督查专报 on a period's difficulties: by what is to be done with them, within that by theme. One line a paragraph. */
export function researchText(
  groups: readonly Group[],
  { decided }: Pick<Research, 'decided'>,
  period: Period,
): { title: string; body: string } {
  const all = groups.flatMap(({ difficulties }) => difficulties);
  const counts = SECTIONS.map(
    ({ outcome }) => all.filter(({ key }) => (decided[key] ?? null) === outcome).length,
  );
  const units = new Set(all.map(({ unit }) => unit));
  const themes = groups.map(({ theme, difficulties }) => `${theme.word}${difficulties.length}个`).join('、');
  const written = SECTIONS.flatMap(({ outcome, heading }): [string, string[]][] => {
    const lines = groups.flatMap(({ theme, difficulties }): [string, string[]][] => {
      const own = difficulties.filter(({ key }) => (decided[key] ?? null) === outcome);
      return own.length === 0 ? [] : [[theme.word, own.map(line)]];
    });
    const named = lines.flatMap(([word, own], i) => [`（${numeral(i)}）${word}`, ...own]);
    return named.length === 0 ? [] : [[heading, named]];
  });
  const demands =
    '建议有关单位按照职责分工，对可由本级协调解决的问题逐项明确牵头单位和解决时限，纳入督查台账跟踪；对需提请上级解决的问题，及时报告并提出解决的建议。';
  const sections: [string, string[]][] = [
    [
      '总体情况',
      [
        `督查中，${units.size}个单位共反映困难和问题${all.length}个，其中可由本级协调解决的${counts[0]}个，需提请上级协调解决的${counts[1]}个${counts[2] ? `，尚待研究的${counts[2]}个` : ''}。按主题分：${themes}。`,
      ],
    ],
    ...written,
    ['工作建议', [demands]],
  ];
  return {
    title: `关于${periodWord(period)}督查事项办理中困难和问题的专报`,
    body: [
      `现将${periodWord(period)}督查事项办理中反映的困难和问题报告如下：`,
      ...sections.flatMap(([heading, lines], i) => [`${numeral(i)}、${heading}`, ...lines]),
    ].join('\n'),
  };
}

const numeral = (i: number): string => NUMERALS[i] ?? String(i + 1);

const line = ({ unit, text, title }: Group['difficulties'][number], i: number): string =>
  `${i + 1}．${unit || '责任单位'}反映：${text.replace(/\s+/g, ' ').replace(/[。；]$/, '')}。（所涉事项：${title.replace(/[。；]$/, '')}）`;

/** The difficulties as a workbook. */
export function researchSheet(
  groups: readonly Group[],
  { decided }: Pick<Research, 'decided'>,
  period: Period,
): Result<Uint8Array> {
  const rows = groups.flatMap(({ theme, difficulties }) =>
    difficulties.map((one) => ({ theme: theme.word, ...one, outcome: decided[one.key] })),
  );
  return writeLedger({
    ...{ name: '困难问题', title: `${periodWord(period)}困难和问题汇总表`, subtitle: `共${rows.length}个` },
    columns: [
      { heading: '序号', width: 6, kind: 'number', centred: true },
      { heading: '主题', width: 12, kind: 'text' },
      { heading: '反映单位', width: 20, kind: 'text' },
      { heading: '困难和问题', width: 50, kind: 'text' },
      { heading: '是否请求', width: 8, kind: 'text', centred: true },
      { heading: '所涉事项', width: 36, kind: 'text' },
      { heading: '报送日期', width: 12, kind: 'date', centred: true },
      { heading: '处理意见', width: 14, kind: 'text', choices: Object.values(OUTCOME_WORD) },
    ],
    rows: rows.map(({ theme, unit, text, request, title, on, outcome }, i) => [
      ...[i + 1, theme, unit, text, request ? '是' : '否', title, on],
      outcome ? OUTCOME_WORD[outcome] : null,
    ]),
  });
}
