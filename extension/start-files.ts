import type { InlineConfig, Rolldown } from 'vite';

/** The programs whose start is waited for: the panel, the register, the worker that a press of the shortcut wakes. */
const STARTS = ['background', 'register', 'sidepanel'];

/**
 * Builds what these programs start with into a few files instead of a hundred: modules that the same programs start with share one. A
 * file costs a page about half a millisecond before its first line runs (docs/decisions/0029-start-files.md). Whoever starts with a
 * module starts with its imports too, so the files never import in a circle. The rest is left to the bundler.
 */
export function buildStartFiles({ build }: InlineConfig): void {
  const output = build?.rollupOptions?.output;
  if (!output || Array.isArray(output)) throw new Error('The pages are expected to be built together.');
  output.codeSplitting = {
    includeDependenciesRecursively: false,
    groups: [{ debugName: 'start', name: startFileName }],
  };
}

const ENTRY = /[\\/]entrypoints[\\/](\w+)/;

/**
 * The programs that start with a module, as a file's name. Null for one that is for the worker alone or for none of them; and for the
 * first lines of a program, which must run nowhere else, though another page loads what it starts with on demand.
 */
const startFileName: Rolldown.CodeSplittingNameFunction = (module, bundle) => {
  if (ENTRY.test(module)) return null;
  const starts = new Set<string>();
  const above = new Set([module]);
  for (const id of above) {
    const { isEntry = false, importers = [] } = bundle.getModuleInfo(id) ?? {};
    const [, entry = ''] = isEntry ? (ENTRY.exec(id) ?? []) : [];
    if (STARTS.includes(entry)) starts.add(entry);
    for (const importer of importers) above.add(importer);
  }
  const name = STARTS.filter((start) => starts.has(start)).join('-');
  return name === '' || name === 'background' ? null : name;
};
