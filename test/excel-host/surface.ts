import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A member of the client's Rich API: its name on the wire and the ExcelApi 1.x it needs (0: none named). */
export type Member = { wire: string; level: number };
export type ApiClass = {
  scalars: Map<string, Member>;
  navigations: Map<string, Member>;
  /** ExcelApi level by wire name, of every kind of member. */
  levels: Map<string, number>;
};

/** The folder of the unmodified client. */
export const OFFICE_DIST = dirname(
  createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'),
);

let surface: Map<string, ApiClass> | undefined;

/**
 * Names and requirement sets of the Excel API, read from the installed client each time tests run, so that they are
 * always those of the version in use.
 */
export function apiSurface(): Map<string, ApiClass> {
  surface ??= extract(
    readFileSync(join(OFFICE_DIST, 'excel-win32-16.01.debug.js'), 'utf8').replaceAll('\r\n', '\n'),
  );
  return surface;
}

function extract(source: string): Map<string, ApiClass> {
  const classes = new Map<string, ApiClass>();
  const body = source.slice(source.indexOf('\nvar Excel;'));
  for (const [, name, text] of body.matchAll(
    /\n {4}var (\w+) = \(function \(_super\) \{\n([\s\S]*?)\n {4}\}\(OfficeExtension\.ClientObject\)\);/g,
  ))
    classes.set(name!, apiClass(text!));
  return classes;
}

function apiClass(text: string): ApiClass {
  const found: ApiClass = { scalars: new Map(), navigations: new Map(), levels: new Map() };
  const names = list(text, '_scalarPropertyNames');
  const wires = list(text, '_scalarPropertyOriginalNames');
  const levelOf = new Map<string, number>();
  for (const [, name, member] of text.matchAll(
    /defineProperty\(\w+\.prototype, "(\w+)", \{([\s\S]*?)\n {8}\}\);/g,
  )) {
    levelOf.set(name!, level(member!));
    const wire = /_createPropertyObject\([\w.]+, this, "(\w+)"/.exec(member!)?.[1];
    if (wire) record(found, found.navigations, name!, wire, level(member!));
  }
  names.forEach((name, i) => {
    record(found, found.scalars, name, wires[i]!, levelOf.get(name) ?? 0);
  });
  for (const [, method] of text.matchAll(/prototype\.\w+ = function \([^)]*\) \{([\s\S]*?)\n {8}\};/g)) {
    const wire = /(?:_createMethodObject\([\w.]+, this|_invokeMethod\(this), "(\w+)"/.exec(method!)?.[1];
    if (wire) found.levels.set(wire, level(method!));
  }
  return found;
}

function record(to: ApiClass, kind: Map<string, Member>, name: string, wire: string, needed: number) {
  kind.set(name, { wire, level: needed });
  to.levels.set(wire, needed);
}

const list = (text: string, property: string): string[] =>
  JSON.parse(new RegExp(`"${property}", \\{[\\s\\S]*?return (\\[[^\\]]*\\]);`).exec(text)?.[1] ?? '[]');

const level = (text: string) =>
  Number(/_throwIfApiNotSupported\("[^"]+", _defaultApiSetName, "1\.(\d+)"/.exec(text)?.[1] ?? 0);
