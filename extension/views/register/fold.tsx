import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Folded } from '../shared/folded.tsx';
import type { TaskPart } from './go-to-part.ts';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', display: 'list-item', marginLeft: '14px' },
  heading: { display: 'inline', border: 'none', padding: 0, margin: 0 },
});

type Props = { part: TaskPart; heading: string; headingClass: string; open: boolean; children: ReactNode };

/** A part of an open task that is folded away unless something in it waits. */
export function Fold({ part, heading, headingClass, open, children }: Props) {
  const styles = useStyles();
  return (
    <Folded
      data-part={part}
      className={headingClass}
      open={open}
      summaryClass={styles.summary}
      summary={<h2 className={mergeClasses(headingClass, styles.heading)}>{heading}</h2>}
    >
      <div style={{ fontWeight: 400 }}>{children}</div>
    </Folded>
  );
}
