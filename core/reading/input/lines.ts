/** A line of a plain text: its content without outer white space, and how far it is set in. */
export type Line = { start: number; end: number; indent: number; width: number };

const isBlank = (code: number) =>
  code === 32 ||
  code === 9 ||
  code === 13 ||
  code === 12 ||
  code === 0xa0 ||
  code === 0x3000 ||
  code === 0xfeff;

/** Columns a character takes on a page of fixed pitch: a Chinese character two, a Latin one one. */
export const columnsOf = (code: number) => (code >= 0x1100 ? 2 : 1);

/** The lines of a text that hold anything, with indent and width in columns. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length; ) {
    const at = text.indexOf('\n', from);
    const to = at < 0 ? text.length : at;
    let start = from;
    let end = to;
    let indent = 0;
    while (start < end && isBlank(text.charCodeAt(start))) indent += columnsOf(text.charCodeAt(start++));
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (start < end) {
      let width = 0;
      for (let i = start; i < end; i++) width += columnsOf(text.charCodeAt(i));
      lines.push({ start, end, indent, width });
    }
    from = to + 1;
  }
  return lines;
}

/** A line that is nothing but a page number: “— 3 —”, “- 12 -”, “第 3 页”, “3 / 10”. */
export function isPageNumberLine(line: string): boolean {
  return (
    line.length < 40 &&
    /^\s*(?:[-—–―－·]+\s*\d{1,4}\s*[-—–―－·]+|第\s*\d{1,4}\s*页(?:\s*共\s*\d+\s*页)?|\d{1,4}\s*\/\s*\d{1,4})\s*$/.test(
      line,
    )
  );
}
