import { makeStyles, tokens } from '@fluentui/react-components';
import { type ComponentProps, lazy, Suspense } from 'react';

const Drawer = lazy(async () => ({ default: (await import('./task-drawer.tsx')).TaskDrawer }));

const useStyles = makeStyles({
  arriving: {
    width: '440px',
    maxWidth: '100%',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
});

/** The open task beside a list. Its code comes with the first task that is opened: a list's first rows do not wait for it. */
export function TaskDrawer(props: ComponentProps<typeof Drawer>) {
  const styles = useStyles();
  return (
    <Suspense fallback={<div className={styles.arriving} />}>
      <Drawer {...props} />
    </Suspense>
  );
}
