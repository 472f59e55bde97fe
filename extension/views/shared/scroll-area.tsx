import type { ReactNode } from 'react';

type Props = { className: string; label: string; children: ReactNode };

/** A part of a page that scrolls by itself, so it has to be reached with the keyboard and named. */
export function ScrollArea({ className, label, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
