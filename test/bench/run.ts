import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure } from './xlsx.bench.ts';

// `npm run bench [name …]`: every *.bench.ts that exports a name and a run, one after the other; exits 1 where a figure
// is above its bound.
const here = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);
let over = 0;

for (const file of globSync('**/*.bench.ts', { cwd: here }).sort()) {
  const bench: { name?: string; run?: () => Promise<Figure[]> } = await import(
    `./${relative(here, `${here}${file}`)}`
  );
  if (!bench.name || !bench.run || (wanted.length > 0 && !wanted.includes(bench.name))) continue;
  console.log(`\n${bench.name}`);
  for (const { what, value, unit, most } of await bench.run()) {
    const failed = most !== null && value > most;
    if (failed) over++;
    const bound = most === null ? '' : `  (${failed ? 'ABOVE' : 'at most'} ${most})`;
    console.log(`  ${what.padEnd(64)} ${value.toPrecision(3).padStart(9)} ${unit}${bound}`);
  }
}
process.exitCode = over === 0 ? 0 : 1;
