import { relative } from 'node:path';
import MagicString from 'magic-string';
import type { Plugin } from 'vite';
import { translateSource } from './translate-source.ts';

const LANGUAGE = new URL('./language.ts', import.meta.url).pathname;
const VIEWS = new URL('../views/', import.meta.url).pathname;

/** Has the screens' Chinese words go through the dictionary when they are built; the sources keep them as offices say them. */
export const translated = (): Plugin => ({
  name: 'ducha:translated',
  enforce: 'pre',
  transform(code, id) {
    const [file = ''] = id.split('?');
    if (!file.startsWith(VIEWS) || !/\.tsx?$/.test(file)) return null;
    const { edits } = translateSource(code, relative(VIEWS, file));
    if (edits.length === 0) return null;
    const source = new MagicString(code);
    for (const { start, end, text } of edits) if (start < end) source.overwrite(start, end, text);
    source.prepend(
      `import { phrase as $phrase, phraseNodes as $phraseNodes, word as $word } from ${JSON.stringify(LANGUAGE)};\n`,
    );
    return { code: source.toString(), map: source.generateMap({ hires: true }) };
  },
});
