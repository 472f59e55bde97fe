import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { LampColour } from '../../core/deadline/lamp.ts';

const useStyles = makeStyles({
  dot: { width: '10px', height: '10px', flexShrink: 0, borderRadius: '50%', boxSizing: 'border-box' },
  red: { backgroundColor: tokens.colorPaletteRedBackground3, borderRadius: '2px' },
  orange: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3 },
  amber: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  blue: { backgroundColor: tokens.colorPaletteBlueForeground2 },
  green: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  none: { border: `2px solid ${tokens.colorNeutralStroke1}` },
  done: { backgroundColor: tokens.colorNeutralForeground3 },
});

/** The lamp's dot. Its word always stands beside it: colour alone says nothing. */
export function LampDot({ colour }: { colour: LampColour }) {
  const styles = useStyles();
  return (
    <span aria-hidden className={mergeClasses(styles.dot, styles[colour === 'doneLate' ? 'done' : colour])} />
  );
}
