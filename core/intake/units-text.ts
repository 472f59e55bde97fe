const BRACKETS = new Map([
  ['（', '）'],
  ['(', ')'],
  ['〔', '〕'],
  ['[', ']'],
]);

/**
 * Units as a clerk types them, separated by 、，,；; or a space or line break. Brackets belong to a name
 * (市市场监管局（知识产权局）) and separate nothing within. Each unit once, in order.
 */
export function unitsFromText(text: string): string[] {
  const names = [''];
  let closing: string | undefined;
  for (const char of text) {
    if (closing === undefined && /[、，,；;\s]/.test(char)) names.push('');
    else {
      if (closing === undefined) closing = BRACKETS.get(char);
      else if (char === closing) closing = undefined;
      names[names.length - 1] += char;
    }
  }
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Units as shown and typed. */
export const unitsToText = (units: readonly string[]): string => units.join('、');
