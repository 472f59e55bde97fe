import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';

const useStyles = makeStyles({
  root: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
  },
  fill: { height: '100%', minHeight: 0, flexGrow: 1 },
  over: {
    position: 'absolute',
    inset: '8px',
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    padding: '16px',
    ...shorthands.border('2px', 'dashed', tokens.colorBrandStroke1),
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: 600,
    pointerEvents: 'none',
  },
});

type Props = {
  words: string;
  onFiles: (files: File[]) => void;
  /** As high as there is room, where it is all there is; otherwise as high as what is in it. */
  fill?: boolean;
  children: ReactNode;
};

const isMine = (event: DragEvent) =>
  event.dataTransfer.types.includes('Files') &&
  // A dialog above has its own use for files, or none: its events come here too, as it is drawn from within.
  !(event.target instanceof Element && event.target.closest('[role=dialog]'));

/**
 * A part of the page that takes dropped files and says so while they hover over it; the innermost such part takes them. A button
 * beside is the first way in.
 */
export function DropArea({ words, onFiles, fill = false, children }: Props) {
  const styles = useStyles();
  // Entering a child comes before leaving its parent: over the area as long as more was entered than left.
  const depth = useRef(0);
  const [over, setOver] = useState(false);
  const enter = (event: DragEvent, by: 1 | -1) => {
    if (!isMine(event)) return;
    event.stopPropagation();
    depth.current += by;
    setOver(depth.current > 0);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className={mergeClasses(styles.root, fill && styles.fill)}
      onDragEnter={(event) => enter(event, 1)}
      onDragLeave={(event) => enter(event, -1)}
      onDragOver={(event) => {
        if (isMine(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (!isMine(event) || event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        depth.current = 0;
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && (
        <div className={styles.over} aria-hidden>
          {words}
        </div>
      )}
    </div>
  );
}
