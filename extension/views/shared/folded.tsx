import { makeStyles, tokens } from '@fluentui/react-components';
import { type ComponentProps, type ReactNode, useState } from 'react';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase200 },
});

type Props = Omit<ComponentProps<'details'>, 'onToggle'> & {
  summary: ReactNode;
  summaryClass?: string;
};

/** What is folded away under a line that unfolds it. Built only while it is open: a draft of twenty opinions has a hundred such fields. */
export function Folded({ summary, summaryClass, open = false, children, ...details }: Props) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(open);
  return (
    <details {...details} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={summaryClass ?? styles.summary}>{summary}</summary>
      {isOpen && children}
    </details>
  );
}
