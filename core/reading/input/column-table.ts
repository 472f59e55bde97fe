import { readHeading } from '../../ledger/recognise/heading.ts';
import type { Block } from '../document.ts';
import { columnsOf, type Line } from './lines.ts';

/** A piece of a line between wide gaps, with the columns of the page it covers. */
type Piece = { start: number; end: number; left: number; right: number };

/**
 * A table whose columns are parted by tabs or wide gaps, from the heading line at `first`: its cells with their
 * places, and how many lines it takes. Null where `first` is no heading line or no row follows. Rows are read as long as
 * each fills its line, or single tabs tell its fields apart; cells broken over several lines can't be told apart for sure and are left to the reader.
 */
export function columnTable(
  text: string,
  lines: readonly Line[],
  first: number,
  table: number,
): { blocks: Block[]; taken: number } | null {
  const header = piecesOf(text, lines[first]!);
  if (header.length < 3) return null;
  const kinds = header.map((piece) => readHeading(text.slice(piece.start, piece.end)));
  const known = kinds.filter((kind) => kind.sure >= 0.5).length;
  if (
    known < 3 ||
    known * 2 < header.length ||
    !kinds.some((kind) => kind.means === 'duty' || kind.means === 'lead')
  )
    return null;
  const tabs = fieldsOf(text, lines[first]!, header).at(-1);
  const blocks = header.map((piece, column) => cell(piece, table, 0, column));
  let taken = 1;
  for (; first + taken < lines.length; taken++) {
    const line = lines[first + taken]!;
    const pieces = piecesOf(text, line);
    const tabbed = tabs === header.length - 1 && pieces.length >= 2 ? fieldsOf(text, line, pieces) : null;
    if (!tabbed && pieces.length < Math.max(2, header.length - 1)) break;
    const places =
      tabbed ?? pieces.map((piece, i) => (pieces.length === header.length ? i : nearest(header, piece)));
    if (new Set(places).size < places.length || places.some((place) => place >= header.length)) break;
    for (const [i, piece] of pieces.entries()) blocks.push(cell(piece, table, taken, places[i]!));
  }
  return taken > 1 ? { blocks, taken } : null;
}

const cell = (piece: Piece, table: number, row: number, column: number): Block => ({
  kind: 'cell',
  start: piece.start,
  end: piece.end,
  cell: { table, row, column, rowSpan: 1, colSpan: 1 },
});

/** The field each piece of a line stands in where single tabs part the fields, some of which may be empty. */
function fieldsOf(text: string, line: Line, pieces: readonly Piece[]): number[] {
  let at = text.lastIndexOf('\n', line.start - 1) + 1;
  let field = 0;
  return pieces.map((piece) => {
    for (; at < piece.start; at++) if (text.charCodeAt(at) === 9) field++;
    return field;
  });
}

/** The heading whose columns lie nearest to the piece's middle. */
function nearest(header: readonly Piece[], piece: Piece): number {
  const middle = (piece.left + piece.right) / 2;
  let best = 0;
  for (const [i, heading] of header.entries()) {
    const distance = Math.abs((heading.left + heading.right) / 2 - middle);
    if (distance < Math.abs((header[best]!.left + header[best]!.right) / 2 - middle)) best = i;
  }
  return best;
}

/** A line's words between tabs or runs of two and more blanks. */
function piecesOf(text: string, line: Line): Piece[] {
  const pieces: Piece[] = [];
  let at = line.indent;
  let open: Piece | null = null;
  let blanks = 0;
  for (let i = line.start; i < line.end; i++) {
    const code = text.charCodeAt(i);
    const blank = code === 32 || code === 9 || code === 0x3000 || code === 0xa0;
    if (blank) {
      blanks += code === 9 ? 2 : columnsOf(code);
    } else {
      if (!open || blanks >= 2) {
        open = { start: i, end: i, left: at, right: at };
        pieces.push(open);
      }
      open.end = i + 1;
      open.right = at + columnsOf(code);
      blanks = 0;
    }
    at += columnsOf(code);
  }
  return pieces;
}
