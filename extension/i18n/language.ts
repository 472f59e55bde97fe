import { createElement, Fragment, type ReactNode } from 'react';

/**
 * The language the person chose for the screens. What goes into the register, its papers and its explanations of dates is the office's
 * own and stays Chinese.
 */
export type Language = 'zh-CN' | 'en';

const CHOSEN = 'ducha-language';

/** The language chosen on this computer; Chinese until another is. */
export const chosenLanguage = (): Language => (localStorage.getItem(CHOSEN) === 'en' ? 'en' : 'zh-CN');

/** Chooses a language; pages show it from their next opening on. */
export const chooseLanguage = (language: Language): void => localStorage.setItem(CHOSEN, language);

// Awaited here, so that every module with words in it is begun only when they can be translated; Chinese needs nothing loaded.
const dictionary: Readonly<Record<string, string>> | null =
  chosenLanguage() === 'en' ? (await import('./en.json')).default : null;
document.documentElement.lang = chosenLanguage();

type Value = string | number | bigint | boolean | null | undefined;

/** A phrase of our own as one string. `parts` are its words, `values` stand between them; translate-source.ts writes these calls. */
export function phrase(parts: readonly string[], ...values: Value[]): string {
  return inOrder(parts)
    .map((part) => (typeof part === 'string' ? part : String(values[part])))
    .join('');
}

/** The same among a page's elements: values may be elements too; nothing stands for false, null and undefined. */
export function phraseNodes(parts: readonly string[], ...values: ReactNode[]): ReactNode {
  const plain = values.every((value) => value === null || typeof value !== 'object');
  if (plain)
    return phrase(
      parts,
      ...(values.map((value) => (typeof value === 'boolean' ? '' : (value ?? ''))) as Value[]),
    );
  return createElement(
    Fragment,
    null,
    ...inOrder(parts).map((part) => (typeof part === 'string' ? part : values[part])),
  );
}

/** A word of core's (a status, a lamp) in the language of the screens; what the dictionary lacks stays as it is. */
export const word = (chinese: string): string => dictionary?.[chinese] ?? chinese;

/** What is written into the register: it stays in the office's language, whatever the screens speak. */
export const inChinese = (text: string): string => text;

/** Words and the numbers of the values between them, as the chosen language puts them. */
function inOrder(parts: readonly string[]): (string | number)[] {
  const key = phraseKey(parts);
  const translated = dictionary?.[key];
  if (translated === undefined) return parts.flatMap((part, i) => (i === 0 ? [part] : [i - 1, part]));
  return translated.split(/\{(\d+)\}/).map((piece, i) => (i % 2 === 0 ? piece : Number(piece)));
}

/** How the dictionary names a phrase: 共{0}项. */
const phraseKey = (parts: readonly string[]): string =>
  parts.map((part, i) => (i === 0 ? part : `{${i - 1}}${part}`)).join('');
