import { join } from 'node:path';
import { build } from 'vite';

/** The dictionary of the screens' second language is awaited where it is wanted, which a script that is evaluated cannot do. */
const inChinese = {
  name: 'in-chinese',
  transform: (code: string, id: string) =>
    id.endsWith('/i18n/language.ts') ? code.replace(/\(await import\([^)]*\)\)\.default/, 'null') : null,
};

/** Bundles a file of functions as a script that leaves them in `lab`. */
export async function bundled(file: string): Promise<string> {
  const built = await build({
    ...{ configFile: false, logLevel: 'error', root: join(import.meta.dirname, '../../..') },
    plugins: [{ ...inChinese, enforce: 'pre' }],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ...{ write: false, target: 'chrome102' },
      lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'lab' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`${file} was not built.`);
  return `${output.output[0].code}; globalThis.lab = lab; undefined`;
}
