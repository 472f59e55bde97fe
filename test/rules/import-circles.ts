import { dirname, normalize } from 'node:path';
import { importsOf } from './imports.ts';

/**
 * Circles among files that import each other, types included: each as the files on the way round, the first one again at its end.
 * Empty where there is none; of files with many circles through them not every one is named.
 */
export function importCircles(files: readonly string[]): string[][] {
  const known = new Set(files);
  const circles: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const follow = (file: string) => {
    const met = way.indexOf(file);
    if (met >= 0) circles.push([...way.slice(met), file]);
    if (met >= 0 || done.has(file)) return;
    way.push(file);
    for (const specifier of importsOf(file)) {
      const next = normalize(`${dirname(file)}/${specifier}`);
      if (specifier.startsWith('.') && known.has(next)) follow(next);
    }
    way.pop();
    done.add(file);
  };
  for (const file of files) follow(file);
  return circles;
}
