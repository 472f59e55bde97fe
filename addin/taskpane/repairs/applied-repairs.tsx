import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { AppliedRepair } from '../../repairs/apply-repair.ts';

const useStyles = makeStyles({
  root: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '8px 0',
    display: 'grid',
    gap: '6px',
  },
  line: { display: 'flex', justifyContent: 'space-between', gap: '6px', alignItems: 'center' },
});

type Props = { applied: readonly AppliedRepair[]; busy: boolean; onRestore: (id: number) => void };

/** What was repaired, each to be put back. */
export function AppliedRepairs({ applied, busy, onRestore }: Props) {
  const styles = useStyles();
  if (applied.length === 0) return null;
  return (
    <section className={styles.root}>
      <Subtitle2 as="h2">已做的修复</Subtitle2>
      {applied.map(({ id, title, ...what }) => (
        <div key={id} className={styles.line}>
          <Body1>
            {title}
            {'cells' in what && `（${what.cells.length} 处）`}
          </Body1>
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => onRestore(id)}
            aria-label={`恢复：${title}`}
          >
            恢复
          </Button>
        </div>
      ))}
    </section>
  );
}
