import { Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { columnLetter } from '../../../core/ledger/grid.ts';
import type { Choices } from '../../../core/ledger/repairs/choices.ts';

const useStyles = makeStyles({
  root: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '8px 0',
    display: 'grid',
    gap: '4px',
    justifyItems: 'start',
  },
});

type Props = { choices: readonly Choices[]; busy: boolean; onSet: (choices: Choices) => void };

/** Drop-down lists that can be set on columns, each with what it would offer. */
export function ChoicesList({ choices, busy, onSet }: Props) {
  const styles = useStyles();
  return choices.map((choice) => {
    const column = columnLetter(choice.range.left);
    return (
      <section key={column} className={styles.root}>
        <Body1Strong>
          给“{choice.title}”列（{column} 列）加下拉项
        </Body1Strong>
        <Caption1>{choice.values.join('、')}。不影响已填的内容，仍可另填。</Caption1>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => onSet(choice)}
          aria-label={`给 ${column} 列加下拉项`}
        >
          加下拉项
        </Button>
      </section>
    );
  });
}
