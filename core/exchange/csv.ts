/**
 * The rows of a CSV text: fields between commas (tabs or semicolons where the first line has no comma), in quotes where they
 * hold commas or line breaks, quotes doubled.
 */
export function csvRows(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '');
  const comma = separatorOf(plain);
  const rows: string[][] = [];
  let row: string[] = [];
  let field: string[] = [];
  let quoted = false;
  const endField = () => {
    row.push(field.join(''));
    field = [];
  };
  const endRow = () => {
    endField();
    rows.push(row);
    row = [];
  };
  for (let i = 0; i < plain.length; i++) {
    const char = plain[i]!;
    if (quoted) {
      if (char !== '"') field.push(char);
      else if (plain[i + 1] === '"') field.push(plain[++i]!);
      else quoted = false;
    } else if (char === '"' && field.length === 0) quoted = true;
    else if (char === comma) endField();
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && plain[i + 1] === '\n') i++;
      endRow();
    } else field.push(char);
  }
  if (field.length > 0 || row.length > 0) endRow();
  return rows;
}

function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const first = end < 0 ? text : text.slice(0, end);
  return [',', '\t', ';'].find((mark) => first.includes(mark)) ?? ',';
}
