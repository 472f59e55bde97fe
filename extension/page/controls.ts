import { LONGEST_TEXT } from './limits.ts';

/** Input types without words of the document: buttons, files, secrets, what the page keeps for itself. */
const SILENT = new Set([
  'hidden',
  'password',
  'file',
  'button',
  'submit',
  'reset',
  'image',
  'range',
  'color',
]);

/**
 * What stands in a form control, as the user sees it: the value, the chosen options, ☑ or ☐; null where it is not a
 * control or has no words of its own. A choice with an empty value ("--请选择--") counts as empty.
 */
export function controlText(element: Element): string | null {
  if (element instanceof HTMLTextAreaElement) return element.value.slice(0, LONGEST_TEXT);
  if (element instanceof HTMLSelectElement) {
    return [...element.selectedOptions]
      .filter((option) => option.value !== '')
      .map((option) => option.text.trim())
      .join('、');
  }
  if (!(element instanceof HTMLInputElement) || SILENT.has(element.type)) return null;
  if (element.type === 'checkbox' || element.type === 'radio') return element.checked ? '☑' : '☐';
  return element.value.slice(0, LONGEST_TEXT);
}
