import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { columnLetter } from '../../core/ledger/grid.ts';
import { MARK_LOOK } from '../../core/ledger/marks/mark-look.ts';
import type { Mark, SheetBlock } from '../../core/ledger/workbook-port.ts';
import { columnWidths } from './column-widths.ts';
import { markIndex } from './mark-index.ts';
import { shownValue } from './shown-value.ts';

const ROW_HEIGHT = 30;
const ROW_HEAD = 52;

const useStyles = makeStyles({
  frame: { overflow: 'auto', flexGrow: 1, minHeight: 0, backgroundColor: tokens.colorNeutralBackground1 },
  heads: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    display: 'flex',
    backgroundColor: tokens.colorNeutralBackground3,
    width: 'max-content',
  },
  body: { position: 'relative', width: 'max-content' },
  row: { position: 'absolute', left: 0, display: 'flex', height: `${ROW_HEIGHT}px` },
  cell: {
    boxSizing: 'border-box',
    padding: '5px 8px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    color: tokens.colorNeutralForeground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    cursor: 'cell',
  },
  head: { textAlign: 'center', color: tokens.colorNeutralForeground2, cursor: 'default' },
  rowHead: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground3,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
    cursor: 'default',
  },
  header: { fontWeight: tokens.fontWeightSemibold },
  current: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
});

type Position = { row: number; column: number };
type Props = {
  block: SheetBlock;
  marks: readonly Mark[];
  headerRow: number | null;
  at: Position | null;
  onSelect: (at: Position) => void;
};

/** A sheet as rows and columns, only what is in view drawn. Arrow, page and end keys move; a mark shows as colour and as a word. */
export function SheetGrid({ block, marks, headerRow, at, onSelect }: Props) {
  const styles = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const widths = useMemo(() => columnWidths(block), [block]);
  const spans = useMemo(() => mergedSpans(block), [block]);
  const markAt = useMemo(() => markIndex(marks, block.sheet), [marks, block]);
  const { range } = block;
  const rows = useVirtualizer({
    count: range.bottom - range.top + 1,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });

  useEffect(() => {
    if (!at) return;
    rows.scrollToIndex(at.row - range.top, { align: 'auto' });
    const left = widths.slice(0, at.column - range.left).reduce((sum, width) => sum + width, 0);
    const element = frame.current;
    if (element && (left < element.scrollLeft || left + 120 > element.scrollLeft + element.clientWidth)) {
      element.scrollLeft = Math.max(0, left - ROW_HEAD);
    }
  }, [at, range, rows, widths]);

  const move = (event: KeyboardEvent) => {
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    const from = at ?? { row: range.top, column: range.left };
    onSelect({
      row: Math.min(range.bottom, Math.max(range.top, from.row + step[0]!)),
      column: Math.min(range.right, Math.max(range.left, from.column + step[1]!)),
    });
  };

  return (
    <div
      ref={frame}
      className={styles.frame}
      role="grid"
      tabIndex={0}
      aria-label={`工作表 ${block.sheet}`}
      aria-rowcount={range.bottom + 1}
      aria-colcount={range.right + 1}
      onKeyDown={move}
    >
      <div className={styles.heads} role="row" tabIndex={-1}>
        <div
          className={mergeClasses(styles.cell, styles.rowHead)}
          style={{ width: ROW_HEAD }}
          role="columnheader"
          tabIndex={-1}
        >
          行
        </div>
        {widths.map((width, i) => (
          <div
            key={columnLetter(range.left + i)}
            className={mergeClasses(styles.cell, styles.head)}
            style={{ width }}
            role="columnheader"
            tabIndex={-1}
          >
            {columnLetter(range.left + i)}
          </div>
        ))}
      </div>
      <div className={styles.body} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const row = range.top + item.index;
          return (
            <div
              key={item.key}
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
              role="row"
              tabIndex={-1}
              aria-rowindex={row + 1}
            >
              <div
                className={mergeClasses(styles.cell, styles.rowHead)}
                style={{ width: ROW_HEAD }}
                role="rowheader"
                tabIndex={-1}
              >
                {row + 1}
              </div>
              {widths.map((width, i) => {
                const column = range.left + i;
                const span = spans.get(`${row},${column}`) ?? 1;
                if (span === 0) return null;
                const style = markAt(row, column);
                const look = style && MARK_LOOK[style];
                const text = shownValue(block, row, column);
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid itself takes the keys
                  <div
                    key={columnLetter(column)}
                    role="gridcell"
                    tabIndex={-1}
                    data-address={`${columnLetter(column)}${row + 1}`}
                    data-mark={style ?? undefined}
                    aria-selected={at?.row === row && at.column === column}
                    title={look ? `【${look.word}】${text}` : text}
                    className={mergeClasses(
                      styles.cell,
                      row === headerRow && styles.header,
                      at?.row === row && at.column === column && styles.current,
                    )}
                    style={{
                      width:
                        span === 1 ? width : widths.slice(i, i + span).reduce((sum, own) => sum + own, 0),
                      ...(look && {
                        backgroundColor: `#${look.fill}`,
                        color: `#${look.font}`,
                        fontWeight: look.bold ? 600 : undefined,
                      }),
                    }}
                    onClick={() => onSelect({ row, column })}
                  >
                    {text}
                  </div>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Rows that Page Up and Page Down go. */
const PAGE = 20;

/** How many rows and columns a key goes; null for one that does not move. */
function stepOf({ key, ctrlKey }: KeyboardEvent): [rows: number, columns: number] | null {
  const steps: Record<string, [number, number]> = {
    ...{ ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] },
    ...{ PageUp: [-PAGE, 0], PageDown: [PAGE, 0] },
    Home: ctrlKey ? [-Infinity, -Infinity] : [0, -Infinity],
    End: ctrlKey ? [Infinity, Infinity] : [0, Infinity],
  };
  return steps[key] ?? null;
}

/** How many columns a cell of a merged row covers: 0 for those that lie under another. Cells not named cover one. */
function mergedSpans(block: SheetBlock): Map<string, number> {
  const spans = new Map<string, number>();
  for (const { top, left, bottom, right } of block.merges) {
    for (let row = top; row <= bottom && right > left; row++) {
      for (let column = left; column <= right; column++) {
        spans.set(`${row},${column}`, column === left ? right - left + 1 : 0);
      }
    }
  }
  return spans;
}
