import { LIMITS } from './limits.ts';
import type { Package } from './package.ts';
import { refuseBeyond } from './problem.ts';
import { XmlCursor } from './xml-cursor.ts';

/** One relationship of a part: its kind is the last word of its type (strict and transitional alike). */
export type Relationship = { id: string; kind: string; target: string };

/** The part that holds a part's relationships. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part ('' for the package itself), targets resolved to part names. External ones are left out. */
export function relationships(pack: Package, part: string): Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const bytes = pack.read(relationshipsPart(part));
  const found: Relationship[] = [];
  if (!bytes) return found;
  const cursor = new XmlCursor(bytes);
  while (cursor.next()) {
    if (cursor.closing || cursor.name !== 'Relationship' || cursor.attribute('TargetMode') === 'External')
      continue;
    refuseBeyond(found.length, LIMITS.items);
    const type = cursor.attribute('Type') ?? '';
    found.push({
      id: cursor.attribute('Id') ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: resolveTarget(part.slice(0, slash), cursor.attribute('Target') ?? ''),
    });
  }
  return found;
}

/** Resolves a target against a folder: /xl/a.xml, a.xml, ../a.xml, ./a.xml; %20 and backslashes as met in the wild. */
function resolveTarget(folder: string, target: string): string {
  const path = unescapePercent(target.replaceAll('\\', '/'));
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function unescapePercent(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a percent sign that escapes nothing is part of the name
  }
}
