/** The parts of an open task a key leads to, and those that are only folded. */
export type TaskPart =
  | 'steps'
  | 'edit'
  | 'report'
  | 'milestones'
  | 'questions'
  | 'chase'
  | 'postpone'
  | 'recheck'
  | 'activities'
  | 'papers'
  | 'parts';

const FIELD = 'textarea, input:not([hidden]), select';
const BUTTON = 'button:not([disabled])';

const firstOf = (place: HTMLElement): HTMLElement | null =>
  place.querySelector<HTMLElement>(FIELD) ?? place.querySelector<HTMLElement>(BUTTON);

/** Puts the focus on the first field of a part of an open task, else on its first button; unfolds it first. */
export function goToPart(task: HTMLElement, part: TaskPart): void {
  const place = task.querySelector<HTMLElement>(`[data-part=${part}]`);
  if (!place) return;
  const focus = () => {
    place.scrollIntoView({ block: 'nearest' });
    firstOf(place)?.focus();
  };
  if (!(place instanceof HTMLDetailsElement) || place.open) {
    focus();
    return;
  }
  // What is folded is built only once it is open.
  new MutationObserver((_, building) => {
    if (!firstOf(place)) return;
    building.disconnect();
    focus();
  }).observe(place, { childList: true, subtree: true });
  place.open = true;
}
