import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { LAMP_KEYS, type LampKey } from '../../../core/ledger/rows/row-lamp.ts';
import type { CheckedLedger } from '../../checking/checked-ledger.ts';
import { Entry } from '../entry.tsx';
import { LampDot } from '../lamp-look.tsx';
import { ShowMore } from '../show-more.tsx';
import { dueText } from './due-text.ts';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '32px' },
  item: { display: 'block' },
  state: { display: 'flex', alignItems: 'center', gap: '5px', color: tokens.colorNeutralForeground3 },
});

type Props = {
  checked: CheckedLedger;
  lamp: LampKey | null;
  onLamp: (lamp: LampKey | null) => void;
  onGoTo: (row: number, column: number) => void;
};

/** The rows behind the lamps: what, by when, and why the lamp says so. */
export function RowsView({ checked, lamp, onLamp, onGoTo }: Props) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'vertical' });
  const rows = checked.rows.filter((row) => lamp === null || row.lamp.key === lamp);
  const column = checked.ledger.itemColumn ?? checked.ledger.columns[0]?.index ?? 0;
  return (
    <>
      <div className={styles.head}>
        <Body1>
          {lamp === null ? '全部事项' : LAMP_KEYS[lamp]} {rows.length} 项
        </Body1>
        {lamp !== null && (
          <Button size="small" appearance="subtle" onClick={() => onLamp(null)}>
            看全部
          </Button>
        )}
      </div>
      <div {...arrows}>
        <ShowMore key={lamp} items={rows}>
          {(row) => {
            const { lamp: colour, word, reason } = row.lamp;
            const item = row.item || row.requirement || '（没有写明事项）';
            return (
              <Entry key={row.row} place={`第${row.row + 1}行`} onGo={() => onGoTo(row.row, column)}>
                <span className={styles.item}>{item}</span>
                <Caption1 className={styles.state} title={reason}>
                  <LampDot colour={colour} />
                  {[word, dueText(row), row.lead.text || row.duty.text].filter(Boolean).join(' · ')}
                </Caption1>
              </Entry>
            );
          }}
        </ShowMore>
      </div>
    </>
  );
}
