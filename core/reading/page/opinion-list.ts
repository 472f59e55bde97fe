import type { SourceDocument } from '../document.ts';
import { emptyOpinion, type Opinion } from './opinion.ts';
import { cutPieces, type Piece } from './opinion-pieces.ts';
import { isSection } from './people.ts';
import { readSignature } from './signature.ts';
import { blocksWithin } from './within.ts';

/** What systems add around an opinion: 接收人：…, [局长签批 / 批准], 来自 手机, 附件 2 个. */
const TRIMMING =
  /^(?:接收人|抄送人|传阅人|被代理人|代理人|来自|操作|操作者|附件|相关附件|下载|查看|回复|转发|引用|打印|更多|展开|收起|加载更多|查看更多|电脑端|手机端|移动端|PC端|APP)(?:[：:\s].*|\d*个?)?$|^[【[][^【】[\]]{1,24}[】\]]$|^(?:以上)?(?:意见|批示)?按.{1,16}(?:排列|排序|显示)[。）)]?$|^第\s*\d+\s*\/\s*\d+\s*页|^共\s*\d+\s*[条页]/;

const ANY_DAY = { after: null, by: '2000-12-31' };

/** `closedAt`: the end of the last piece that belongs to it. */
type Draft = Opinion & { at: number; closed: boolean; closedAt: number };

/**
 * Reads opinions that stand one below the other without a table: 姓名 时间 意见 repeated in one cell, in either order; lists of
 * div and span; or plain words signed by hand. Which order it is shows in how the passage begins: with a name or time, or with words.
 * What can't be told apart stays one opinion without a name.
 */
export function readOpinionList(document: SourceDocument, start: number, end: number): Opinion[] {
  const pieces = cutPieces(document, start, end);
  const headed = pieces[0] !== undefined && beginsEntry(pieces, 0);
  const drafts = headed ? headedEntries(pieces, document.text) : signedEntries(pieces, document.text);
  if (drafts.length === 0 && hasImage(document, start, end)) drafts.push(blank(start));
  for (const [index, draft] of drafts.entries()) {
    // Under a heading comes what it heads; before a signature stands what it signs.
    const from = index === 0 ? start : headed ? draft.at : drafts[index - 1]!.closedAt;
    const until = index + 1 === drafts.length ? end : headed ? drafts[index + 1]!.at - 1 : draft.closedAt;
    draft.image = draft.start === draft.end && hasImage(document, from, until);
  }
  return drafts.map(({ at: _, closed: __, closedAt: ___, ...opinion }) => opinion);
}

/** Pages longer than this are documents, in which names and times stand for other things. */
const LONGEST_LIST = 20_000;
/** So many entries with name and time one after the other are a list of opinions, label or not. */
const LEAST_ENTRIES = 2;

/** Opinions on a page (or in a frame) of its own without any label: entries of a name, words and a time to the minute. */
export function readUnlabelledOpinions(document: SourceDocument): Opinion[] {
  if (document.text.length > LONGEST_LIST) return [];
  const pieces = cutPieces(document, 0, document.text.length);
  const at = pieces.findIndex((_, index) => beginsEntry(pieces, index));
  if (at < 0) return [];
  const opinions = readOpinionList(document, pieces[at]!.start, document.text.length);
  const timed = opinions.filter(
    (o) => o.leader !== null && o.stamp !== null && /\d[:：时]\d/.test(o.stamp.text),
  );
  return timed.length >= LEAST_ENTRIES && timed.length === opinions.length ? opinions : [];
}

const blank = (at: number): Draft => ({ ...emptyOpinion(at), at, closed: false, closedAt: at });

const stampOf = (piece: Piece, text: string) => ({
  text: text.slice(piece.start, piece.end),
  day: piece.day!,
});

/** A name at a line's start or before a time, or a time at a line's start before a name. */
function beginsEntry(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index]!;
  const next = pieces[index + 1];
  if (piece.kind === 'name')
    return piece.first || piece.colon === true || next?.kind === 'stamp' || next?.kind === 'post';
  if (piece.kind === 'stamp') return piece.first && next?.kind === 'name' && !next.first;
  if (piece.kind === 'post') return piece.first && next?.kind === 'name' && !next.first;
  return false;
}

function headedEntries(pieces: readonly Piece[], text: string): Draft[] {
  const drafts: Draft[] = [];
  let open = blank(0);
  for (const [index, piece] of pieces.entries()) {
    // In 时间 姓名 意见 the name belongs to the entry its time has begun.
    const begins =
      beginsEntry(pieces, index) &&
      !(piece.kind === 'name' && open.leader === null && open.at >= 0 && drafts.length > 0);
    if (begins) {
      open = blank(piece.start);
      drafts.push(open);
    }
    if (piece.kind === 'name' && open.leader === null) {
      open.leader = piece.name!;
      open.post = piece.post ?? open.post;
    } else if (isBesideName(piece, open, text)) open.post = text.slice(piece.start, piece.end);
    else if (
      piece.kind === 'stamp' &&
      open.stamp === null &&
      !(open.start < open.end && goesOn(pieces, index))
    ) {
      open.stamp = stampOf(piece, text);
      open.closed = open.start < open.end;
    } else if (!open.closed && !TRIMMING.test(text.slice(piece.start, piece.end))) addWords(open, piece);
  }
  return drafts;
}

/** A post, or on the name's own line the section it belongs to, before any words. */
const isBesideName = (piece: Piece, open: Draft, text: string): boolean =>
  open.start === open.end &&
  (piece.kind === 'post' ||
    (piece.kind === 'text' &&
      !piece.first &&
      open.leader !== null &&
      open.stamp === null &&
      isSection(text.slice(piece.start, piece.end))));

/** A date inside a sentence: words follow on the same line. */
function goesOn(pieces: readonly Piece[], index: number): boolean {
  const next = pieces[index + 1];
  return next !== undefined && !next.first && next.kind === 'text' && pieces[index]!.end === next.start;
}

function signedEntries(pieces: readonly Piece[], text: string): Draft[] {
  const drafts: Draft[] = [];
  let open: Draft | null = null;
  for (const [index, piece] of pieces.entries()) {
    if (TRIMMING.test(text.slice(piece.start, piece.end))) continue;
    if (!open) {
      open = blank(piece.start);
      open.start = piece.start;
      drafts.push(open);
    }
    const next = pieces[index + 1];
    const signs = piece.kind === 'name' && next?.kind === 'stamp' && hasClock(text, next);
    if (signs) open.leader = piece.name!;
    else if (piece.kind === 'stamp' && hasClock(text, piece) && !goesOn(pieces, index)) {
      open.stamp = stampOf(piece, text);
      open.closedAt = piece.end;
      open = null;
      continue;
    } else addWords(open, piece);
    // 周志远 on one line, the date on the next: both sign.
    const lineEnds = next === undefined || (next.first && next.kind !== 'stamp');
    // Only the name matters here; the date is read again where the opinion is made out.
    if (open && lineEnds && readSignature(text.slice(open.start, open.end), ANY_DAY)?.name) open = null;
  }
  return drafts;
}

const hasClock = (text: string, piece: Piece) => /\d[:：时]\d/.test(text.slice(piece.start, piece.end));

function addWords(draft: Draft, piece: Piece): void {
  if (draft.start === draft.end) draft.start = piece.start;
  draft.end = piece.end;
  draft.closedAt = piece.end;
}

const hasImage = (document: SourceDocument, start: number, end: number) =>
  blocksWithin(document, start, end).some((b) => b.image === true && b.kind !== 'cell');
