import { Button, Caption1, Field, makeStyles, Select, Subtitle2 } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { unitsOf } from '../../../core/ledger/summary/summary-sheet.ts';
import type { CheckedLedger } from '../../checking/checked-ledger.ts';
import type { LedgerSession } from '../../session/ledger-session.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gap: '8px', padding: '6px 0', justifyItems: 'start' },
});

type Props = {
  session: LedgerSession;
  ledgers: readonly CheckedLedger[];
  charts: boolean;
  busy: boolean;
};

/** The sheets that can be made from the ledgers: the summary by unit, and the list of one unit. */
export function SummaryView({ session, ledgers, charts, busy }: Props) {
  const styles = useStyles();
  const units = useMemo(() => unitsOf(ledgers.map((ledger) => ledger.check)), [ledgers]);
  const [chosen, choose] = useState('');
  const unit = units.includes(chosen) ? chosen : (units[0] ?? '');
  return (
    <div className={styles.root}>
      <Subtitle2 as="h2">督查汇总</Subtitle2>
      <Caption1>
        把本工作簿的台账按责任单位、办理情况和预警灯汇总到新工作表“督查汇总”，用公式统计，台账改了会自动重算。再次生成在原处重写，不动其他表。
        {charts
          ? '表上方有各单位的统计图。'
          : '文件里不画统计图；要图的，请在 Excel 中用加载项生成，或打开后自行插入。'}
      </Caption1>
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => session.sheets.summarise()}
      >
        生成汇总
      </Button>
      <Subtitle2 as="h2">督办清单</Subtitle2>
      <Field label="责任单位" size="small">
        <Select size="small" value={unit} onChange={(_, { value }) => choose(value)}>
          {units.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        size="small"
        disabledFocusable={busy || unit === ''}
        onClick={() => session.sheets.listUnit(unit)}
      >
        生成督办清单
      </Button>
      <Subtitle2 as="h2">清理</Subtitle2>
      <Button size="small" disabledFocusable={busy} onClick={() => session.sheets.remove()}>
        删除生成的表
      </Button>
    </div>
  );
}
