import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { TaskPart } from './go-to-part.ts';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', display: 'list-item', marginLeft: '14px' },
  heading: { display: 'inline', border: 'none', padding: 0, margin: 0 },
});

type Props = { part: TaskPart; heading: string; headingClass: string; open: boolean; children: ReactNode };

/** A part of an open task that is folded away unless something in it waits. Built only while it is open. */
export function Fold({ part, heading, headingClass, open, children }: Props) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(open);
  return (
    <details
      data-part={part}
      className={headingClass}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <h2 className={mergeClasses(headingClass, styles.heading)}>{heading}</h2>
      </summary>
      <div style={{ fontWeight: 400 }}>{isOpen && children}</div>
    </details>
  );
}
