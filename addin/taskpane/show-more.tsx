import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';

/** How many entries of a list are drawn at first, and how many more each time. */
const STEP = 60;

type Props<T> = { items: readonly T[]; children: (item: T, index: number) => ReactNode };

/** A list that draws its first entries and offers the rest, so that thousands of findings stay quick. */
export function ShowMore<T>({ items, children }: Props<T>) {
  const [shown, setShown] = useState(STEP);
  return (
    <>
      {items.slice(0, shown).map(children)}
      {items.length > shown && (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + STEP * 5)}>
          再显示 {Math.min(STEP * 5, items.length - shown)} 条（还有 {items.length - shown} 条）
        </Button>
      )}
    </>
  );
}
