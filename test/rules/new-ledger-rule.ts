/**
 * Begins a new check of ledgers: writes its file, puts it at the end of the list, and says what is left to do.
 *
 *     node test/rules/new-ledger-rule.ts late-signature 签收过迟
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [id, title] = process.argv.slice(2);
const folder = new URL('../../core/ledger/rules/', import.meta.url);

if (!id || !title || !/^[a-z]+(-[a-z]+)*$/.test(id)) {
  console.error('用法：node test/rules/new-ledger-rule.ts 英文标识 中文名称');
  process.exit(2);
}
const file = new URL(`${id}.ts`, folder);
if (existsSync(file)) {
  console.error(`已有 ${id} 这条规则。`);
  process.exit(2);
}
const name = id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
writeFileSync(
  file,
  `import type { RowRule } from '../rule.ts';

export const ${name}: RowRule = {
  id: '${id}',
  severity: 'warning',
  title: '${title}',
  explain: '',
  check(_row, _context, _found) {},
};
`,
);
const index = new URL('index.ts', folder);
const list = readFileSync(index, 'utf8');
const imports = [...list.matchAll(/^import \{ .*$/gm)].map((match) => match[0]);
const idOf = (line: string) => line.split("'./")[1]?.replace(".ts';", '') ?? '';
const all = [...imports, `import { ${name} } from './${id}.ts';`].sort((a, b) =>
  idOf(a) < idOf(b) ? -1 : 1,
);
writeFileSync(index, list.replace(imports.join('\n'), all.join('\n')).replace(/,\n\];/, `,\n  ${name},\n];`));
console.log(`写好了 core/ledger/rules/${id}.ts，已列入清单。接下来：
1. 写明 explain（为什么、怎么办）和 check；
2. 在 test/core/ledger/rules.test.ts 的 CASES 中写出该提示和不该提示的行；
3. 运行 node test/rules/write-ledger-rules.ts 更新 docs/ledger-rules.md。`);
