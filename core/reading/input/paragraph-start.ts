import { labelAt } from '../duty/labels.ts';
import { numberMarkAt } from './numbering.ts';
import { fold } from './script.ts';

/** True where a line opens a paragraph by its own words: a number, a dash item, a label (责任单位：), 附件. */
export function startsAfresh(text: string, at: number): boolean {
  let head = '';
  for (let i = at; i < at + 14 && i < text.length; i++)
    if (text.charCodeAt(i) > 32)
      head += String.fromCharCode(fold(text.charCodeAt(i), text.charCodeAt(i - 1), text.charCodeAt(i + 1)));
  return (
    head.startsWith('——') ||
    head.startsWith('附件') ||
    numberMarkAt(head, 0) !== null ||
    labelAt(head, 0) !== null
  );
}
