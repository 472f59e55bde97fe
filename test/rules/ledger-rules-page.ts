import { SEVERITY_WORD } from '../../core/ledger/finding.ts';
import { MEANING_WORD } from '../../core/ledger/recognise/meaning-word.ts';
import { RULES } from '../../core/ledger/rules/index.ts';

export const PAGE = new URL('../../docs/ledger-rules.md', import.meta.url);

/** docs/ledger-rules.md, made from the list of rules. */
export function ledgerRulesPage(): string {
  const rows = RULES.map((rule) => {
    const needs = rule.needs?.map((means) => MEANING_WORD[means]).join('、') ?? '不限';
    return `| ${rule.title} | \`${rule.id}\` | ${SEVERITY_WORD[rule.severity]} | ${rule.explain} | ${needs} |`;
  });
  return `# 台账检查规则

检查台账时用到的全部 ${RULES.length} 条规则，按提示的先后排列。级别可在设置中调整，规则可以关闭；个别提示可以注明理由后搁置。
“涉及的列”：台账中至少有其中一列时才检查。

本页由规则清单生成，不要手工修改；改了规则后运行 \`node test/rules/write-ledger-rules.ts\`。

| 规则 | 标识 | 级别 | 为什么、怎么办 | 涉及的列 |
|---|---|---|---|---|
${rows.join('\n')}
`;
}
