import { makeStyles, tokens } from '@fluentui/react-components';
import { type Day, daysBetween } from '../../../core/calendar/day.ts';
import type { Milestone } from '../../../core/model/task.ts';

const useStyles = makeStyles({
  svg: { display: 'block', width: '100%', height: 'auto', margin: '6px 0' },
  bar: { fill: tokens.colorNeutralBackground5, stroke: tokens.colorNeutralStroke1 },
  done: { fill: tokens.colorPaletteGreenBackground2, stroke: tokens.colorPaletteGreenBorderActive },
  missed: { fill: tokens.colorPaletteRedBackground2, stroke: tokens.colorPaletteRedBorderActive },
  running: { fill: tokens.colorPaletteBlueBackground2, stroke: tokens.colorPaletteBlueBorderActive },
  text: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '11px',
    // A rim in the ground's colour keeps words readable where the line of today crosses them.
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '3px',
    paintOrder: 'stroke',
  },
  faint: { fill: tokens.colorNeutralForeground3, fontSize: '10px' },
  today: { stroke: tokens.colorPaletteRedForeground1, strokeWidth: 1.5, strokeDasharray: '4 2' },
  expected: { fill: tokens.colorBrandBackground },
});

/** How a stage stands; each has its word and its shape beside its colour. */
export type StageState = 'done' | 'missed' | 'running' | 'ahead';
export const STAGE_WORD: Record<StageState, string> = {
  done: '✓ 已完成',
  missed: '！到期未完成',
  running: '▶ 进行中',
  ahead: '○ 未开始',
};

/** The state of each stage on a day. The first one that is neither done nor past is the running one. */
export function stageStates(stages: readonly Milestone[], asOf: Day): StageState[] {
  const current = stages.findIndex(({ due, doneOn }) => doneOn === null && due >= asOf);
  return stages.map(({ due, doneOn }, i) =>
    doneOn !== null ? 'done' : due < asOf ? 'missed' : i === current ? 'running' : 'ahead',
  );
}

const WIDTH = 400;
const ROW = 22;

type Props = { stages: readonly Milestone[]; from: Day; to: Day; today: Day };

/** The stages as bars over the time from start to limit, today as a line. The table beside it says the same in words. */
export function GanttStrip({ stages, from, to, today }: Props) {
  const styles = useStyles();
  const span = Math.max(1, daysBetween(from, to));
  const x = (day: Day) => Math.max(0, Math.min(1, daysBetween(from, day) / span)) * WIDTH;
  const height = stages.length * ROW + 18;
  const states = stageStates(stages, today);
  const inside = today >= from && today <= to;
  return (
    <svg className={styles.svg} viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden>
      {inside && (
        <>
          <line x1={x(today)} x2={x(today)} y1={0} y2={height - 14} className={styles.today} />
          <text x={x(today)} y={height - 2} textAnchor="middle" className={styles.faint}>
            今天
          </text>
        </>
      )}
      {stages.map(({ id, title, due }, i) => {
        const begin = x(i === 0 ? from : stages[i - 1]!.due);
        const state = states[i]!;
        const width = Math.max(3, x(due) - begin);
        const right = begin + width > WIDTH * 0.6;
        return (
          <g key={id}>
            <rect
              x={begin}
              y={i * ROW + 3}
              width={width}
              height={ROW - 8}
              rx={3}
              className={state === 'ahead' ? styles.bar : styles[state]}
            />
            <text
              x={right ? begin - 4 : begin + width + 4}
              y={i * ROW + ROW - 9}
              textAnchor={right ? 'end' : 'start'}
              className={styles.text}
            >
              {`${STAGE_WORD[state].slice(0, 1)} ${title} ${due.slice(5)}`}
            </text>
          </g>
        );
      })}
      <text x={0} y={height - 2} className={styles.faint}>
        {x(today) < 40 && inside ? '' : from.slice(5)}
      </text>
      <text x={WIDTH} y={height - 2} textAnchor="end" className={styles.faint}>
        {x(today) > WIDTH - 40 && inside ? '' : to.slice(5)}
      </text>
    </svg>
  );
}
