import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  CircleFilled,
  DiamondFilled,
  ErrorCircleFilled,
  SubtractCircleRegular,
  WarningFilled,
} from '@fluentui/react-icons';
import type { FunctionComponent } from 'react';
import type { Lamp, LampColour } from '../../../core/deadline/lamp.ts';
import { chosenLanguage, word } from '../../i18n/language.ts';

// Every lamp has its own shape beside its colour and word, so that it is never told by colour alone.
const SHAPE: Record<LampColour, FunctionComponent<{ className?: string; 'aria-hidden'?: boolean }>> = {
  red: ErrorCircleFilled,
  orange: WarningFilled,
  amber: WarningFilled,
  blue: DiamondFilled,
  green: CircleFilled,
  done: CheckmarkCircleRegular,
  doneLate: CheckmarkCircleRegular,
  none: SubtractCircleRegular,
};

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap', fontWeight: 600 },
  icon: { fontSize: '16px', flexShrink: 0 },
  red: { color: tokens.colorPaletteRedForeground1 },
  orange: { color: tokens.colorPaletteDarkOrangeForeground2 },
  amber: { color: tokens.colorPaletteMarigoldForeground2 },
  shineAmber: { color: tokens.colorPaletteMarigoldForeground3 },
  shineOrange: { color: tokens.colorPaletteDarkOrangeForeground3 },
  blue: { color: tokens.colorPaletteBlueForeground2 },
  green: { color: tokens.colorPaletteGreenForeground1 },
  done: { color: tokens.colorNeutralForeground3, fontWeight: 400 },
  doneLate: { color: tokens.colorPaletteRedForeground1, fontWeight: 400 },
  none: { color: tokens.colorNeutralForeground3, fontWeight: 400 },
});

/** A lamp's shape in its colour; its word stands beside it. */
export function LampShape({ colour }: { colour: LampColour }) {
  const styles = useStyles();
  const Shape = SHAPE[colour];
  return (
    <Shape
      className={mergeClasses(styles.icon, styles[colour], SHINE[colour] && styles[SHINE[colour]])}
      aria-hidden
    />
  );
}

// Amber bright enough to be a lamp is too faint to be read: the shape is bright, the word dark.
const SHINE: Partial<Record<LampColour, 'shineAmber' | 'shineOrange'>> = {
  amber: 'shineAmber',
  orange: 'shineOrange',
};

/** Room for a lamp and its word beside other columns, as a width of CSS. */
export const LAMP_WIDTH = chosenLanguage() === 'en' ? '122px' : '84px';

// Words of lamps that no other screen says.
const OWN_WORD: Record<string, string> = { 长期: '长期', 滞后: '滞后' };

/** A lamp with its shape, colour and word. The reason is its tooltip. */
export function LampMark({ lamp }: { lamp: Lamp }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.root, styles[lamp.lamp])} title={lamp.reason}>
      <LampShape colour={lamp.lamp} />
      {OWN_WORD[lamp.word] ?? word(lamp.word)}
    </span>
  );
}
