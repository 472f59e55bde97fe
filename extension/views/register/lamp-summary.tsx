import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { LampColour } from '../../../core/deadline/lamp.ts';
import { LampShape } from '../shared/lamp-mark.tsx';
import { type Counts, total } from './use-counts.ts';
import { LAMP_GROUP_WORD, LAMP_GROUPS, type LampGroup, type View } from './view.ts';

const COLOUR: Record<LampGroup, LampColour> = {
  overdue: 'red',
  near: 'amber',
  normal: 'green',
  undated: 'none',
  done: 'done',
  doneLate: 'doneLate',
};

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: 0, padding: 0, border: '0' },
  tile: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '8px 14px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  pressed: {
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  count: { fontSize: tokens.fontSizeBase500, fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
});

type Props = { counts: Counts; view: View; onChange: (patch: Partial<View>) => void };

/** A tile shows all tasks of its lamp: what another page had narrowed the list to is over. */
const ELSEWHERE = { list: null, bucket: null, dueFrom: null, dueTo: null, pick: null, shown: null } as const;

/** Groups that make up 在办. */
const OPEN: LampGroup[] = ['overdue', 'near', 'normal', 'undated'];

/** How many tasks show each lamp; every number opens its tasks. */
export function LampSummary({ counts, view, onChange }: Props) {
  const styles = useStyles();
  const all = (status: 'open' | 'all', word: string, count: number) => (
    <Tile
      word={word}
      count={count}
      pressed={view.list === null && view.lamp === null && view.status === status}
      onClick={() => onChange({ ...ELSEWHERE, lamp: null, status })}
    />
  );
  return (
    <fieldset className={styles.root} aria-label="预警灯">
      {all('open', '在办', total(counts, OPEN))}
      {LAMP_GROUPS.map((group) => (
        <Tile
          key={group}
          word={LAMP_GROUP_WORD[group]}
          colour={COLOUR[group]}
          count={counts[group]}
          pressed={view.list === null && view.lamp === group}
          onClick={() => onChange({ ...ELSEWHERE, lamp: group, status: 'all' })}
        />
      ))}
      {all('all', '全部', total(counts))}
    </fieldset>
  );
}

type TileProps = { word: string; colour?: LampColour; count: number; pressed: boolean; onClick: () => void };

function Tile({ word, colour, count, pressed, onClick }: TileProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.tile, pressed && styles.pressed)}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {colour && <LampShape colour={colour} />}
      {word}
      <span className={styles.count}>{count}</span>
    </button>
  );
}
