import type { Day } from '../../calendar/day.ts';
import type { Instruction } from '../../model/instruction.ts';
import type { SourceDocument } from '../document.ts';
import { kindOfInstruction } from './instruction-kind.ts';
import type { Opinion } from './opinion.ts';
import type { SignedWithin } from './opinion-dates.ts';
import { isClerkStep, type OpinionLabel } from './opinions.ts';
import { readSignature } from './signature.ts';

/** An instruction, where its words are, and the day its time limits count from (null where none is shown). */
export type InstructionRead = {
  instruction: Instruction;
  words: { start: number; end: number };
  day: Day | null;
};

/**
 * Makes out what an opinion is: who gave it, in what words, when by hand and when by the system, and whether it makes a
 * task. `within` bounds a signature's missing year where the system shows no time of its own.
 */
export function makeOutInstruction(
  document: SourceDocument,
  opinion: Opinion,
  label: OpinionLabel,
  within: SignedWithin,
): InstructionRead {
  const raw = document.text.slice(opinion.start, opinion.end);
  const signature = readSignature(raw, opinion.stamp ? { after: null, by: opinion.stamp.day } : within);
  const words = trimmed(document.text, opinion.start, opinion.start + (signature?.textEnd ?? raw.length));
  const text = document.text.slice(words.start, words.end);
  const imageOnly = opinion.image && text === '';
  const read = imageOnly
    ? { kind: 'information' as const, reason: '批示是图片或手写签批，文字读不出来，请对照原件录入' }
    : kindOfInstruction(text, label === 'proposal' || isClerkStep(opinion));
  const written = signature?.written ?? null;
  const instruction: Instruction = {
    kind: read.kind,
    leader: opinion.leader ?? signature?.name ?? null,
    text,
    span: words.end > words.start ? words : null,
    writtenDate: written?.day ?? null,
    systemTime: opinion.stamp?.text ?? null,
    imageOnly,
    reason: written?.yearInferred ? `${read.reason}；${written.reason}` : read.reason,
  };
  return { instruction, words, day: written?.day ?? opinion.stamp?.day ?? null };
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s，,（(—]/.test(text.charAt(end - 1))) end -= 1;
  // “请……办理。” quoted as a whole.
  if (text.charAt(start) === '“' && text.indexOf('”', start) === end - 1)
    return { start: start + 1, end: end - 1 };
  return { start, end };
}
