/** Built-in formats that show a day, the East Asian ones (27–36, 50–58) included; times of day are not days. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** True where a built-in number format shows a calendar day. */
export const isBuiltInDateFormat = (id: number): boolean => BUILT_IN.has(id);

/** True where a format code shows a calendar day: yyyy"年"m"月"d"日", [$-804]aaaa, m/d; not h:mm, 0.00E+00, [h]:mm. */
export function isDateFormat(code: string): boolean {
  let years = false;
  let months = false;
  let times = false;
  for (let i = 0; i < code.length; i++) {
    const char = code[i]!.toLowerCase();
    if (char === ';') break; // the first section shows positive numbers
    if (char === '"') {
      const end = code.indexOf('"', i + 1);
      i = end < 0 ? code.length : end;
    } else if (char === '[') {
      const end = code.indexOf(']', i + 1);
      if (/^\[(h+|m+|s+)\]/i.test(code.slice(i, i + 12))) times = true;
      i = end < 0 ? code.length : end;
    } else if (char === '\\' || char === '_' || char === '*') i++;
    else if (/^general/i.test(code.slice(i, i + 7))) i += 6;
    else if (/^(am\/pm|a\/p)/i.test(code.slice(i, i + 5))) {
      times = true;
      i += code[i + 1] === '/' ? 2 : 4;
    } else if (char === 'e' && /[+-]/.test(code[i + 1] ?? '')) i++;
    else if (char === 'y' || char === 'd' || char === 'e') years = true;
    else if (/^aaa/i.test(code.slice(i, i + 3))) years = true;
    else if (char === 'm') months = true;
    else if (char === 'h' || char === 's') times = true;
  }
  return years || (months && !times);
}
