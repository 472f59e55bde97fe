import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef } from 'react';
import type { ImportPlan } from '../../store/import-plan.ts';
import { type Decisions, decideField, decideRows } from './decisions.ts';
import { RowCard } from './row-card.tsx';

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minHeight: '120px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  rows: { position: 'relative', margin: 0, padding: 0, listStyle: 'none' },
  row: { position: 'absolute', insetInline: 0, top: 0 },
});

type Props = {
  plan: ImportPlan;
  /** Places in the plan of the rows to show. */
  shown: readonly number[];
  decisions: Decisions;
  onDecide: (decisions: Decisions) => void;
};

/** The rows to decide on; only those in sight are built. Arrow keys go from row to row, the space bar accepts or declines. */
export function RowList({ plan, shown, decisions, onDecide }: Props) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => root.current,
    estimateSize: () => 110,
    getItemKey: (at) => shown[at] ?? at,
    overscan: 6,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-at]')?.dataset.at;
    if (step === 0 || from === undefined || (event.target as HTMLElement).matches('input[type=text]')) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(shown.length - 1, Number(from) + step));
    virtual.scrollToIndex(to);
    requestAnimationFrame(() =>
      root.current?.querySelector<HTMLElement>(`[data-at="${to}"] input[data-row]`)?.focus(),
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the check boxes within
    <div ref={root} className={styles.root} onKeyDown={onKeyDown}>
      <ul className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const index = shown[item.index]!;
          const row = plan.rows[index];
          return row ? (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              data-at={item.index}
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <RowCard
                row={row}
                index={index}
                decisions={decisions}
                onRow={(accept) => onDecide(decideRows(plan, decisions, [index], accept))}
                onField={(field, accept) => onDecide(decideField(decisions, index, field, accept))}
                onRecognise={(recognise) => {
                  const recognised = new Set(decisions.recognised);
                  if (recognise) recognised.add(index);
                  else recognised.delete(index);
                  onDecide({ ...decisions, recognised });
                }}
                onFinishDay={(day) => {
                  const finishDays = new Map(decisions.finishDays);
                  if (day) finishDays.set(index, day);
                  else finishDays.delete(index);
                  onDecide({ ...decisions, finishDays });
                }}
              />
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}
